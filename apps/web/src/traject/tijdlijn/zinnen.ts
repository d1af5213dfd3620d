/** What an event says, in a sentence: one line for each kind. */
import { toonDatum } from '../../delen/datum.js';
import { URGENTIES, WEIGERREDENEN } from '../../delen/teksten.js';
import type { Gegevens } from '../opdracht/gegevens.js';
import { weigergrond } from '../redenen.js';
import {
  BESLISSERS,
  EINDREDENEN,
  GRONDSLAGEN,
  TOETSING_UITKOMSTEN,
  TRIAGE_UITKOMSTEN,
  VERWIJDERREDENEN,
  VERWIJZERTYPEN,
  WISSELREDENEN,
  woord,
} from '../woorden.js';

/** The name of a product by its code. */
export type Productnaam = (code: unknown) => string;
type Zin = (gegevens: Gegevens, product: Productnaam) => string;

const tekst = (waarde: unknown): string => (typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '');
const datum = (waarde: unknown): string => toonDatum(tekst(waarde));
const als = (waarde: unknown, zin: string): string => (waarde === undefined || waarde === null || waarde === false ? '' : zin);

const afwijzing: ReadonlySet<unknown> = new Set(['voorliggend', 'afgewezen']);
const triage: Zin = ({ uitkomst, urgentie, product }, naam) =>
  afwijzing.has(uitkomst)
    ? `Triage: ${woord(TRIAGE_UITKOMSTEN, uitkomst)}`
    : `Triage: naar ${woord(TRIAGE_UITKOMSTEN, uitkomst)}${als(product, `, ${naam(product)}`)}, urgentie ${woord(URGENTIES, urgentie).toLowerCase()}`;

const verlenging = ({ nieuweEinddatum, beslisser, akkoordVerwijzerOp }: Gegevens): string =>
  `tot en met ${datum(nieuweEinddatum)}, besloten door ${woord(BESLISSERS, beslisser)}` +
  als(akkoordVerwijzerOp, `; verwijzer akkoord op ${datum(akkoordVerwijzerOp)}`);

const redenenVan = ({ redenen }: Gegevens): string => (Array.isArray(redenen) ? redenen.map(weigergrond).join('; ') : '');

