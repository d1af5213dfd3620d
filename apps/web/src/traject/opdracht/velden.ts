/** How a command is asked for: its fields, as data. */
import type { Schemas } from '../../api/schemas.js';
import type { Codes } from '../woorden.js';

export type Traject = Schemas['Traject'];
export type Gebeurtenis = Schemas['Gebeurtenis'];
export type Waarden = Readonly<Record<string, string>>;

export type Veldsoort = 'datum' | 'agb' | 'regel' | 'tekst' | 'keuze' | 'janee' | 'perceel' | 'product' | 'getal' | 'euro' | 'duur';

export interface Invoerveld {
  /** Its place in the body: `verwijzer.type`. */
  readonly naam: string;
  readonly label: string;
  readonly soort: Veldsoort;
  readonly optioneel?: boolean;
  readonly hint?: string;
  /** Of a `keuze`. */
  readonly keuzes?: Codes;
  /** Fields of one group stand together under this name. */
  readonly groep?: string;
  /** Asked only where the field of this name was answered with yes. */
  readonly als?: string;
}

export interface Opdrachtvorm {
  readonly opdracht: string;
  /** On the button and above the form. */
  readonly titel: string;
  /** What it does, in a sentence. */
  readonly uitleg?: string;
  /** Where it is posted, with `{id}`. */
  readonly pad: string;
  readonly groep: 'Verwijzing en triage' | 'Wachten' | 'Behandeling' | 'Verlengen' | 'Samenwerken' | 'Naar perceel 1' | 'Inzet';
  readonly velden: readonly Invoerveld[];
  /** What it records, so that a correction finds the form back. */
  readonly soorten: readonly string[];
  /** What is most likely filled in, beside today. */
  readonly begin?: (traject: Traject) => Waarden;
}

type Meer = Partial<Omit<Invoerveld, 'naam' | 'soort'>>;

const veld =
  (soort: Veldsoort, label: string) =>
  (naam: string, meer: Meer = {}): Invoerveld => ({ naam, soort, label, ...meer });

export const datum = (label: string, hint?: string): Invoerveld => ({ naam: 'datum', soort: 'datum', label, ...(hint && { hint }) });
export const dag = veld('datum', 'Datum');
export const agb = veld('agb', 'Aanbieder (AGB-code)');
export const regel = veld('regel', 'Naam');
export const tekst = veld('tekst', 'Toelichting');
export const janee = veld('janee', '');
export const keuze = (naam: string, label: string, keuzes: Codes, meer: Meer = {}): Invoerveld => ({
  naam,
  soort: 'keuze',
  label,
  keuzes,
  ...meer,
});
export const ander = (naam: string, soort: Veldsoort, label: string, meer: Meer = {}): Invoerveld => ({ naam, soort, label, ...meer });
export const OPTIONEEL = { optioneel: true } as const;

/** The fields that are asked, given what has been answered. */
export const gevraagdeVelden = ({ velden }: Pick<Opdrachtvorm, 'velden'>, waarden: Waarden): readonly Invoerveld[] =>
  velden.filter(({ als }) => als === undefined || waarden[als] === 'ja');
