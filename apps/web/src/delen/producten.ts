/** The products of the regelingen, by code. */
import { useLees } from '../api/vragen.js';

/** What to show of a product: its name, or the code that no regeling names. */
export const productnaam = (producten: ReadonlyMap<string, string>, code: string | null): string =>
  code ? (producten.get(code) ?? code) : '–';

/** Code and name of every product that a regeling names, by name. Empty until the answer is there. */
export function useProducten(): ReadonlyMap<string, string> {
  const { data } = useLees('/regelingen', {});
  const producten = data?.gegevens.items.flatMap(({ producten }) => producten) ?? [];
  return new Map(producten.map(({ code, naam }) => [code, naam] as const).sort(([, a], [, b]) => a.localeCompare(b, 'nl')));
}
