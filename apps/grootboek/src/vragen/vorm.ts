/** What answers have in common. */
import type { Datum } from '#traject';
import type { Vraagmoment } from './moment.js';

/** The moments that an answer used, at which it can be asked again. */
export const paar = ({ peildatum, kennis }: Vraagmoment): { readonly peildatum: Datum; readonly bekendOp: string } => ({
  peildatum,
  bekendOp: kennis.op,
});

interface Bladzijde<T> {
  readonly totaal: number;
  readonly pagina: number;
  readonly perPagina: number;
  readonly items: readonly T[];
}

/** One page of a list that is at hand. */
export const bladzijde = <T>(
  alle: readonly T[],
  { pagina, perPagina }: { readonly pagina: number; readonly perPagina: number },
): Bladzijde<T> => ({
  totaal: alle.length,
  pagina,
  perPagina,
  items: alle.slice((pagina - 1) * perPagina, pagina * perPagina),
});