const ZINNEN: Readonly<Record<string, Zin>> = {
  VerwijzingGeregistreerd: ({ verwijzer, perceel, product }, naam) => {
    const type = (verwijzer as Gegevens | undefined)?.['type'];
    return `Verwezen naar ${naam(product)} (perceel ${tekst(perceel)}); verwijzer: ${woord(VERWIJZERTYPEN, type)}`;
  },
  TriageUitgevoerd: triage,
  OpWachtlijstGeplaatst: ({ aanbieder }) => `Op de wachtlijst van ${tekst(aanbieder)}`,
  VanWachtlijstVerwijderd: ({ aanbieder, reden }) => `Van de wachtlijst van ${tekst(aanbieder)}: ${woord(VERWIJDERREDENEN, reden)}`,
  DoorAanbiederGeweigerd: ({ aanbieder, reden }) => `Geweigerd door ${tekst(aanbieder)}: ${woord(WEIGERREDENEN, reden)}`,
  OverbruggingGestart: ({ aanbieder }) => `Overbrugging gestart door ${tekst(aanbieder)}`,
  OverbruggingBeeindigd: () => 'Overbrugging voorbij',
  BehandelingGestart: ({ aanbieder, crisis, grondslag }) =>
    `Behandeling gestart bij ${tekst(aanbieder)}${als(crisis, ', in een crisis')}${als(grondslag, `; grondslag: ${woord(GRONDSLAGEN, grondslag)}`)}`,
  AanbiederGewisseld: ({ aanbieder, reden }) => `Behandeling overgegaan naar ${tekst(aanbieder)}: ${woord(WISSELREDENEN, reden)}`,
  BehandelingOnderbroken: () => 'Behandeling onderbroken',
  BehandelingHervat: () => 'Behandeling hervat',
  VerlengingVastgelegd: (gegevens) => `Verlengd ${verlenging(gegevens)}`,
  VerlengingGeweigerd: (gegevens) => `Verlenging geweigerd door de regels: gevraagd ${verlenging(gegevens)}`,
  ZelfassessmentToegevoegd: () => 'Zelfassessment toegevoegd',
  CjgToetsingAfgerond: ({ uitkomst }) => `CJG-toetsing afgerond: ${woord(TOETSING_UITKOMSTEN, uitkomst)}`,
  OnderaannemerIngezet: ({ aanbieder, tot }) => `Onderaannemer ${tekst(aanbieder)} ingezet${als(tot, `, tot en met ${datum(tot)}`)}`,
  OnderaannemingBeeindigd: ({ aanbieder }) => `Laatste dag van onderaannemer ${tekst(aanbieder)}`,
  MeervoudigheidVastgesteld: ({ voortzettingVerantwoord }) =>
    voortzettingVerantwoord === true
      ? 'Meervoudig; voortzetting in perceel 2 is verantwoord'
      : 'Meervoudig; tijdelijk voortgezet in afwachting van perceel 1',
  CjgMedewerkerGekoppeld: () => 'CJG-medewerker gekoppeld',
  OverdrachtAangevraagd: ({ consortium }) => `Overdracht aangevraagd bij consortium ${tekst(consortium)}`,
  OverdrachtVoltooid: () => 'Overdracht voltooid: eerste dag in perceel 1',
  OverdrachtGeweigerd: () => 'Overdracht geweigerd door het consortium',
  TrajectBeeindigd: ({ reden }) => `Traject beëindigd: ${woord(EINDREDENEN, reden)}`,
  GebeurtenisIngetrokken: () => 'Een gebeurtenis ingetrokken',
  InzetGeregistreerd: ({ aanbieder, minuten }) => `${tekst(minuten)} minuten inzet door ${tekst(aanbieder)}`,
};

export const KENT_ZIN: ReadonlySet<string> = new Set(Object.keys(ZINNEN));

/** Without a full stop, so that it can stand in a link too. A kind that is not known yet is named. */
export const zin = (soort: string, gegevens: Gegevens, product: Productnaam): string =>
  (ZINNEN[soort] ?? (() => soort.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase()))(gegevens, product);

const TOEVOEGINGEN = [
  ['naam', 'Verwijzer'],
  ['hulpvraag', 'Hulpvraag'],
  ['maximaleDuur', 'Afgesproken duur'],
  ['afschaling', 'Afschaling'],
  ['toelichting', 'Toelichting'],
  ['coordinerendBehandelaar', 'Coördinerend behandelaar'],
  ['onderbouwing', 'Onderbouwing'],
  ['dossierReferentie', 'Plaats in het dossier'],
  ['behandelaar', 'Behandelaar'],
  ['discipline', 'Discipline'],
  ['cjgMedewerker', 'CJG-medewerker'],
] as const;

/** A `reden` that is written, not chosen. */
const GESCHREVEN_REDEN: ReadonlySet<string> = new Set(['BehandelingOnderbroken', 'OverdrachtGeweigerd']);

/** What was written beside it, with its name. */
export function toevoegingen(soort: string, gegevens: Gegevens): readonly (readonly [naam: string, tekst: string])[] {
  const alle: Gegevens = { ...gegevens, naam: (gegevens['verwijzer'] as Gegevens | undefined)?.['naam'] };
  const gevonden = TOEVOEGINGEN.map(([veld, naam]) => [naam, tekst(alle[veld])] as const);
  const reden = GESCHREVEN_REDEN.has(soort) ? [['Reden', tekst(gegevens['reden'])] as const] : [];
  return [['Waarom', redenenVan(gegevens)] as const, ...gevonden, ...reden].filter(([, waarde]) => waarde !== '');
}
