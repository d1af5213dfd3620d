/** Rectangles stand in blocks that know their bounds, so that a question passes over the blocks in which nothing can be true. */

const BLOK = 256;

/** `van`, `tot`: true on these days since 1970; `kennisVan`, `kennisTot`: believed at these instants, in ms. */
export interface Vlakken {
  van: Int32Array;
  tot: Int32Array;
  kennisVan: Float64Array;
  kennisTot: Float64Array;
}

/** Later than any date: no end in sight. */
export const OOIT = 2_147_483_647;

export const maakVlakken = (ruimte: number): Vlakken => ({
  van: new Int32Array(ruimte),
  tot: new Int32Array(ruimte),
  kennisVan: new Float64Array(ruimte),
  kennisTot: new Float64Array(ruimte),
});

/** The same numbers with room for more. */
export function ruimer<T extends Int32Array | Float64Array>(kolom: T, ruimte: number): T {
  const groter = (kolom instanceof Int32Array ? new Int32Array(ruimte) : new Float64Array(ruimte)) as T;
  groter.set(kolom);
  return groter;
}

export const blokVan = (plaats: number): number => Math.floor(plaats / BLOK);

export const aantalBlokken = (lengte: number): number => Math.ceil(lengte / BLOK);

/** Measures a block of the places below `lengte` again: the least van and kennisVan in it, the greatest tot and kennisTot. */
export function herijk(grenzen: Vlakken, vlakken: Vlakken, blok: number, lengte: number): void {
  let [van, tot, kennisVan, kennisTot] = [OOIT, -OOIT, Infinity, -Infinity];
  for (let i = blok * BLOK; i < Math.min((blok + 1) * BLOK, lengte); i += 1) {
    van = Math.min(van, vlakken.van[i] as number);
    tot = Math.max(tot, vlakken.tot[i] as number);
    kennisVan = Math.min(kennisVan, vlakken.kennisVan[i] as number);
    kennisTot = Math.max(kennisTot, vlakken.kennisTot[i] as number);
  }
  grenzen.van[blok] = van;
  grenzen.tot[blok] = tot;
  grenzen.kennisVan[blok] = kennisVan;
  grenzen.kennisTot[blok] = kennisTot;
}

const isBinnen = ({ van, tot, kennisVan, kennisTot }: Vlakken, i: number, dag: number, moment: number): boolean =>
  (kennisTot[i] as number) > moment && (tot[i] as number) > dag && (van[i] as number) <= dag && (kennisVan[i] as number) <= moment;

/** The places below `lengte` that are true on the day and believed at the moment. */
export function doorzoek(grenzen: Vlakken, vlakken: Vlakken, lengte: number, [dag, moment]: readonly [number, number]): Int32Array {
  let gevonden = new Int32Array(2 * BLOK);
  let aantal = 0;
  for (let blok = 0; blok * BLOK < lengte; blok += 1) {
    if (!isBinnen(grenzen, blok, dag, moment)) continue;
    if (aantal + BLOK > gevonden.length) gevonden = ruimer(gevonden, 2 * gevonden.length);
    const einde = Math.min((blok + 1) * BLOK, lengte);
    for (let i = blok * BLOK; i < einde; i += 1) if (isBinnen(vlakken, i, dag, moment)) gevonden[aantal++] = i;
  }
  return gevonden.subarray(0, aantal);
}
