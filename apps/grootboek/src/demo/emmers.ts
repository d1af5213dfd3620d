/** A priority queue on whole days: one bucket a day, first in first out within it. */

interface Emmer<T> {
  readonly inhoud: (T | undefined)[];
  volgende: number;
}

export class Emmers<T> {
  private readonly emmers = new Map<number, Emmer<T>>();
  private laagste = Infinity;
  private inZicht = 0;

  /** How many have been put in and not yet taken. */
  get aantal(): number {
    return this.inZicht;
  }

  zet(dag: number, waarde: T): void {
    const emmer = this.emmers.get(dag);
    if (emmer) emmer.inhoud.push(waarde);
    else this.emmers.set(dag, { inhoud: [waarde], volgende: 0 });
    this.laagste = Math.min(this.laagste, dag);
    this.inZicht += 1;
  }

  /** Takes the earliest of those up to and including `tot`; undefined when there is none. */
  neem(tot: number): T | undefined {
    if (this.inZicht === 0) {
      this.laagste = Infinity;
      return undefined;
    }
    for (; this.laagste <= tot; this.laagste += 1) {
      const waarde = this.uit(this.laagste);
      if (waarde !== undefined) return waarde;
    }
    return undefined;
  }

  private uit(dag: number): T | undefined {
    const emmer = this.emmers.get(dag);
    if (emmer === undefined) return undefined;
    const waarde = emmer.inhoud[emmer.volgende];
    if (waarde === undefined) {
      this.emmers.delete(dag);
      return undefined;
    }
    emmer.inhoud[emmer.volgende] = undefined;
    emmer.volgende += 1;
    this.inZicht -= 1;
    return waarde;
  }
}
