/** Carries out a command: read, decide, record, answer. HTTP, files and messages all come through here. */
import { setImmediate as beurt } from 'node:timers/promises';
import type { Kluis } from '#beveiliging';
import type { Doel } from '#contracten';
import type { Grootboek, NieuweEnvelop, TeBeslissen, Uitspraak, Verwerkt } from '#event-store';
import { gevraagd, noemtPersoonsgegevens, scheidPersoonsgegevens, versieVan, type TeVastleggen } from '#traject';
import { gevraagdeOpdracht, kenmerkVan, type Aanvraag } from './aanvraag.js';
import { alsOnmogelijk, alsVastgelegd, probleem, type Antwoord } from './antwoord.js';
import { trajectenVan, type Stromen } from './bekend.js';
import { besluitVan, stromenVan, teLezen } from './besluit.js';
import { openEnveloppen } from './openen.js';
import { vooraf, voorwaarde, type Bezwaar } from './vooraf.js';

export interface Onderdelen {
  readonly grootboek: Grootboek;
  readonly kluis: Kluis;
}

/** Under whose key personal data of this command are stored: the jeugdige's or the traject's; regelingen and plafonds hold none. */
const onderwerpVan = (doel: Doel, kenmerk: string): string | undefined =>
  doel === 'jeugdige' || doel === 'traject' ? `${doel}-${kenmerk}` : undefined;

/** Does it say anything about a person? Then its key must be at hand before the ledger decides. */
function heeftPersoonsgegevens(aanvraag: Aanvraag): boolean {
  if (aanvraag.opdracht === 'trek-gebeurtenis-in') return true;
  const opdracht = gevraagdeOpdracht(aanvraag);
  return opdracht !== undefined && gevraagd(opdracht, '').some((n) => noemtPersoonsgegevens(n.soort, n.gegevens));
}

function nieuweEnvelop(
  { soort, geldigOp, gegevens }: TeVastleggen,
  stroom: string,
  onderwerp: string | undefined,
  kluis: Kluis,
): NieuweEnvelop {
  const { open, geheim } = onderwerp === undefined ? { open: gegevens, geheim: undefined } : scheidPersoonsgegevens(soort, gegevens);
  const jeugdigeId = gegevens['jeugdigeId'];
  return {
    soort,
    versie: versieVan(soort),
    stroom,
    geldigOp,
    gegevens: geheim === undefined || onderwerp === undefined ? open : { ...open, geheim: kluis.versleutel(onderwerp, geheim) },
    ...(typeof jeugdigeId === 'string' && { verwijstNaar: `jeugdige-${jeugdigeId}` }),
  };
}

/** Forgetting a jeugdige, and correcting the registration, look at the trajecten that are the jeugdige's. */
const kijktNaarTrajecten = ({ doel, opdracht }: Aanvraag): boolean =>
  doel === 'jeugdige' && (opdracht === 'vernietig-persoonsgegevens' || opdracht === 'trek-gebeurtenis-in');

function teBeslissen(aanvraag: Aanvraag, stromen: Stromen, kluis: Kluis): TeBeslissen {
  const { opdracht, doel, id, gegevens, opdrachtId, vers, door, vastgelegdOp, opnieuw } = aanvraag;
  const onderwerp = onderwerpVan(doel, kenmerkVan(aanvraag));
  return {
    opdrachtId,
    afdruk: kluis.afdruk({ opdracht, doel, id: id ?? null, gegevens }),
    versOpdrachtId: vers,
    door,
    stromen: teLezen(aanvraag, stromen),
    ...(kijktNaarTrajecten(aanvraag) && { verwijzersNaar: stromen.eigen }),
    ...(vastgelegdOp !== undefined && { vastgelegdOp }),
    ...(opnieuw !== undefined && { opnieuw }),
    vooraf: (stand) => vooraf({ aanvraag, stand, stromen }),
    voorwaarde: (stand) => voorwaarde({ aanvraag, stand, stromen }),
    beslis: (stand, moment): Uitspraak => {
      const { besluit, stroom } = besluitVan(aanvraag, stand, stromen, moment);
      if ('onmogelijk' in besluit) return besluit;
      // Forgetting: the keys of the jeugdige and of the trajecten that are the jeugdige's go in the transaction of this event.
      const vergeten =
        opdracht === 'vernietig-persoonsgegevens' ? [stromen.eigen, ...trajectenVan(stand, stromen.eigen).map((t) => t.stroom)] : [];
      return {
        gebeurtenissen: besluit.gebeurtenissen.map((g) => nieuweEnvelop(g, stroom, onderwerp, kluis)),
        ...(vergeten.length > 0 && { tegelijk: kluis.vernietig(vergeten) }),
      };
    },
  };
}

