import { EventEmitter, once } from 'node:events';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Envelop } from '../port.js';

const HERSTELPAUZE_MS = 500;
const NIEUWS = 'nieuws';

/** Rings when something was recorded. */
export class Bel {
  readonly #bel = new EventEmitter().setMaxListeners(0);
  readonly #dicht = new AbortController();
  #teller = 0;

  /** Grows with all news: compare it with an earlier value to know whether there was any. */
  get teller(): number {
    return this.#teller;
  }

  /** Aborted once nobody will ring any more. */
  get dicht(): AbortSignal {
    return this.#dicht.signal;
  }

  meld(): void {
    this.#teller += 1;
    this.#bel.emit(NIEUWS);
  }

  sluit(): void {
    this.#dicht.abort();
  }

  /** Returns on news since the counter stood at `gezien`, after so many ms, or when the signal aborts. */
  async wachtOpNieuws(gezien: number, ms: number, signaal: AbortSignal): Promise<void> {
    if (this.#teller !== gezien || signaal.aborted) return;
    const genoeg = AbortSignal.any([signaal, AbortSignal.timeout(ms)]);
    await once(this.#bel, NIEUWS, { signal: genoeg }).catch(() => undefined);
  }
}

export interface Volgbron {
  readonly bel: Bel;
  /** How often to look without having heard anything. */
  readonly pollMs: number;
  /** The events after a positie, a batch of them. */
  readonly lees: (positie: bigint) => Promise<readonly Envelop[]>;
  readonly isVoorbijgaand: (fout: unknown) => boolean;
}

/** A store that is away for a while makes a follower wait, not fail. */
async function leesOfWacht({ lees, isVoorbijgaand }: Volgbron, positie: bigint, signaal: AbortSignal): Promise<readonly Envelop[]> {
  try {
    return await lees(positie);
  } catch (fout) {
    if (!isVoorbijgaand(fout)) throw fout;
    await wacht(HERSTELPAUZE_MS, undefined, { signal: signaal }).catch(() => undefined);
    return [];
  }
}

/** Follows the ledger in positie order; ends when the signal aborts or the bell is closed. */
export async function* volg(bron: Volgbron, vanaf: bigint, signaal: AbortSignal): AsyncGenerator<readonly Envelop[]> {
  const { bel, pollMs } = bron;
  const stop = AbortSignal.any([signaal, bel.dicht]);
  let positie = vanaf;
  while (!stop.aborted) {
    const gezien = bel.teller;
    const partij = await leesOfWacht(bron, positie, stop);
    const laatste = partij.at(-1);
    if (laatste) {
      yield partij;
      positie = BigInt(laatste.positie);
    } else {
      await bel.wachtOpNieuws(gezien, pollMs, stop);
    }
  }
}
