import type { Envelop, Kop } from '../port.js';

/**
 * Histories at hand, true as of `kop` (unknown before the first batch on a connection). Streams with the prefix `altijdBij` are complete and stay; of the others the ones used longest ago
 * leave, once there are more than `maximum` events. Changed only by who holds the lock on the ledger.
 */
export class Geheugen {
  kop: Kop | undefined;
  /** In positie order. */
  vast: readonly Envelop[] = [];
  readonly #stromen = new Map<string, readonly Envelop[]>();
  #aantal = 0;

  constructor(
    readonly altijdBij: string,
    private readonly maximum: number,
  ) {}

  isVast(stroom: string): boolean {
    return this.altijdBij !== '' && stroom.startsWith(this.altijdBij);
  }

  heeft(stroom: string): boolean {
    return this.#stromen.has(stroom);
  }

  /** The stream's history when it is at hand; it now counts as used last. */
  neem(stroom: string): readonly Envelop[] | undefined {
    const historie = this.#stromen.get(stroom);
    if (historie) {
      this.#stromen.delete(stroom);
      this.#stromen.set(stroom, historie);
    }
    return historie;
  }

  bewaar(stroom: string, historie: readonly Envelop[]): void {
    this.#vergeet(stroom);
    this.#stromen.set(stroom, historie);
    this.#aantal += gewicht(historie);
  }

  /** Takes in the events that follow on `kop`, recorded by another process. */
  vulAan(gebeurtenissen: readonly Envelop[]): void {
    for (const gebeurtenis of gebeurtenissen) {
      const { stroom } = gebeurtenis;
      const historie = this.#stromen.get(stroom);
      if (historie) this.bewaar(stroom, [...historie, gebeurtenis]);
    }
    this.vast = [...this.vast, ...gebeurtenissen.filter(({ stroom }) => this.isVast(stroom))];
  }

  leeg(): void {
    this.#stromen.clear();
    this.#aantal = 0;
    this.vast = [];
    this.kop = undefined;
  }

  /** Brings the number of events back to the maximum. */
  snoei(): void {
    for (const stroom of this.#stromen.keys()) {
      if (this.#aantal <= this.maximum) return;
      this.#vergeet(stroom);
    }
  }

  #vergeet(stroom: string): void {
    const historie = this.#stromen.get(stroom);
    if (!historie) return;
    this.#stromen.delete(stroom);
    this.#aantal -= gewicht(historie);
  }
}

/** An empty stream takes room too. */
function gewicht(historie: readonly Envelop[]): number {
  return historie.length + 1;
}
