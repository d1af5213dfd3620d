/** Numbers as the Dutch write them. */
const GETAL = new Intl.NumberFormat('nl-NL');

/** Null, what was withheld, becomes a dash. */
export const toonGetal = (getal: number | null | undefined): string => (getal === null || getal === undefined ? '–' : GETAL.format(getal));

/** `1 dag`, `2 dagen`. */
export const aantal = (getal: number, een: string, meer: string): string => `${toonGetal(getal)} ${getal === 1 ? een : meer}`;
