/** Checks, looks for who is registered already, and records; how that goes stands in the state, whoever looks at it. */
import type { QueryClient } from '@tanstack/react-query';
import { leg, type Schrijfinvoer } from '../api/client.js';
import { alsProbleem } from '../api/probleem.js';
import type { Schrijfpad } from '../api/schemas.js';
import { toonBericht } from '../delen/bericht.js';
import type { Veldfout } from '../delen/Foutoverzicht.js';
import { isBegonnen, isVastgelegd, metNieuweIds, standVan, type Concept } from './concept.js';
import { controleer } from './controle.js';
import { DUBBEL, dubbelsleutel, verdacht, zoekDubbelen } from './dubbel.js';
import { crisistrajectVan } from './formulier.js';
import { foutenUit, onderdeel } from './problemen.js';
import { BEGIN, houder, type Gelukt, type Staat, type Staathouder } from './staat.js';
import { stappenVan, trajectVan, type Stap } from './stappen.js';
import { legVast, type Mislukt } from './vastleggen.js';
import { dubbelvragen } from './zoeken.js';

const ZELFDE = 'Iemand met dit burgerservicenummer is al geregistreerd. Gebruik die jeugdige, of verbeter het nummer.';
const MISSCHIEN = 'Er is al iemand met deze gegevens geregistreerd. Kies of dit dezelfde jeugdige is.';
const ANDER_TABBLAD =
  'Dit is al vanuit een ander tabblad vastgelegd. Is dit een andere verwijzing, controleer haar dan en leg opnieuw vast.';

async function stuur({ pad, id, lichaam }: Stap, sleutel: string): ReturnType<typeof leg<'/trajecten'>> {
  return leg(pad, { ...(id && { pad: { id } }), lichaam, sleutel } as unknown as Schrijfinvoer<Schrijfpad>) as ReturnType<
    typeof leg<'/trajecten'>
  >;
}

/** Who is registered already and was not yet said to be somebody else. */
async function dubbelfouten(concept: Concept, klant: QueryClient): Promise<readonly Veldfout[]> {
  const { formulier, jeugdigeId } = concept;
  if (formulier.jeugdige.wijze !== 'nieuw' || standVan(concept, 'jeugdige') !== 'open') return [];
  const vragen = dubbelvragen(formulier.jeugdige);
  const dubbelen = await zoekDubbelen(vragen);
  klant.setQueryData(dubbelsleutel(vragen), dubbelen);
  const { zelfde, misschien } = verdacht(dubbelen, formulier.jeugdige, jeugdigeId);
  if (zelfde.length > 0) return [{ veld: DUBBEL, tekst: ZELFDE }];
  return misschien.length > 0 ? [{ veld: DUBBEL, tekst: MISSCHIEN }] : [];
}

const IN_GEBRUIK: readonly (string | undefined)[] = ['al-geregistreerd', 'tweede-verwijzing'];

/** Under ids that we chose ourselves stands something that we did not send: it came from a copy of this tab. */
const isVanElders = (concept: Concept, reden: string | undefined): boolean =>
  IN_GEBRUIK.includes(reden) && !isBegonnen(concept) && !crisistrajectVan(concept.formulier);

function geluktMet(concept: Concept, positie: string | undefined): Gelukt {
  const eerder = stappenVan(concept).filter(({ naam }) => concept.voortgang[naam]?.eerder);
  const bekend = concept.formulier.jeugdige.wijze === 'bekend';
  return { trajectId: trajectVan(concept), positie, eerder: eerder.map(({ titel }) => titel), bekend };
}

/** Whoever went to another screen is told there. */
function stop({ wie, zet, bekeken }: Staathouder, waarom: Partial<Staat>): void {
  const weg = !bekeken();
  zet({ bezig: undefined, ...waarom });
  if (weg) toonBericht({ wie, tekst: 'De verwijzing is niet helemaal vastgelegd.', naar: '/verwijzing', link: 'Terug naar de verwijzing' });
}

function rondAf({ wie, nu, zet, vergeet, bekeken }: Staathouder, positie: string | undefined): void {
  const gelukt = geluktMet(nu().concept, positie);
  const weg = !bekeken();
  vergeet();
  zet({ gelukt });
  const naar = `/verwijzing?vastgelegd=${gelukt.trajectId}`;
  if (weg) toonBericht({ wie, tekst: 'De verwijzing is vastgelegd.', naar, link: 'Bekijk wat is vastgelegd' });
}

function afloopVan(concept: Concept, einde: Mislukt): Partial<Staat> {
  if (einde.soort === 'geweigerd') return { einde, fouten: [] };
  if (!isVanElders(concept, einde.probleem.reden)) return { einde, fouten: foutenUit(einde.stap, einde.probleem) };
  return { concept: metNieuweIds(concept), fouten: [{ veld: onderdeel(einde.stap), tekst: ANDER_TABBLAD }] };
}

async function legAllesVast(staat: Staathouder, klant: QueryClient): Promise<void> {
  const { nu, zet } = staat;
  let positie: string | undefined;
  const einde = await legVast(stappenVan(nu().concept), {
    stuur: async (stap, sleutel) => {
      zet({ bezig: stap.naam });
      const { gegevens } = await stuur(stap, sleutel);
      positie = gegevens.gebeurtenissen.at(-1)?.positie;
      return gegevens;
    },
    voortgang: (stap) => nu().concept.voortgang[stap],
    wordt: (stap, voortgang) => {
      const { concept } = nu();
      zet({ concept: { ...concept, voortgang: { ...concept.voortgang, [stap]: voortgang } } });
    },
  });
  await klant.invalidateQueries({ refetchType: 'none' });
  if (einde.soort === 'klaar') rondAf(staat, positie);
  else stop(staat, afloopVan(nu().concept, einde));
}

async function begin(staat: Staathouder, klant: QueryClient): Promise<void> {
  try {
    await staat.alleen;
    const dubbelen = await dubbelfouten(staat.nu().concept, klant);
    if (dubbelen.length > 0) stop(staat, { fouten: dubbelen });
    else await legAllesVast(staat, klant);
  } catch (fout) {
    // Only looking for who is registered already throws: nothing was sent yet.
    stop(staat, { einde: { soort: 'probleem', stap: '', probleem: alsProbleem(fout) } });
  }
}

/** Begins, or tells at the fields what is wrong; does nothing while it is going on. */
export function neemOp(klant: QueryClient): void {
  const staat = houder();
  const { concept, poging, bezig } = staat.nu();
  if (bezig !== undefined) return;
  const fouten = controleer(concept.formulier, (stap) => isVastgelegd(concept, stap));
  staat.zet({ ...BEGIN, poging: poging + 1, fouten, bezig: fouten.length > 0 ? undefined : 'controle' });
  if (fouten.length === 0) void begin(staat, klant);
}
