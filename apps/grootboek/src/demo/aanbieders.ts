/** Who helps: consortia of perceel 1 and aanbieders of perceel 2, with AGB codes that belong to nobody. */
import type { DemoParameters } from './parameters.js';
import type { Gewichten, Toeval } from './toeval.js';

export interface Aanbieder {
  readonly agb: string;
  readonly producten: readonly string[];
  /** Clients at once (perceel 2). */
  readonly plaatsen: number;
  bezet: number;
  /** By year, in eurocent. */
  readonly plafond: Map<number, number>;
  readonly besteed: Map<number, number>;
  /** Quarters (year x 4 + quarter) in which nobody is admitted. */
  readonly aanmeldstop: ReadonlySet<number>;
}

const AGB_PERCEEL_1 = 42_430_001;
const AGB_PERCEEL_2 = 42_420_001;
const AANTAL_KWARTALEN = 12;

export class Aanbod {
  readonly consortia: readonly Aanbieder[];
  readonly aanbieders: readonly Aanbieder[];
  private readonly aandelen: Gewichten;
  private readonly perProduct = new Map<string, readonly Aanbieder[]>();

  constructor(
    private readonly toeval: Toeval,
    private readonly p: DemoParameters,
    schaal: number,
  ) {
    this.aandelen = Object.fromEntries(Object.entries(p.producten).map(([code, { aandeel }]) => [code, aandeel]));
    this.consortia = Array.from({ length: p.perceel1.consortia }, (_, i) => this.maak(AGB_PERCEEL_1 + i, [], 0));
    this.aanbieders = Array.from({ length: p.perceel2.aanbieders }, (_, i) => this.maakAanbieder(i, schaal));
    for (const product of Object.keys(p.producten)) this.perProduct.set(product, this.dragers(product));
  }

  /** A product of perceel 2, as often as referrals name it. */
  product(): string {
    return this.toeval.weeg(this.aandelen);
  }

  /** Someone who offers the product, the larger ones more often, and none of `zonder`. */
  kies(product: string, zonder: readonly string[] = []): Aanbieder {
    const dragers = this.perProduct.get(product) ?? [];
    const gekozen = this.toeval.kies(dragers);
    return zonder.includes(gekozen.agb) ? this.toeval.kies(dragers) : gekozen;
  }

  consortium(): Aanbieder {
    return this.toeval.kies(this.consortia);
  }

  isConsortium(agb: string): boolean {
    return agb >= String(AGB_PERCEEL_1);
  }

  /** Adds to what an aanbieder of perceel 2 spent in a year. */
  besteed(agb: string, jaar: number, cent: number): void {
    const besteed = this.aanbieders[Number(agb) - AGB_PERCEEL_2]?.besteed;
    besteed?.set(jaar, (besteed.get(jaar) ?? 0) + cent);
  }

  private maakAanbieder(nummer: number, schaal: number): Aanbieder {
    const soort = nummer < this.p.perceel2.instelling.aantal ? this.p.perceel2.instelling : this.p.perceel2.vrijgevestigd;
    const plaatsen = Math.max(1, Math.round(this.toeval.geheel(soort.plaatsen) * schaal));
    const aantal = this.toeval.geheel(soort.producten);
    const producten = new Set<string>();
    while (producten.size < aantal) producten.add(this.product());
    return this.maak(AGB_PERCEEL_2 + nummer, [...producten], plaatsen);
  }

  private maak(agb: number, producten: readonly string[], plaatsen: number): Aanbieder {
    const begin = Number(this.p.beginPerceel2.slice(0, 4)) * 4;
    const kwartalen = Array.from({ length: AANTAL_KWARTALEN }, (_, i) => begin + i).filter(() =>
      this.toeval.kans(this.p.perceel2.aanmeldstop),
    );
    return {
      agb: String(agb),
      producten,
      plaatsen,
      bezet: 0,
      plafond: new Map(),
      besteed: new Map(),
      aanmeldstop: new Set(kwartalen),
    };
  }

  /** Each aanbieder as often as it has places (in thousandths of all), so that an even draw is a draw by size. */
  private dragers(product: string): readonly Aanbieder[] {
    const met = this.aanbieders.filter((a) => a.producten.includes(product));
    const totaal = met.reduce((som, a) => som + a.plaatsen, 0);
    return met.flatMap((a) => Array.from({ length: Math.max(1, Math.round((a.plaatsen / totaal) * 1_000)) }, () => a));
  }
}
