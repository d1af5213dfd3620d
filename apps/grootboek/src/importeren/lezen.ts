/** Lines of a file, read and checked a batch at a time. */
import { regelsUit } from './bestand.js';
import { lees, type Gelezen, type Regel } from './regels.js';

export interface Leesopties {
  /** UTC instant, ISO 8601: what was recorded lies before it. */
  readonly klok: () => string;
  /** Judge again what was impossible before. */
  readonly opnieuw: boolean;
}

export interface Partij {
  readonly gelezen: readonly Gelezen[];
  /** How much of the file it is; 0 when there is no file. */
  readonly bytes: number;
}

/** As many lines as one transaction of the ledger takes. */
export const PARTIJ = 1_000;

export function leesRegels(regels: readonly Regel[], { klok, opnieuw }: Leesopties, bytes = 0): Partij {
  const nu = klok();
  return { gelezen: regels.map((regel) => lees(regel, nu, opnieuw)), bytes };
}

/** Throws when the file cannot be read. */
export async function* leesBestand(pad: string, opties: Leesopties): AsyncGenerator<Partij> {
  for await (const { regels, bytes } of regelsUit(pad, PARTIJ)) yield leesRegels(regels, opties, bytes);
}
