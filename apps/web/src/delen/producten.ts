/** The products of the regelingen, by code. */
import { useLees } from '../api/vragen.js';

/** Code and name of every product that a regeling names, by name. Empty until the answer is there. */
export function useProducten(): ReadonlyMap<string, string> {
  const { data } = useLees('/regelingen', {});
  const producten = data?.gegevens.items.flatMap(({ producten }) => producten) ?? [];
  return new Map(producten.map(({ code, naam }) => [code, naam] as const).sort(([, a], [, b]) => a.localeCompare(b, 'nl')));
}
