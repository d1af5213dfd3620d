/** A line of a file with commands: the body of the HTTP request, with what HTTP has in path, headers and token around it. */
import { agb, Codewoord, Keuze, regelingnaam, uuid, Uuid } from './velden/codes.js';
import { Genest, GenestNaar, mits } from './velden/samenstelling.js';
import { Naam } from './velden/tekst.js';
import { Moment } from './velden/tijd.js';
import { veld, type Klasse, type Samenhang, type Soort } from './velden/veld.js';
import { ingangVan, opdrachten, opdrachtVan, type OpdrachtNaam } from './opdrachten.js';
import type { Doel } from './opdrachten/opdracht.js';
import { valideer, type Uitslag } from './valideer.js';

/** The fields that a command which makes something new may carry its id in; the line and the body then say the same. */
const EIGEN_KENMERK: Readonly<Partial<Record<Doel, string>>> = { traject: 'trajectId', jeugdige: 'jeugdigeId', regeling: 'naam' };

type Regel = Readonly<Record<string, unknown>>;
const aanwezig = (waarde: unknown): boolean => waarde !== undefined && waarde !== null;
const opdrachtIn = ({ opdracht }: Regel): ReturnType<typeof opdrachtVan> =>
  typeof opdracht === 'string' ? opdrachtVan(opdracht) : undefined;

/** What a line is about. Only a correction leaves a choice: then it is the one that the line names. */
export function doelVan(regel: Regel): Doel | undefined {
  const ingangen = opdrachtIn(regel)?.ingangen ?? [];
  return ingangen.length === 1 ? ingangen[0]?.doel : ingangen.find(({ doel }) => aanwezig(regel[doel]))?.doel;
}

/** Left out: allowed for a command that makes something new, and where the line is about something else. */
const magWeg = (doel: Doel): Samenhang =>
  mits('verplicht', `Deze opdracht gaat over een ${doel}; geef hier het kenmerk dat over HTTP in het pad staat.`, (regel) => {
    const opdracht = opdrachtIn(regel);
    const gekozen = doelVan(regel) ?? 'traject';
    return opdracht === undefined || opdracht.nieuw || gekozen !== doel;
  });

const magErbij = (doel: Doel): Samenhang =>
  mits('hoort-er-niet-bij', `Bij deze opdracht hoort geen ${doel}.`, (regel) => opdrachtIn(regel) === undefined || doelVan(regel) === doel);

const zelfde = (doel: Doel): Samenhang =>
  mits('niet-gelijk', 'Dit kenmerk is een ander dan dat in gegevens.', (regel) => {
    const binnen = (regel['gegevens'] as Regel | null | undefined)?.[EIGEN_KENMERK[doel] ?? ''];
    return !opdrachtIn(regel)?.nieuw || !aanwezig(binnen) || String(binnen).toLowerCase() === String(regel[doel]).toLowerCase();
  });

const InPlaatsVanPad = (doel: Doel, soort: Soort): PropertyDecorator =>
  veld({
    soort,
    opties: { uitleg: `De ${doel} waarover het gaat.`, verplichtTenzij: magWeg(doel), samenhang: [magErbij(doel), zelfde(doel)] },
  });

/** Written by an earlier import next to the line that failed; ignored, so that a repaired file can be imported as it is. */
const Genegeerd = (uitleg: string): PropertyDecorator => veld({ soort: { schema: {}, regels: [] }, opties: { uitleg, optioneel: true } });

/** Who gave the command, as the source system has it: recorded, not authorised. */
export class ImportDoor {
  @Codewoord({ uitleg: 'Rol.' })
  rol!: string;

  @Naam({ uitleg: 'Code van de organisatie.', optioneel: true, max: 20 })
  organisatie?: string;

  @Naam({ uitleg: 'Pseudoniem van de gebruiker.', optioneel: true })
  gebruiker?: string;
}

export class ImportRegel {
  @Keuze(opdrachten.map(({ opdracht }) => opdracht), { uitleg: 'De opdracht.' })
  opdracht!: OpdrachtNaam;

  @InPlaatsVanPad('traject', uuid)
  traject?: string;

  @InPlaatsVanPad('jeugdige', uuid)
  jeugdige?: string;

  @InPlaatsVanPad('aanbieder', agb)
  aanbieder?: string;

  @InPlaatsVanPad('regeling', regelingnaam)
  regeling?: string;

  @Uuid({ uitleg: 'Kenmerk van de opdracht; een herhaling met hetzelfde kenmerk legt niets dubbel vast.' })
  opdrachtId!: string;

  @Moment({ uitleg: 'Wanneer het bronsysteem dit vastlegde.', optioneel: true })
  vastgelegdOp?: string;

  @Genest(() => ImportDoor, { uitleg: 'Wie de opdracht gaf.', optioneel: true })
  door?: ImportDoor;

  @GenestNaar({
    uitleg: 'De gegevens van de opdracht.',
    keuzes: () => opdrachten.flatMap(({ ingangen }) => ingangen.map(({ gegevens }) => gegevens)),
    klasse: (regel) => gegevensklasse(regel as Regel),
  })
  gegevens!: object;

  @Genegeerd('Regelnummer van een eerdere import.')
  regel?: unknown;

  @Genegeerd('Probleem van een eerdere import.')
  probleem?: unknown;
}

function gegevensklasse(regel: Regel): Klasse | undefined {
  const opdracht = opdrachtIn(regel);
  if (!opdracht) return undefined;
  const doel = doelVan(regel);
  return (doel ? ingangVan(opdracht, doel) : opdracht.ingangen[0])?.gegevens;
}

/** One parsed line of a file, checked with its gegevens; pointers are into the line (`/gegevens/datum`). */
export const valideerRegel = (regel: unknown): Uitslag<ImportRegel> => valideer(ImportRegel, regel);
