/** SQL for an instant as a string of 24 characters. */
export const INSTANT = `to_char(vastgelegd_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The range of stream names with a prefix: from (included) and to (not included), by code point. */
export function bereik(voorvoegsel: string): readonly [van: string, tot: string] {
  const laatste = voorvoegsel.charCodeAt(voorvoegsel.length - 1);
  return [voorvoegsel, voorvoegsel.slice(0, -1) + String.fromCharCode(laatste + 1)];
}

/** An array for PostgreSQL of values in which nothing can need quotes: numbers, uuids, dates and instants. The driver would look at each character. */
export const kaleReeks = (waarden: readonly (string | number)[]): string => `{${waarden.join(',')}}`;

const aangehaald = (tekst: string | null): string => (tekst === null ? 'null' : `"${tekst.replace(/["\\]/g, '\\$&')}"`);

/** An array for PostgreSQL of any text, and null. The driver looks at each value's type first. */
export const reeks = (waarden: readonly (string | null)[]): string => `{${waarden.map(aangehaald).join(',')}}`;

/** Adds to a stream's events in a map of lists. */
export function voegToe<T>(lijsten: Map<string, T[]>, sleutel: string, waarde: T): void {
  const lijst = lijsten.get(sleutel);
  if (lijst) lijst.push(waarde);
  else lijsten.set(sleutel, [waarde]);
}
