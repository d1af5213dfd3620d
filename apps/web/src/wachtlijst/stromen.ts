/** The flows of a month as numbers to add and to draw. What the service withholds is no number here either: a sum with it is unknown, not less. */
import type { Schemas } from '../api/schemas.js';

export type Periode = Schemas['Verloopperiode'];

export interface Maand {
  /** First day. */
  readonly van: string;
  /** Null: withheld. */
  readonly stand: number | null;
  readonly erbij: number | null;
  readonly eraf: number | null;
}

const som = (getallen: readonly (number | null)[]): number | null =>
  getallen.reduce((totaal, getal) => (totaal === null || getal === null ? null : totaal + getal), 0);

/** Its reasons are left out both when nobody was removed and when the flows are withheld; the other flows tell which of the two it is. */
export const verwijderd = ({ uitstroom }: Periode): number | null =>
  uitstroom.gestart === null ? null : som(Object.values(uitstroom.verwijderd));

export function eraf(periode: Periode): number | null {
  const { gestart, geweigerd, beeindigd, verplaatst } = periode.uitstroom;
  return som([gestart, geweigerd, beeindigd, verplaatst, verwijderd(periode)]);
}

export const alsMaand = (periode: Periode): Maand => ({
  van: periode.van,
  stand: periode.eindstand,
  erbij: periode.instroom,
  eraf: eraf(periode),
});

export const heeftAchtergehouden = ({ stand, erbij, eraf }: Maand): boolean => [stand, erbij, eraf].includes(null);
