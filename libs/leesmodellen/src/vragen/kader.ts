/** What every question to the read models has in common: the pair of moments, who may see what, filters, a page of a list. */
import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely';
import type { Pool } from 'pg';
import type { Datum, Instant } from '#traject';

/** Every answer is one statement, so that a rebuild which swaps tables meanwhile cannot be seen. */
export type Db = Kysely<unknown>;

export const openDb = (pool: Pool): Db => new Kysely({ dialect: new PostgresDialect({ pool }) });

/** Which trajecten may be seen: all, those in which an aanbieder is or was involved, or those of who lives in a gemeente on peildatum. */
export type Zicht =
  | { readonly soort: 'alles' }
  | { readonly soort: 'aanbieder'; readonly agb: string }
  | { readonly soort: 'gemeente'; readonly code: string };

export interface Kader {
  readonly peildatum: Datum;
  /** Absent: all that the read models know. */
  readonly bekendOp?: Instant | undefined;
  readonly zicht: Zicht;
}

/** Keep rows of which the column has the value; absent asks nothing. */
export interface Filters {
  readonly perceel?: number | undefined;
  readonly gemeente?: string | undefined;
  readonly aanbieder?: string | undefined;
  readonly product?: string | undefined;
}

export interface Bladzijde {
  /** From 1. */
  readonly pagina: number;
  readonly perPagina: number;
}

/** The body of an answer, and the positie that the read models had reached. */
export interface Gelezen<T> {
  readonly positie: string;
  readonly antwoord: T;
  /** Of the tables that were read some have come further than the positie: one of them stands still. */
  readonly uiteen?: boolean;
}

export interface Paar {
  readonly peildatum: Datum;
  readonly bekendOp: Instant;
}

export interface Lijst<T> extends Paar, Bladzijde {
  readonly totaal: number;
  readonly items: readonly T[];
}

export type Sql = RawBuilder<unknown>;

/** Believed at the moment asked. */
export const bekend = (t: string, bekendOp: Instant | undefined): Sql =>
  bekendOp === undefined
    ? sql`${sql.ref(`${t}.kennis_tot`)} = 'infinity'`
    : sql`${sql.ref(`${t}.kennis_van`)} <= ${bekendOp}::timestamptz and ${sql.ref(`${t}.kennis_tot`)} > ${bekendOp}::timestamptz`;

/** True on the date asked, and believed at the moment asked. */
export const opPaar = (t: string, { peildatum, bekendOp }: Pick<Kader, 'peildatum' | 'bekendOp'>): Sql =>
  sql`${sql.ref(`${t}.geldig_van`)} <= ${peildatum}::date and ${sql.ref(`${t}.geldig_tot`)} > ${peildatum}::date and ${bekend(t, bekendOp)}`;

/** `woont`: the column with the gemeente where the jeugdige lives. */
export function inZicht(t: string, kader: Kader, woont = 'gemeente'): Sql {
  const { zicht } = kader;
  if (zicht.soort === 'alles') return sql`true`;
  if (zicht.soort === 'gemeente') return sql`${sql.ref(`${t}.${woont}`)} = ${zicht.code}`;
  return sql`${sql.ref(`${t}.traject_id`)} in (select b.traject_id from betrokken b where b.aanbieder = ${zicht.agb} and ${opPaar('b', kader)})`;
}

/** Keeps rows whose columns have the values given; undefined asks nothing. */
export function filter(t: string, waarden: Readonly<Record<string, string | number | undefined>>): Sql {
  const eisen = Object.entries(waarden).flatMap(([kolom, waarde]) =>
    waarde === undefined ? [] : [sql`${sql.ref(`${t}.${kolom}`)} = ${waarde}`],
  );
  return eisen.length === 0 ? sql`true` : sql.join(eisen, sql` and `);
}

/** As they rank. */
export const URGENTIES = ['crisis', 'veiligheid', 'hoog', 'regulier'] as const;
const RANGEN = sql.join(URGENTIES.map((urgentie) => sql.lit(urgentie)));

/** Crisis first; without triage last. */
export const urgentieRang = (t: string): Sql => sql`coalesce(array_position(array[${RANGEN}], ${sql.ref(`${t}.urgentie`)}), 5)`;

const UTC = `YYYY-MM-DD"T"HH24:MI:SS.MS"Z"`;

/** How far the read models with these names have come, and the latest instant that all of them know. */
export const standVan = (namen: readonly string[]): Sql => sql`(
  select min(positie)::text as positie, to_char(min(bekend_op) at time zone 'UTC', ${sql.lit(UTC)}) as bekend_op, min(positie) < max(positie) as uiteen
  from leesmodel_stand where naam in (${sql.join(namen.map((naam) => sql.lit(naam)))}))`;

/** What an aanbieder may see is asked of a table as well. */
export const metZicht = (namen: readonly string[], { soort }: Zicht): readonly string[] =>
  soort === 'aanbieder' ? [...namen, 'betrokken'] : namen;

export interface Gestand {
  readonly positie: string;
  readonly bekend_op: Instant;
  readonly uiteen: boolean;
}

interface Vorm {
  readonly leest: readonly string[];
  /** Named as in the answer. */
  readonly velden: Sql;
  /** From `from` on. */
  readonly uit: Sql;
  readonly volgorde: Sql;
}

/** One page of a list, with its total. */
export async function leesLijst<T>(db: Db, vraag: Kader & Bladzijde, { leest, velden, uit, volgorde }: Vorm): Promise<Gelezen<Lijst<T>>> {
  const { peildatum, bekendOp, pagina, perPagina } = vraag;
  const bladzijde = sql`select ${velden} ${uit} order by ${volgorde} limit ${perPagina} offset ${(pagina - 1) * perPagina}`;
  const { rows } = await sql<Gestand & { totaal: number; items: readonly T[] }>`
    select stand.*, (select count(*)::int ${uit}) as totaal, (select coalesce(json_agg(item), '[]') from (${bladzijde}) as item) as items
    from ${standVan(metZicht(leest, vraag.zicht))} as stand`.execute(db);
  const [rij] = rows;
  if (!rij) throw new Error('Een vraag zonder antwoord');
  const { positie, uiteen, bekend_op, totaal, items } = rij;
  return { positie, uiteen, antwoord: { peildatum, bekendOp: bekendOp ?? bekend_op, totaal, pagina, perPagina, items } };
}
