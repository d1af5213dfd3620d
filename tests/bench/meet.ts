/** Measuring: raw and candidate in turns, and what a row of figures comes to. */

/** Something that is done for a while, and how many times a second. */
export type Meting = () => Promise<number>;

export interface Verhouding {
  readonly raw: number;
  readonly candidate: number;
  readonly ratio: number;
}

/** Milliseconds. */
export interface Latentie {
  readonly p50: number;
  readonly p99: number;
  /** Of the worst round, where there were several. */
  readonly ergste?: number;
}

export function mediaan(getallen: readonly number[]): number {
  const op = [...getallen].sort((a, b) => a - b);
  const midden = Math.floor(op.length / 2);
  return op.length % 2 === 1 ? (op[midden] ?? NaN) : ((op[midden - 1] ?? NaN) + (op[midden] ?? NaN)) / 2;
}

/** Takes raw and candidate in turns; the ratio is the median of the ratios of each turn, since the machine's speed drifts. */
export async function omBeurten(keren: number, raw: Meting, candidate: Meting): Promise<Verhouding> {
  const beurten: { raw: number; candidate: number }[] = [];
  for (let i = 0; i < keren; i += 1) beurten.push({ raw: await raw(), candidate: await candidate() });
  return {
    raw: mediaan(beurten.map((b) => b.raw)),
    candidate: mediaan(beurten.map((b) => b.candidate)),
    ratio: mediaan(beurten.map((b) => b.candidate / b.raw)),
  };
}

/** How many of them a second. */
export async function perSeconde(aantal: number, doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await doe();
  return aantal / ((performance.now() - begin) / 1000);
}

const rond = (getal: number): string => Math.round(getal).toLocaleString('nl');

export function regel(wat: string, verhouding: Verhouding, minstens: number, doel: number): string {
  const { raw, candidate, ratio } = verhouding;
  const oordeel = ratio >= doel ? 'doel gehaald' : ratio >= minstens ? 'voldoende' : 'te langzaam';
  return `${wat.padEnd(46)} ${ratio.toFixed(2).padStart(6)}   (${rond(candidate)} tegen ${rond(raw)} per s; minstens ${minstens}, doel ${doel}: ${oordeel})`;
}

/** `grenzen`: at most so many ms, and the aim; without them it is only told. */
export function latentieregel(wat: string, { p50, p99, ergste }: Latentie, grenzen?: readonly [number, number]): string {
  const ergst = ergste === undefined ? '' : `, ergste ronde ${ergste.toFixed(1)} ms`;
  const tijden = `${wat.padEnd(46)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${ergst}`;
  if (!grenzen) return tijden;
  const [hoogstens, doel] = grenzen;
  const oordeel = p99 <= doel ? 'doel gehaald' : p99 <= hoogstens ? 'voldoende' : 'te langzaam';
  return `${tijden}   (hoogstens ${String(hoogstens)}, doel ${String(doel)}: ${oordeel})`;
}

export const percentiel = (getallen: readonly number[], p: number): number =>
  [...getallen].sort((a, b) => a - b)[Math.min(getallen.length - 1, Math.floor((getallen.length * p) / 100))] ?? NaN;
