/** Reads rectangles for the mirror: as numbers where that is what they become. */
import { sql, type RawBuilder } from 'kysely';
import type { Db, Sql } from '../kader.js';
import type { Plek } from './kolommen.js';
import type { Woorden } from './woorden.js';

/** A column of the mirror: a number, or a word or id that becomes one. */
interface Kolom {
  readonly soort: 'getal' | 'woord' | 'id';
  readonly sql: string;
}

/** A read model in the mirror: its table and columns, in the order of the fields below. */
export interface Vorm {
  readonly tabel: string;
  readonly kolommen: readonly Kolom[];
}

const getal = (uitdrukking: string): Kolom => ({ soort: 'getal', sql: uitdrukking });
const woord = (uitdrukking: string): Kolom => ({ soort: 'woord', sql: uitdrukking });

/** Stands for a date that is not known: earlier than any that is. */
export const ONBEKENDE_DAG = -2_147_483_648;

/** Days since 1970; null for infinity. */
const dag = (kolom: string): string => `case when isfinite(${kolom}) then ${kolom} - '1970-01-01'::date end`;
const ms = (kolom: string): string => `case when isfinite(${kolom}) then (extract(epoch from ${kolom}) * 1000)::bigint end`;

/** Places of the own columns of the wachtlijst. */
export const W = {
  perceel: 0,
  gemeente: 1,
  product: 2,
  aanbieder: 3,
  urgentie: 4,
  sinds: 5,
  verwijsdatum: 6,
  overbrugging: 7,
  inBehandeling: 8,
  jeugdige: 9,
} as const;

export const WACHTLIJST: Vorm = {
  tabel: 'wachtlijst',
  kolommen: [
    getal('coalesce(perceel, 0)'),
    woord('gemeente'),
    woord('product'),
    woord('aanbieder'),
    woord('urgentie'),
    getal(dag('sinds')),
    getal(`coalesce(${dag('verwijsdatum')}, ${String(ONBEKENDE_DAG)})`),
    getal('overbrugging::int'),
    getal('in_behandeling::int'),
    { soort: 'id', sql: 'jeugdige_id' },
  ],
};

/** Places of the own columns of who waits on no list. `geweigerdDoor`: all who refused, in one word. */
export const Z = { perceel: 0, gemeente: 1, product: 2, geweigerdDoor: 3, urgentie: 4, verwijsdatum: 5 } as const;

export const ZONDER_PLAATSING: Vorm = {
  tabel: 'zonder_plaatsing',
  kolommen: [
    getal('coalesce(perceel, 0)'),
    woord('gemeente'),
    woord('product'),
    woord(`nullif(array_to_string(geweigerd_door, ' '), '')`),
    woord('urgentie'),
    getal(`coalesce(${dag('verwijsdatum')}, ${String(ONBEKENDE_DAG)})`),
  ],
};

type Veld = string | number | null;
/** traject, van, tot, kennis van, kennis tot, own columns. */
export type Rauw = readonly [string, number, number | null, number, number | null, ...Veld[]];

/** One JSON array of rows, as an expression of SQL. */
export function rauweRijen({ tabel, kolommen }: Vorm, waar: Sql): RawBuilder<readonly Rauw[]> {
  const velden = [
    'traject_id',
    dag('geldig_van'),
    dag('geldig_tot'),
    ms('kennis_van'),
    ms('kennis_tot'),
    ...kolommen.map((kolom) => kolom.sql),
  ];
  return sql`(select coalesce(json_agg(json_build_array(${sql.raw(velden.join(', '))})), '[]') from ${sql.table(tabel)} where ${waar})`;
}

/** Whole trajecten after one (the first when there is none), some `aantal` rows of them. */
export async function leesDeel(db: Db, vorm: Vorm, na: string | undefined, aantal: number): Promise<readonly Rauw[]> {
  const tabel = sql.table(vorm.tabel);
  const erna = na === undefined ? sql`true` : sql`traject_id > ${na}::uuid`;
  const grens = sql`(select coalesce((select traject_id from ${tabel} where ${erna} order by traject_id offset ${aantal} limit 1), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
  const { rows } = await sql<{
    rijen: readonly Rauw[];
  }>`select ${rauweRijen(vorm, sql`${erna} and traject_id <= ${grens}`)} as rijen`.execute(db);
  return rows[0]?.rijen ?? [];
}

/** There are few words and many ids, so they are numbered apart. */
export interface Namen {
  readonly woorden: Woorden;
  readonly ids: Woorden;
}

function nummer(soort: Kolom['soort'], veld: Veld | undefined, { woorden, ids }: Namen): number {
  if (soort === 'getal') return Number(veld);
  return (soort === 'id' ? ids : woorden).code(veld as string | null);
}

/** The rows of each trajectory, with all in them as numbers. */
export function perTraject({ kolommen }: Vorm, rijen: readonly Rauw[], namen: Namen): Map<string, Plek[]> {
  const alle = new Map<string, Plek[]>();
  for (const [trajectId, van, tot, kennisVan, kennisTot, ...velden] of rijen) {
    const plek = { van, tot, kennisVan, kennisTot, eigen: kolommen.map(({ soort }, i) => nummer(soort, velden[i], namen)) };
    const eerder = alle.get(trajectId);
    if (eerder) eerder.push(plek);
    else alle.set(trajectId, [plek]);
  }
  return alle;
}
