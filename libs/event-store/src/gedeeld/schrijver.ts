import { setImmediate as beurt, setTimeout as wacht } from 'node:timers/promises';
import type { TeBeslissen, Verwerkt } from '../port.js';
import type { Opgave, Uitkomst } from './oordeel.js';

const PARTIJ = 1_000;
const PAUZE_MS = 100;

interface Wachtende extends Opgave {
  readonly klaar: (verwerkt: Verwerkt) => void;
  readonly mis: (fout: unknown) => void;
}

/** How a store takes a batch. */
export interface Opslag {
  /** Decides and records. Throws when nothing was recorded, or when that is not known. */
  verwerk(opgaven: readonly Opgave[]): Promise<readonly Uitkomst[]>;
  /** The cause of this error may pass: the same batch can be tried again, with every opdrachtId looked up. */
  isVoorbijgaand(fout: unknown): boolean;
  /** The store rejected what one of the commands of the batch gave. */
  isInhoudsfout(fout: unknown): boolean;
  /** Ends the connection, if there is one; the next batch opens another. */
  laatLos(): Promise<void>;
}

/**
 * The one writer of a process: one batch in flight, and the next batch is whatever queued meanwhile. A batch that fails is
 * rolled back whole and tried again, in halves when its content was the cause, until only the culprit fails.
 */
export class Schrijver {
  readonly #wachtrij: Wachtende[] = [];
  #bezig: Promise<void> | undefined;
  #gesloten = false;

  constructor(
    private readonly opslag: Opslag,
    private readonly geduldMs: number,
  ) {}

  append(opdracht: TeBeslissen): Promise<Verwerkt> {
    if (this.#gesloten) return Promise.reject(new Error('Het grootboek is gesloten'));
    return new Promise((klaar, mis) => {
      const opdrachtId = opdracht.opdrachtId.toLowerCase();
      this.#wachtrij.push({ opdracht: { ...opdracht, opdrachtId }, vers: opdracht.versOpdrachtId, geprobeerd: false, klaar, mis });
      this.#bezig ??= this.#draai();
    });
  }

  /** Answers all that was asked before, then ends the connection. */
  async sluit(): Promise<void> {
    this.#gesloten = true;
    await this.#bezig;
    await this.opslag.laatLos();
  }

  /** A turn of the event loop before each batch lets those who just got their answer join in with their next command. */
  async #draai(): Promise<void> {
    await beurt();
    while (this.#wachtrij.length > 0) {
      await this.#verwerk(this.#wachtrij.splice(0, PARTIJ));
      await beurt();
    }
    this.#bezig = undefined;
  }

  async #verwerk(opgaven: readonly Wachtende[]): Promise<void> {
    try {
      await this.#metHerstel(opgaven);
    } catch (fout) {
      if (opgaven.length === 1 || !this.opslag.isInhoudsfout(fout)) {
        for (const { mis } of opgaven) mis(fout);
        return;
      }
      const midden = Math.ceil(opgaven.length / 2);
      await this.#verwerk(opgaven.slice(0, midden));
      await this.#verwerk(opgaven.slice(midden));
    }
  }

  /** Tries until it is known what became of the batch, as long as the cause may pass. */
  async #metHerstel(opgaven: readonly Wachtende[]): Promise<void> {
    const uiterlijk = performance.now() + this.geduldMs;
    for (;;) {
      try {
        return await this.#probeer(opgaven);
      } catch (fout) {
        // It may have been recorded, if the connection was lost during the commit: from now on look every opdrachtId up.
        for (const opgave of opgaven) opgave.vers = false;
        if (!this.opslag.isVoorbijgaand(fout)) throw fout;
        await this.opslag.laatLos();
        if (performance.now() > uiterlijk) throw new Error('Het grootboek is niet bereikbaar', { cause: fout });
        await wacht(PAUZE_MS);
      }
    }
  }

  async #probeer(opgaven: readonly Wachtende[]): Promise<void> {
    const uitkomsten = await this.opslag.verwerk(opgaven);
    uitkomsten.forEach((uitkomst, index) => {
      const opgave = opgaven[index];
      if ('fout' in uitkomst) opgave?.mis(uitkomst.fout);
      else opgave?.klaar(uitkomst.verwerkt);
    });
  }
}
