/** Days as whole numbers (days since 1970-01-01), so that the simulation reckons without dates; each is written out only once. */
import { beginVanDag, plusDuur } from '#traject';

const DAG_MS = 86_400_000;
const UUR_MS = 3_600_000;
export const MINUUT_MS = 60_000;
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

const CIJFERS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/**
 * Turns a time of day in Amsterdam (ms after midnight) into the UTC instant, written as ISO 8601 with milliseconds. Right between 02:00 and
 * midnight, on all days but the two Sundays a year on which the clock changes: when a desk is open. Written by hand, since a Date takes twenty
 * times as long and a region has a million instants.
 */
export function klokVan(dag: number): (tijd: number) => string {
  const verschil = dag * DAG_MS - Date.parse(beginVanDag(datum(dag)));
  return (tijd) => {
    const utc = tijd - verschil;
    const uur = CIJFERS[Math.floor(utc / UUR_MS)] ?? '';
    const minuut = CIJFERS[Math.floor(utc / MINUUT_MS) % 60] ?? '';
    const seconde = CIJFERS[Math.floor(utc / 1_000) % 60] ?? '';
    return `${datum(dag)}T${uur}:${minuut}:${seconde}.${String(utc % 1_000).padStart(3, '0')}Z`;
  };
}
