/** Rectangles of one read model in typed columns, some 60 bytes each. */
import { setImmediate as laatAnderenVoor } from 'node:timers/promises';
import { aantalBlokken, blokVan, doorzoek, herijk, maakVlakken, OOIT, ruimer, type Vlakken } from './blokken.js';

const EERSTE_RUIMTE = 1 << 13;

/** A rectangle: days since 1970 and instants in ms (null: no end in sight), then the columns of its own. */
export interface Plek {
  readonly van: number;
  readonly tot: number | null;
  readonly kennisVan: number;
  readonly kennisTot: number | null;
  readonly eigen: readonly number[];
}

const ruimere = ({ van, tot, kennisVan, kennisTot }: Vlakken, ruimte: number): Vlakken => ({
  van: ruimer(van, ruimte),
  tot: ruimer(tot, ruimte),
  kennisVan: ruimer(kennisVan, ruimte),
  kennisTot: ruimer(kennisTot, ruimte),
});

/** Takes some tens of ms. */
const DEEL = 1 << 18;

/** Does something for every number below `aantal`, and lets others have their turn in between. */
async function inDelen(aantal: number, doe: (n: number) => void): Promise<void> {
  for (let begin = 0; begin < aantal; begin += DEEL) {
    const einde = Math.min(begin + DEEL, aantal);
    for (let n = begin; n < einde; n += 1) doe(n);
    await laatAnderenVoor();
  }
}

export class Kolommen {
  traject: Int32Array;
  readonly eigen: Int32Array[];
  #vlakken: Vlakken;
  #grenzen: Vlakken;
  #lengte = 0;
  /** The place with the next rectangle of the same trajectory, plus 1; 0: none. */
  #volgende: Int32Array;
  /** The first place of each trajectory, plus 1. */
  #eerste = new Int32Array(EERSTE_RUIMTE);

  /** With room for so many from the start; it grows when there are more. */
  constructor(breedte: number, rijen = 0) {
    const ruimte = Math.max(rijen, EERSTE_RUIMTE);
    this.traject = new Int32Array(ruimte);
    this.eigen = Array.from({ length: breedte }, () => new Int32Array(ruimte));
    this.#vlakken = maakVlakken(ruimte);
    this.#grenzen = maakVlakken(aantalBlokken(ruimte) + 1);
    this.#volgende = new Int32Array(ruimte);
  }

  /** How many rectangles there are, those that nobody believes any more included. */
  get aantal(): number {
    return this.#lengte;
  }