async function alsAntwoord(verwerkt: Verwerkt, aanvraag: Aanvraag, onderdelen: Onderdelen): Promise<Antwoord> {
  if (verwerkt.soort === 'afgewezen') return { probleem: (verwerkt.afwijzing as Bezwaar).probleem };
  if (verwerkt.soort === 'onmogelijk') return { probleem: alsOnmogelijk(verwerkt.onmogelijk) };
  if (verwerkt.soort === 'sleutel-hergebruikt') return { probleem: probleem('sleutel-hergebruikt') };
  const open = await openEnveloppen(verwerkt.gebeurtenissen, onderdelen.kluis);
  return alsVastgelegd(aanvraag.doel, kenmerkVan(aanvraag), open, verwerkt.eerder);
}

/** A command whose keys and look-ups are at hand: from here to the ledger's queue nothing waits, so commands keep their order. */
export interface Voorbereid {
  readonly aanvraag: Aanvraag;
  readonly opdracht: TeBeslissen;
}

/** So many commands are prepared in one turn of the event loop: between turns the ledger hears from the database, so that this fills its waiting. */
const PER_BEURT = 50;

export interface Uitvoerder {
  bereidVoor(aanvragen: readonly Aanvraag[]): Promise<readonly Voorbereid[]>;
  /** Rejects only when the store fails; a retry under the same opdrachtId is then safe. */
  legVoor(voorbereid: Voorbereid): Promise<Verwerkt>;
  antwoord(verwerkt: Verwerkt, aanvraag: Aanvraag): Promise<Antwoord>;
  /** All three, for one command. */
  voerUit(aanvraag: Aanvraag): Promise<Antwoord>;
}

/** Makes what carries out commands. */
export function maakUitvoerder(onderdelen: Onderdelen): Uitvoerder {
  const { grootboek, kluis } = onderdelen;
  const bereidVoor = async (aanvragen: readonly Aanvraag[]): Promise<readonly Voorbereid[]> => {
    const onderwerpen = aanvragen.filter(heeftPersoonsgegevens).flatMap((a) => onderwerpVan(a.doel, kenmerkVan(a)) ?? []);
    if (onderwerpen.length > 0) await kluis.zorgVoor([...new Set(onderwerpen)]);
    const voorbereid: Voorbereid[] = [];
    for (const [i, aanvraag] of aanvragen.entries()) {
      if (i > 0 && i % PER_BEURT === 0) await beurt();
      voorbereid.push({ aanvraag, opdracht: teBeslissen(aanvraag, stromenVan(aanvraag), kluis) });
    }
    return voorbereid;
  };
  const legVoor = ({ opdracht }: Voorbereid): Promise<Verwerkt> => grootboek.append(opdracht);
  const antwoord = (verwerkt: Verwerkt, aanvraag: Aanvraag): Promise<Antwoord> => alsAntwoord(verwerkt, aanvraag, onderdelen);
  const voerUit = async (aanvraag: Aanvraag): Promise<Antwoord> => {
    const [voorbereid] = await bereidVoor([aanvraag]);
    return antwoord(await legVoor(voorbereid as Voorbereid), aanvraag);
  };
  return { bereidVoor, legVoor, antwoord, voerUit };
}
