/** Who of the wachtlijst is kept and in which order, as SQL. The columns in memory say the same in their own way. */
import { sql } from 'kysely';
import { urgentieRang, type Filters, type Kader, type Sql, type URGENTIES } from './kader.js';

/** 14 weeks: a guideline for jeugd, no law. */
export const NORM_DAGEN = 98;

/** Filters that only lists of waiting have. */
export interface Wachtfilters extends Filters {
  /** `geen`: without triage. */
  readonly urgentie?: (typeof URGENTIES)[number] | 'geen' | undefined;
  /** Only who waits beyond the norm; false asks nothing. */
  readonly langWachtend?: boolean | undefined;
}

export type Sorteerveld = 'urgentie' | 'sinds' | 'wachtdagen' | 'verwijsdatum' | 'gemeente' | 'product' | 'aanbieder';
/** A minus turns the order around. What is equal in it stands in the order of the contract; what is unknown comes last, either way. */
export type Sorteer = Sorteerveld | `-${Sorteerveld}`;

export interface Sortering {
  readonly veld: Sorteerveld;
  readonly aflopend: boolean;
}

export const sortering = (sorteer: Sorteer): Sortering =>
  sorteer.startsWith('-') ? { veld: sorteer.slice(1) as Sorteerveld, aflopend: true } : { veld: sorteer as Sorteerveld, aflopend: false };

function vanUrgentie(t: string, urgentie: Wachtfilters['urgentie']): Sql {
  if (urgentie === undefined) return sql`true`;
  const kolom = sql.ref(`${t}.urgentie`);
  return urgentie === 'geen' ? sql`${kolom} is null` : sql`${kolom} = ${urgentie}`;
}

/** `t` has the columns urgentie and verwijsdatum. */
export const wachtfilter = (t: string, { urgentie, langWachtend, peildatum }: Wachtfilters & Pick<Kader, 'peildatum'>): Sql =>
  sql`${vanUrgentie(t, urgentie)} and ${langWachtend ? sql`${peildatum}::date - ${sql.ref(`${t}.verwijsdatum`)} > ${sql.lit(NORM_DAGEN)}` : sql`true`}`;

/** Words compare by their bytes, as they do in memory, whatever the language of the database. */
const KOLOMMEN: Readonly<Record<Sorteerveld, Sql>> = {
  urgentie: urgentieRang('w'),
  sinds: sql`w.sinds`,
  wachtdagen: sql`-(w.sinds - '1970-01-01'::date)`,
  verwijsdatum: sql`w.verwijsdatum`,
  gemeente: sql`w.gemeente collate "C"`,
  product: sql`w.product collate "C"`,
  aanbieder: sql`w.aanbieder collate "C"`,
};

/** Of rows called `w`. */
export function wachtvolgorde(sorteer: Sorteer): Sql {
  const { veld, aflopend } = sortering(sorteer);
  const contract = sql`${urgentieRang('w')}, w.sinds, w.traject_id, w.aanbieder`;
  return sorteer === 'urgentie' ? contract : sql`${KOLOMMEN[veld]} ${aflopend ? sql`desc` : sql`asc`} nulls last, ${contract}`;
}
