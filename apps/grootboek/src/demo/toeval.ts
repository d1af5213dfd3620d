/** Chance from a seed: the same seed gives the same draws on any machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { v4 } from 'uuid';

/** Drawn evenly from the first up to and including the second. */
export type Spreiding = readonly [van: number, tot: number];
/** Log-normal: median, and sigma of the logarithm. */
export type Duur = readonly [mediaan: number, sigma: number];
/** Relative weights of the outcomes of one draw. */
export type Gewichten = Readonly<Record<string, number>>;

interface Loting {
  readonly namen: readonly string[];
  readonly grenzen: readonly number[];
}

/** Above this mean a Poisson draw is a rounded normal one. */
const POISSON_EXACT = 100;

export class Toeval {
  private readonly bron;
  private readonly bytes = new Uint8Array(16);
  private readonly woorden = new DataView(this.bytes.buffer);
  private readonly lotingen = new WeakMap<Gewichten, Loting>();

  constructor(zaad: number) {
    this.bron = xoroshiro128plus(zaad);
  }

  /** From 0 up to, not including, 1. */
  fractie(): number {
    return uniformFloat64(this.bron);
  }

  kans(p: number): boolean {
    return this.fractie() < p;
  }

  /** A whole number, both limits included. */
  geheel([van, tot]: Spreiding): number {
    return uniformInt(this.bron, van, tot);
  }

  kies<T>(uit: readonly T[]): T {
    const gekozen = uit[uniformInt(this.bron, 0, uit.length - 1)];
    if (gekozen === undefined) throw new RangeError('kies: an empty list');
    return gekozen;
  }

  /** One of the names, in proportion to its weight. */
  weeg<K extends string>(gewichten: Readonly<Record<K, number>>): K {
    const { namen, grenzen } = this.loting(gewichten);
    const punt = this.fractie() * (grenzen.at(-1) ?? 0);
    return namen[grenzen.findIndex((grens) => punt < grens)] as K;
  }

  /** Standard normal (Box-Muller). */
  normaal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.fractie())) * Math.cos(2 * Math.PI * this.fractie());
  }

  /** Whole days, at least 1. */
  dagen([mediaan, sigma]: Duur): number {
    return Math.max(1, Math.round(mediaan * Math.exp(sigma * this.normaal())));
  }

  poisson(gemiddelde: number): number {
    if (gemiddelde > POISSON_EXACT) return Math.max(0, Math.round(gemiddelde + Math.sqrt(gemiddelde) * this.normaal()));
    const grens = Math.exp(-gemiddelde);
    let aantal = 0;
    for (let product = this.fractie(); product > grens; product *= this.fractie()) aantal += 1;
    return aantal;
  }

  /** UUID version 4. */
  uuid(): string {
    for (let i = 0; i < 16; i += 4) this.woorden.setInt32(i, this.bron.next());
    return v4({ random: this.bytes });
  }

  private loting(gewichten: Gewichten): Loting {
    const bekend = this.lotingen.get(gewichten);
    if (bekend) return bekend;
    let som = 0;
    const loting = { namen: Object.keys(gewichten), grenzen: Object.values(gewichten).map((gewicht) => (som += gewicht)) };
    this.lotingen.set(gewichten, loting);
    return loting;
  }
}
