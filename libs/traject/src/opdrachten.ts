/** Which command records which event, in the stream of what. The one table that joins the words of both sides. */
import type { Datum, Instant } from './datum.js';
import type { Gebeurtenis, Nieuw, Soort } from './gebeurtenissen.js';
import type { Onmogelijk } from './onmogelijk.js';
import type { Regels } from './regeling/regels.js';

export type Doel = 'traject' | 'inzet' | 'jeugdige' | 'aanbieder' | 'regeling';

/** The event that a command records, as far as the rules let it. */
export const OPDRACHTEN = {
  'registreer-jeugdige': { doel: 'jeugdige', soort: 'JeugdigeGeregistreerd' },
  'verhuis-jeugdige': { doel: 'jeugdige', soort: 'JeugdigeVerhuisd' },
  'registreer-verwijzing': { doel: 'traject', soort: 'VerwijzingGeregistreerd' },
  'voer-triage-uit': { doel: 'traject', soort: 'TriageUitgevoerd' },
  'plaats-op-wachtlijst': { doel: 'traject', soort: 'OpWachtlijstGeplaatst' },
  'verwijder-van-wachtlijst': { doel: 'traject', soort: 'VanWachtlijstVerwijderd' },
  'registreer-weigering': { doel: 'traject', soort: 'DoorAanbiederGeweigerd' },
  'start-overbrugging': { doel: 'traject', soort: 'OverbruggingGestart' },
  'beeindig-overbrugging': { doel: 'traject', soort: 'OverbruggingBeeindigd' },
  'start-behandeling': { doel: 'traject', soort: 'BehandelingGestart' },
  'wissel-aanbieder': { doel: 'traject', soort: 'AanbiederGewisseld' },
  'onderbreek-behandeling': { doel: 'traject', soort: 'BehandelingOnderbroken' },
  'hervat-behandeling': { doel: 'traject', soort: 'BehandelingHervat' },
  'verleng-behandeling': { doel: 'traject', soort: 'VerlengingVastgelegd' },
  'voeg-zelfassessment-toe': { doel: 'traject', soort: 'ZelfassessmentToegevoegd' },
  'rond-cjg-toetsing-af': { doel: 'traject', soort: 'CjgToetsingAfgerond' },
  'zet-onderaannemer-in': { doel: 'traject', soort: 'OnderaannemerIngezet' },
  'beeindig-onderaanneming': { doel: 'traject', soort: 'OnderaannemingBeeindigd' },
  'stel-meervoudigheid-vast': { doel: 'traject', soort: 'MeervoudigheidVastgesteld' },
  'koppel-cjg-medewerker': { doel: 'traject', soort: 'CjgMedewerkerGekoppeld' },
  'vraag-overdracht-aan': { doel: 'traject', soort: 'OverdrachtAangevraagd' },
  'voltooi-overdracht': { doel: 'traject', soort: 'OverdrachtVoltooid' },
  'weiger-overdracht': { doel: 'traject', soort: 'OverdrachtGeweigerd' },
  'beeindig-traject': { doel: 'traject', soort: 'TrajectBeeindigd' },
  'stel-regeling-vast': { doel: 'regeling', soort: 'RegelingVastgesteld' },
  'ontbind-regeling': { doel: 'regeling', soort: 'RegelingOntbonden' },
  'stel-budgetplafond-vast': { doel: 'aanbieder', soort: 'BudgetplafondVastgesteld' },
  'registreer-inzet': { doel: 'inzet', soort: 'InzetGeregistreerd' },
  'vernietig-persoonsgegevens': { doel: 'jeugdige', soort: 'PersoonsgegevensVernietigd' },
} as const satisfies Readonly<Record<string, { readonly doel: Doel; readonly soort: Soort }>>;

export type FeitOpdracht = keyof typeof OPDRACHTEN;

/** A command that has passed validation. `gegevens` is what stands in the body. */
export interface Opdracht {
  readonly opdracht: FeitOpdracht;
  readonly opdrachtId: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** trek-gebeurtenis-in: the event to withdraw stands in the history that is given with it. */
export interface Correctie {
  readonly opdracht: 'trek-gebeurtenis-in';
  readonly opdrachtId: string;
  readonly gegevens: { readonly gebeurtenisId: string; readonly reden: string };
  readonly vervanging?: Omit<Opdracht, 'opdrachtId'>;
}

/** All that a decision may look at. */
export interface Bekend {
  /** The stream the command is about, complete, in recorded order. */
  readonly geschiedenis: readonly Gebeurtenis[];
  /** For inzet: the stream of its traject. */
  readonly traject: readonly Gebeurtenis[];
  /** For the registration of a jeugdige: the gebeurtenisIds of the trajecten that are the jeugdige's. */
  readonly inGebruikDoor: readonly string[];
  readonly regels: Regels;
  readonly vastgelegdOp: Instant;
}

/** What changes if the command is recorded: new events, and for a correction the event that goes. */
export interface Wijziging {
  readonly opdrachtId: string;
  readonly nieuw: readonly Nieuw[];
  readonly weg?: Gebeurtenis;
}

/** New events (a request that the rules refuse has become its …Geweigerd), or why it cannot be. */
export type Oordeel = { readonly nieuw: readonly Nieuw[] } | { readonly onmogelijk: Onmogelijk };

export const kanNiet = (onmogelijk: Onmogelijk): Oordeel => ({ onmogelijk });

const NIET_IN_GEGEVENS = new Set(['datum', 'trajectId', 'jeugdigeId', 'zelfassessment']);
const JEUGDIGE_HOORT_ERBIJ = new Set<Soort>(['VerwijzingGeregistreerd', 'BehandelingGestart']);

function inhoud(soort: Soort, gegevens: Opdracht['gegevens']): Record<string, unknown> {
  const schoon: Record<string, unknown> = {};
  for (const veld of Object.keys(gegevens)) {
    const hoortErbij = veld === 'jeugdigeId' && JEUGDIGE_HOORT_ERBIJ.has(soort);
    if (hoortErbij || !NIET_IN_GEGEVENS.has(veld)) schoon[veld] = gegevens[veld];
  }
  return soort === 'MeervoudigheidVastgesteld' && gegevens['cjgMedewerker'] !== undefined ? { ...schoon, cjgGekoppeld: true } : schoon;
}

// The date an event is valid on, where that is not the command's `datum` (contract, section 2).
const DATUMVELD: Partial<Record<Soort, string>> = { RegelingVastgesteld: 'geldigVan', PersoonsgegevensVernietigd: 'verzoekdatum' };

/** The events that a command asks for, before the rules have been asked. `vandaag`: the civil date of recording. */
export function gevraagd({ opdracht, gegevens }: Omit<Opdracht, 'opdrachtId'>, vandaag: Datum): readonly Nieuw[] {
  const { soort } = OPDRACHTEN[opdracht];
  const datum = gegevens[DATUMVELD[soort] ?? 'datum'];
  const geldigOp = soort === 'JeugdigeGeregistreerd' || typeof datum !== 'string' ? vandaag : datum;
  const eerste = { soort, geldigOp, gegevens: inhoud(soort, gegevens) } as unknown as Nieuw;
  const zelfassessment = gegevens['zelfassessment'];
  if (zelfassessment === undefined) return [eerste];
  return [eerste, { soort: 'ZelfassessmentToegevoegd', geldigOp, gegevens: zelfassessment as Record<string, string> }];
}
