/** The list of perceel 1 as a whole: how long it should be on a day, and who is called when it is longer. */
import { Emmers } from './emmers.js';
import { dagVan } from './kalender.js';
import type { DemoParameters } from './parameters.js';
import type { Toeval } from './toeval.js';

/** Who can wait: holds the number drawn last, until called or gone. */
interface Wachtende {
  nummer?: object | undefined;
}

export class Wachtkamer<T extends Wachtende> {
  /** Open placements in perceel 1, open overdrachten included. */
  open = 0;
  private readonly rij = new Emmers<{ readonly wie: T }>();
  private readonly bakens: readonly (readonly [dag: number, aantal: number])[];
  private ruis = 0;

  constructor(
    private readonly toeval: Toeval,
    private readonly p: DemoParameters['perceel1'],
    schaal: number,
  ) {
    this.bakens = Object.entries(p.wachtlijst).map(([datum, aantal]) => [dagVan(datum), aantal * schaal]);
  }

  /** Numbers in the queue, also of who has left it. */
  get nummers(): number {
    return this.rij.aantal;
  }

  /** Puts someone in the queue; the lowest `volgorde` is called first. A number it held lapses. */
  schrijfIn(wie: T, volgorde: number): void {
    const nummer = { wie };
    this.rij.zet(Math.round(volgorde), nummer);
    wie.nummer = nummer;
  }

  /** Those whose turn it is, on a day the consortia work: as many as the list is too long. */
  *roep(dag: number): Generator<T> {
    const doel = this.doel(dag);
    while (this.open > doel) {
      const nummer = this.rij.neem(Infinity);
      if (nummer === undefined) return;
      if (nummer.wie.nummer === nummer) yield nummer.wie;
    }
  }

  private doel(dag: number): number {
    const { deel, blijft } = this.p.ruis;
    this.ruis = this.ruis * blijft + this.toeval.normaal() * deel * Math.sqrt(1 - blijft ** 2);
    return Math.round(this.volgensBakens(dag) * (1 + this.ruis));
  }

  /** Straight lines between the beacons, and level after the last. */
  private volgensBakens(dag: number): number {
    const na = this.bakens.findIndex(([baken]) => baken > dag);
    const [van, laag] = this.bakens.at(na - 1) ?? [dag, 0];
    const [tot, hoog] = this.bakens[na] ?? [dag + 1, laag];
    return laag + ((hoog - laag) * (dag - van)) / (tot - van);
  }
}