  /** Every place that is true on the day and believed at the moment. */
  zoek(dag: number, moment: number): Int32Array {
    return doorzoek(this.#grenzen, this.#vlakken, this.#lengte, [dag, moment]);
  }

  /** Makes the rectangles of a trajectory these. What stays the same stays in its place. */
  vervang(traject: number, plekken: readonly Plek[]): void {
    const plaatsen = this.#plaatsenVan(traject);
    if (traject < this.#eerste.length) this.#eerste[traject] = 0;
    const nieuw = [...plekken];
    for (const plaats of plaatsen) this.#behoud(plaats, nieuw);
    for (const plek of nieuw) plaatsen.push(this.voegToe(traject, plek));
    for (const blok of new Set(plaatsen.map(blokVan))) herijk(this.#grenzen, this.#vlakken, blok, this.#lengte);
  }

  /** Takes the rectangle that stands in this place out of the new ones; without one nobody ever believes it again. */
  #behoud(plaats: number, nieuw: Plek[]): void {
    const nr = nieuw.findIndex((een) => this.#isGelijk(plaats, een));
    const [plek] = nr < 0 ? [] : nieuw.splice(nr, 1);
    this.#vlakken.kennisTot[plaats] = plek ? (plek.kennisTot ?? Infinity) : -Infinity;
    if (plek) this.#schakel(this.traject[plaats] as number, plaats);
  }

  /** Adds a rectangle, that is not found before `orden` or `vervang` has measured its block. */
  voegToe(traject: number, plek: Plek): number {
    const plaats = this.#lengte;
    if (plaats === this.traject.length) this.#groei(Math.ceil(plaats * 1.5));
    this.#lengte += 1;
    this.#vlakken.van[plaats] = plek.van;
    this.#vlakken.tot[plaats] = plek.tot ?? OOIT;
    this.#vlakken.kennisVan[plaats] = plek.kennisVan;
    this.#vlakken.kennisTot[plaats] = plek.kennisTot ?? Infinity;
    for (const [i, kolom] of this.eigen.entries()) kolom[plaats] = plek.eigen[i] ?? 0;
    this.traject[plaats] = traject;
    this.#schakel(traject, plaats);
    return plaats;
  }

  /** Puts all in order of time, and measures the blocks. Others have their turn in between: millions of rows take seconds. */
  async orden(): Promise<void> {
    const volgorde = this.#tijdvolgorde();
    const geordend = async <T extends Int32Array | Float64Array>(kolom: T): Promise<T> => {
      const nieuw = kolom.slice() as T;
      // Loops with an index, since `entries` takes several times as long.
      await inDelen(volgorde.length, (plaats) => {
        nieuw[plaats] = kolom[volgorde[plaats] as number] as number;
      });
      return nieuw;
    };
    const { van, tot, kennisVan, kennisTot } = this.#vlakken;
    this.#vlakken = {
      van: await geordend(van),
      tot: await geordend(tot),
      kennisVan: await geordend(kennisVan),
      kennisTot: await geordend(kennisTot),
    };
    this.traject = await geordend(this.traject);
    for (const [i, kolom] of this.eigen.entries()) this.eigen[i] = await geordend(kolom);
    this.#eerste.fill(0);
    await inDelen(this.#lengte, (plaats) => this.#schakel(this.traject[plaats] as number, plaats));
    await inDelen(aantalBlokken(this.#lengte), (blok) => herijk(this.#grenzen, this.#vlakken, blok, this.#lengte));
  }

  /** What lasts (in dates, in knowledge, in both) apart from what does not, each by the day on which it begins: a counting sort. */
  #tijdvolgorde(): Int32Array {
    const { van, tot, kennisTot } = this.#vlakken;
    const dagen = van.subarray(0, this.#lengte);
    const laagste = dagen.reduce((a, b) => Math.min(a, b), OOIT);
    const reeks = dagen.reduce((a, b) => Math.max(a, b), laagste) - laagste + 1;
    const sleutel = (i: number): number =>
      (Number(tot[i] === OOIT) + 2 * Number(kennisTot[i] === Infinity)) * reeks + (van[i] as number) - laagste;
    const begin = new Int32Array(4 * reeks + 1);
    for (let i = 0; i < this.#lengte; i += 1) begin[sleutel(i) + 1] = (begin[sleutel(i) + 1] as number) + 1;
    for (let s = 0; s < 4 * reeks; s += 1) begin[s + 1] = (begin[s + 1] as number) + (begin[s] as number);
    const volgorde = new Int32Array(this.#lengte);
    for (let i = 0; i < this.#lengte; i += 1) {
      const s = sleutel(i);
      volgorde[begin[s] as number] = i;
      begin[s] = (begin[s] as number) + 1;
    }
    return volgorde;
  }

  #plaatsenVan(traject: number): number[] {
    const plaatsen: number[] = [];
    for (let na = this.#eerste[traject] ?? 0; na > 0; na = this.#volgende[na - 1] ?? 0) plaatsen.push(na - 1);
    return plaatsen;
  }

  #schakel(traject: number, plaats: number): void {
    if (traject >= this.#eerste.length) this.#eerste = ruimer(this.#eerste, traject * 2);
    this.#volgende[plaats] = this.#eerste[traject] ?? 0;
    this.#eerste[traject] = plaats + 1;
  }

  /** All but until when it is believed. */
  #isGelijk(plaats: number, { van, tot, kennisVan, eigen }: Plek): boolean {
    const vlakken = this.#vlakken;
    const zelfdeVlak = vlakken.van[plaats] === van && vlakken.tot[plaats] === (tot ?? OOIT) && vlakken.kennisVan[plaats] === kennisVan;
    return zelfdeVlak && this.eigen.every((kolom, i) => kolom[plaats] === eigen[i]);
  }

  #groei(ruimte: number): void {
    this.traject = ruimer(this.traject, ruimte);
    for (const [i, kolom] of this.eigen.entries()) this.eigen[i] = ruimer(kolom, ruimte);
    this.#vlakken = ruimere(this.#vlakken, ruimte);
    this.#grenzen = ruimere(this.#grenzen, aantalBlokken(ruimte) + 1);
    this.#volgende = ruimer(this.#volgende, ruimte);
  }
}
