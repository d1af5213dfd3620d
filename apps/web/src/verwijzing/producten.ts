/** The products that can be referred to, by lot: of every regeling, and of several that name one the last. */
import { useLees } from '../api/vragen.js';
import type { Keuzes } from './woorden.js';

export interface Product {
  readonly code: string;
  readonly naam: string;
  readonly perceel: number;
}

export interface Aanbod {
  readonly producten: readonly Product[];
  /** The codes are not those of the contract. */
  readonly voorbeeld: boolean;
  readonly fout: Error | null;
  readonly opnieuw: () => void;
}

export function useAanbod(): Aanbod {
  const { data, error, refetch } = useLees('/regelingen', {});
  const items = data?.gegevens.items ?? [];
  const opCode = new Map(items.flatMap(({ producten }) => producten).map((product) => [product.code, product]));
  const voorbeeld = items.some(({ voorbeeldwaarden, producten }) => voorbeeldwaarden && producten.length > 0);
  return {
    producten: [...opCode.values()].sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    voorbeeld,
    fout: error,
    opnieuw: () => void refetch(),
  };
}

export const vanPerceel = ({ producten }: Aanbod, perceel: string | undefined): readonly Product[] =>
  producten.filter((product) => String(product.perceel) === perceel);

export const alsKeuzes = (producten: readonly Product[]): Keuzes => producten.map(({ code, naam }) => [code, naam]);

export const naamVan =
  ({ producten }: Aanbod) =>
  (code: string): string =>
    producten.find((product) => product.code === code)?.naam ?? code;

/** Where a lot has one product there is nothing to choose. */
export const enige = (producten: readonly Product[]): string => (producten.length === 1 ? (producten[0]?.code ?? '') : '');
