/** Every command about a traject, in the order in which a traject meets them. */
import { BEHANDELING } from './behandeling.js';
import { SAMENWERKEN } from './samenwerken.js';
import type { Opdrachtvorm } from './velden.js';
import { WACHTEN } from './wachten.js';

export const OPDRACHTEN: readonly Opdrachtvorm[] = [...WACHTEN, ...BEHANDELING, ...SAMENWERKEN];

export const vormVan = (opdracht: string | null): Opdrachtvorm | undefined => OPDRACHTEN.find((vorm) => vorm.opdracht === opdracht);

/** The form in which an event of this kind was told; undefined for what no form makes. */
export const vormVoor = (soort: string): Opdrachtvorm | undefined => OPDRACHTEN.find(({ soorten }) => soorten.includes(soort));
