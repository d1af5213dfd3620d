/** Words of this screen for the codes of the ledger. */
import { GEMEENTEN } from '../delen/teksten.js';

export type Keuzes = readonly (readonly [waarde: string, tekst: string])[];

export const VERWIJZERS: Readonly<Record<string, string>> = {
  '01': 'Gemeentelijke toegang (CJG)',
  '02': 'Huisarts',
  '03': 'Jeugdarts',
  '04': 'Gecertificeerde instelling',
  '05': 'Medisch specialist',
  '06': 'Geen verwijzer',
  '08': 'Rechter of officier van justitie',
};

export const PERCELEN: Keuzes = [
  ['2', 'Perceel 2: enkelvoudig, bij een aanbieder'],
  ['1', 'Perceel 1: meervoudig, bij een consortium'],
];

export const UITKOMSTEN: Readonly<Record<string, string>> = {
  'perceel-2': 'Naar perceel 2',
  'perceel-1': 'Naar perceel 1',
  voorliggend: 'Voorliggende voorziening',
  afgewezen: 'Afgewezen',
};

export const EENHEDEN: Readonly<Record<string, readonly [een: string, meer: string]>> = {
  M: ['maand', 'maanden'],
  W: ['week', 'weken'],
  D: ['dag', 'dagen'],
  Y: ['jaar', 'jaar'],
};

/** The wachtlijst stands in this order: most urgent first. */
export const URGENTIEVOLGORDE = ['regulier', 'hoog', 'veiligheid', 'crisis'] as const;

export const STATUSSEN: Readonly<Record<string, string>> = {
  verwezen: 'verwezen',
  getriageerd: 'getriageerd',
  wachtend: 'wacht',
  'in-behandeling': 'in behandeling',
  onderbroken: 'onderbroken',
  beeindigd: 'beëindigd',
};

export const gemeentekeuzes: Keuzes = [
  ['', 'Kies een gemeente'],
  ...Object.entries(GEMEENTEN).sort(([, a], [, b]) => a.localeCompare(b, 'nl')),
  ['anders', 'Een andere gemeente'],
];

export const metKies = (tekst: string, keuzes: Keuzes): Keuzes => [['', tekst], ...keuzes];

/** A duration as it is said: `9 maanden`. */
export function toonDuur(duur: string, eenheid: string): string {
  const [een, meer] = EENHEDEN[eenheid] ?? ['', ''];
  return duur.trim() && `${duur.trim()} ${Number(duur) === 1 ? een : meer}`;
}
