/** Words for the codes that a traject knows. A code without words is shown with spaces. */
import { alsTekst } from '../delen/teksten.js';

export type Codes = Readonly<Record<string, string>>;

export const STATUSSEN: Codes = {
  verwezen: 'Verwezen',
  getriageerd: 'Getriageerd',
  wachtend: 'Wachtend',
  'in-behandeling': 'In behandeling',
  onderbroken: 'Onderbroken',
  beeindigd: 'Beëindigd',
};

export const VERWIJZERTYPEN: Codes = {
  '01': 'gemeentelijke toegang',
  '02': 'huisarts',
  '03': 'jeugdarts',
  '04': 'gecertificeerde instelling',
  '05': 'medisch specialist',
  '06': 'geen verwijzer',
  '08': 'rechter of officier van justitie',
};

export const EINDREDENEN: Codes = {
  '02': 'overlijden',
  '31': 'volgens plan',
  '32': 'eenzijdig door de cliënt',
  '33': 'eenzijdig door de aanbieder',
  '34': 'in overeenstemming, voortijdig',
  '35': 'externe omstandigheden',
  '36': 'door de gemeente',
  '37': 'wijzigingsverzoek',
  '38': 'verder bij een andere aanbieder',
  '39': 'verder in een ander domein',
};

export const TRIAGE_UITKOMSTEN: Codes = {
  'perceel-1': 'perceel 1',
  'perceel-2': 'perceel 2',
  voorliggend: 'voorliggende voorziening',
  afgewezen: 'afgewezen',
};

export const VERWIJDERREDENEN: Codes = {
  ingetrokken: 'de vraag is ingetrokken',
  'elders-geholpen': 'elders geholpen',
  'geen-reactie': 'geen reactie',
  opgeschoond: 'opgeschoond',
  leeftijd: 'te oud geworden',
  overleden: 'overleden',
};

export const BESLISSERS: Codes = {
  'coordinerend-behandelaar': 'coördinerend behandelaar',
  'wettelijk-verwijzer': 'wettelijk verwijzer',
  cjg: 'CJG',
};

export const TOETSING_UITKOMSTEN: Codes = {
  voortzetten: 'voortzetten',
  afbouwen: 'afbouwen',
  beeindigen: 'beëindigen',
  overdragen: 'overdragen',
};

export const WISSELREDENEN: Codes = { overname: 'overname', faillissement: 'faillissement', 'op-verzoek': 'op verzoek' };

export const GRONDSLAGEN: Codes = { contract: 'contract', 'individuele-behandelovereenkomst': 'individuele behandelovereenkomst' };

export const AFWIJKINGEN: Codes = {
  'start-zonder-triage': 'Gestart zonder triage',
  'start-zonder-verwijzing': 'Gestart zonder verwijzing',
  'tegen-triage': 'Tegen de triage in',
  'behandelduur-overschreden': 'Behandelduur overschreden',
  'afgesproken-duur-overschreden': 'Afgesproken duur overschreden',
  'onderaanneming-buiten-behandelduur': 'Onderaanneming buiten de behandelduur',
  'zelfassessment-ontbreekt': 'Zelfassessment ontbreekt',
  'voortzetting-zonder-regeling': 'Voortgezet zonder regeling',
  'cjg-koppeling-ontbreekt': 'Geen CJG-medewerker gekoppeld',
  'geplaatst-tijdens-behandeling': 'Geplaatst tijdens behandeling',
  'einde-ontbreekt': 'Einde ontbreekt',
  leeftijdsgrens: 'Achttien jaar of ouder',
};

export const MEERVOUDIG: Codes = {
  voortgezet: 'voortgezet in perceel 2',
  'tijdelijk-in-afwachting': 'tijdelijk voortgezet, in afwachting van perceel 1',
};

const EENHEDEN = [
  ['jaar', 'jaar'],
  ['maand', 'maanden'],
  ['week', 'weken'],
  ['dag', 'dagen'],
] as const;

const DUUR = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** `P1Y6M` as `1 jaar en 6 maanden`. */
export function toonDuur(duur: string): string {
  const delen = DUUR.exec(duur)?.slice(1) ?? [];
  const tekst = EENHEDEN.map(([een, meer], plaats) => [delen[plaats], delen[plaats] === '1' ? een : meer] as const)
    .filter(([aantal]) => aantal !== undefined)
    .map((deel) => deel.join(' '))
    .join(' en ');
  return tekst || duur;
}

const LETTERS: Codes = { j: 'Y', m: 'M', w: 'W', d: 'D' };
const ORDE = 'YMWD';
const DEEL = /^(\d+)\s*(j|jaar|jaren|m|mnd|maand|maanden|w|week|weken|d|dag|dagen)$/;
/** `1 jaar, 6 maanden`, `1 jaar en 6 maanden`, `1 jaar 6 maanden`. */
const TUSSEN_DELEN = /\s*,\s*|\s+en\s+|(?<=[a-z])\s+(?=\d)/;

/**
 * What somebody typed, `9 maanden`, as `P9M`. Undefined when not all of it is a duration: "1,5 jaar" read in part would be five years, in a
 * ledger that cannot forget.
 */
export function leesDuur(tekst: string): string | undefined {
  const kort = tekst.trim();
  if (kort !== 'P' && DUUR.test(kort)) return kort;
  const delen = kort
    .toLowerCase()
    .split(TUSSEN_DELEN)
    .map((deel) => DEEL.exec(deel))
    .map((deel) => deel && [deel[1] ?? '', LETTERS[deel[2]?.charAt(0) ?? ''] ?? ''].join(''));
  const letters = delen.map((deel) => deel?.at(-1));
  if (letters.includes(undefined) || new Set(letters).size < letters.length) return undefined;
  const plek = (deel: string | null): number => ORDE.indexOf(deel?.at(-1) ?? '');
  return `P${delen.toSorted((een, ander) => plek(een) - plek(ander)).join('')}`;
}

export const woord = (codes: Codes, code: unknown): string => (typeof code === 'string' ? (codes[code] ?? alsTekst(code)) : 'onbekend');
