/** Days as whole numbers (days since 1970-01-01), so that the simulation reckons without dates; each is written out only once. */
import { beginVanDag, plusDuur } from '#traject';

const DAG_MS = 86_400_000;
const MINUUT_MS = 60_000;
const MAANDAG = 4;

const geschreven: string[] = [];

/** The number of a civil date. */
export const dagVan = (datum: string): number => Date.parse(datum) / DAG_MS;

/** The civil date (YYYY-MM-DD) of a day. */
export function datum(dag: number): string {
  const bekend = geschreven[dag];
  if (bekend !== undefined) return bekend;
  const nieuw = new Date(dag * DAG_MS).toISOString().slice(0, 10);
  geschreven[dag] = nieuw;
  return nieuw;
}

/** A day plus an ISO 8601 duration, by the ledger's own reckoning. */
export const plus = (dag: number, duur: string): number => dagVan(plusDuur(datum(dag), duur));

/** The same date so many years later; 29 February becomes 1 March. */
export function jarenLater(dag: number, jaren: number): number {
  const datum = new Date(dag * DAG_MS);
  return datum.setUTCFullYear(datum.getUTCFullYear() + jaren) / DAG_MS;
}

export const isWeekend = (dag: number): boolean => (dag - MAANDAG) % 7 >= 5;

/** The first day from `dag` on that is no weekend. */
export const doordeweeks = (dag: number): number => (isWeekend(dag) ? doordeweeks(dag + 1) : dag);

export const jaarVan = (dag: number): number => Number(datum(dag).slice(0, 4));

/** From 0. */
export const maandVan = (dag: number): number => Number(datum(dag).slice(5, 7)) - 1;

/**
 * The UTC instant (ms) of a time of day in Amsterdam. Counts from midnight: right on all but the two Sundays a year on which the clock changes,
 * when nobody records.
 */
export const tijdstip = (dag: number, minuut: number): number => Date.parse(beginVanDag(datum(dag))) + minuut * MINUUT_MS;
