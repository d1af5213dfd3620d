/** What the first regelingen say, as far as a desk in the demo acts on it. Starts before 2024 fall under the earliest recorded: the same. */
import { EERSTE_REGELINGEN, type Product } from '#traject';
import { dagVan, datum, plus } from './kalender.js';

const regelingen = EERSTE_REGELINGEN.map(({ gegevens }) => gegevens);
const producten = new Map(regelingen.flatMap((r) => r.producten ?? []).map((product) => [product.code, product]));
const addendum = regelingen.find((r) => r.soort === 'addendum');

/** Durations and mandate of a product; nothing for one that no regeling names. */
export const termijnen = (code: string): Partial<Product> => producten.get(code) ?? {};

/** The last day of treatment that a start allows; undefined for a product without a clock. */
export function maximumVan(product: string, start: number): number | undefined {
  const { basisduur } = termijnen(product);
  return basisduur === undefined ? undefined : plus(start, basisduur) - 1;
}

/** Does the addendum hold on `dag`, and did the desk know when it recorded? */
export const onderAddendum = (dag: number, registratiedag: number): boolean =>
  addendum !== undefined &&
  addendum.geldigVan <= datum(dag) &&
  datum(dag) <= (addendum.geldigTot ?? datum(dag)) &&
  registratiedag >= dagVan(addendum.besluitdatum);

/** Has the addendum begun, whether or not anybody could know? */
export const sindsAddendum = (dag: number): boolean => addendum !== undefined && datum(dag) >= addendum.geldigVan;

/** The furthest day to which one verlenging may go. */
export const uiterlijk = (product: string, maximum: number): number => plus(maximum, termijnen(product).maximaleVerlenging ?? 'P0D');
