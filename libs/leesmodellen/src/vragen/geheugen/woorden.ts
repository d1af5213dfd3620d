/** Words as numbers: the same word has the same number, from 1 on; 0 is null. */
export class Woorden {
  readonly #codes = new Map<string, number>();
  readonly #woorden: (string | null)[] = [null];

  /** How many numbers there are, 0 included. */
  get aantal(): number {
    return this.#woorden.length;
  }

  /** The number of a word, that is given one when it is new. */
  code(woord: string | null): number {
    if (woord === null) return 0;
    const bekend = this.#codes.get(woord);
    if (bekend !== undefined) return bekend;
    this.#codes.set(woord, this.#woorden.length);
    return this.#woorden.push(woord) - 1;
  }

  /** The number of a word; of one that was never seen a number that nothing has. */
  gezocht(woord: string): number {
    return this.#codes.get(woord) ?? -1;
  }

  woord(code: number): string | null {
    return this.#woorden[code] ?? null;
  }
}
