import { valideer, type ValideerOpties } from '../valideer.js';
import type { Klasse } from '../velden/veld.js';

/** The errors as `pointer code`, in order; an empty list when there are none. */
export const fouten = (klasse: Klasse, waarde: unknown, opties?: ValideerOpties): readonly string[] =>
  (valideer(klasse, waarde, opties).fouten ?? []).map(({ pointer = '', code }) => `${pointer} ${code}`);

/** A class with one field `veld` under this decorator. */
export function metVeld(decorator: PropertyDecorator): Klasse {
  class Proef {
    veld?: unknown;
  }
  decorator(Proef.prototype, 'veld');
  return Proef;
}
