/**
 * A copy of a ledger as a file: gzip over lines. First a line of JSON that says what it is, then per table its rows as COPY writes them (a row a
 * line, so that every PostgreSQL of later years reads them) closed by `\.`, and last a line of JSON with what must have been read by then.
 */

/** Raised when a program of before could no longer read what is written. */
export const VERSIE = 1;
const SOORT = 'trajectgrootboek-kopie';

/** In this order: a wrong hoofdsleutel shows before the events are read. Read models are left out: they follow from the events. */
export const TABELLEN = ['kop', 'sleutel', 'onmogelijk', 'gebeurtenis'] as const;

export type Tabelnaam = (typeof TABELLEN)[number];

export interface Tabel {
  readonly naam: Tabelnaam;
  readonly kolommen: readonly string[];
}

export interface Kopregel {
  readonly soort: typeof SOORT;
  readonly versie: number;
  /** UTC instant. */
  readonly gemaaktOp: string;
  readonly grootboekId: string;
  /** The last positie, so the number of events. */
  readonly positie: string;
  /** Steps of the schema that the copied database had. */
  readonly migraties: readonly string[];
  readonly tabellen: readonly Tabel[];
}

export interface Slotregel {
  readonly rijen: Readonly<Record<string, number>>;
  /** Of all bytes before this line, uncompressed, hex. */
  readonly sha256: string;
}

/** Why a copy cannot be made or put back, in words for who runs the service. Holds nothing of what stands in it. */
export class Kopiefout extends Error {}

export const BESCHADIGD = 'De kopie is beschadigd: wat erin staat klopt niet met haar eigen controlegetal. Neem een andere kopie.';
export const AFGEBROKEN = 'De kopie is niet compleet: het einde ontbreekt. Is het kopiëren van het bestand afgebroken?';
export const GEEN_KOPIE = 'Dit bestand is geen kopie van een grootboek.';
export const NIEUWER = 'Deze kopie is gemaakt met een nieuwere versie van Trajectgrootboek. Werk eerst het programma bij.';
export const ANDERE_SLEUTEL =
  'GROOTBOEK_SLEUTEL is niet de sleutel waarmee dit grootboek is begonnen. Zet eerst die sleutel terug, in GROOTBOEK_SLEUTEL of als het bestand sleutel in DATA_DIR.';

export const maakKopregel = (gegevens: Omit<Kopregel, 'soort' | 'versie'>): Kopregel => ({ soort: SOORT, versie: VERSIE, ...gegevens });

const json = (tekst: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const waarde: unknown = JSON.parse(tekst);
    return typeof waarde === 'object' && waarde !== null ? (waarde as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

/** Rows are lines: COPY writes a line end within a value as `\n`. */
export function telRijen(stuk: Buffer): number {
  let aantal = 0;
  for (let plek = stuk.indexOf(10); plek !== -1; plek = stuk.indexOf(10, plek + 1)) aantal += 1;
  return aantal;
}

/** `bekend`: the steps of the schema that this program has. Throws a Kopiefout. */
export function leesKopregel(tekst: string, bekend: readonly string[]): Kopregel {
  const kop = json(tekst) as Kopregel | undefined;
  if (kop?.soort !== SOORT) throw new Kopiefout(GEEN_KOPIE);
  if (kop.versie > VERSIE || kop.migraties.some((naam) => !bekend.includes(naam))) throw new Kopiefout(NIEUWER);
  if (kop.tabellen.map(({ naam }) => naam).join() !== TABELLEN.join()) throw new Kopiefout(BESCHADIGD);
  return kop;
}

/** Throws a Kopiefout unless exactly this was read. */
export function controleerSlotregel(tekst: string, { rijen, sha256 }: Slotregel): void {
  const slot = json(tekst) as Partial<Slotregel> | undefined;
  const gelijk = slot?.sha256 === sha256 && TABELLEN.every((naam) => slot.rijen?.[naam] === rijen[naam]);
  if (!gelijk) throw new Kopiefout(BESCHADIGD);
}
