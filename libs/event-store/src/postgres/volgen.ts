import { EventEmitter, once } from 'node:events';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Client, Pool } from 'pg';
import type { Envelop } from '../port.js';
import { isVoorbijgaand } from './fouten.js';
import { leesPartij } from './lezen.js';
import { KANAAL } from './schrijven.js';
import { openLuisterverbinding } from './verbinding.js';

const PARTIJ = 1_000;
/** Of gegevens in one batch: what a follower has in its hands does not grow with what is recorded. */
const PARTIJ_BYTES = 8_388_608;
const HERSTELPAUZE_MS = 500;
const NIEUWS = 'nieuws';

/** Hears that something was recorded, by whichever process. What it misses without a connection, the poll of the followers finds. */
export class Luisteraar {
  readonly #bel = new EventEmitter().setMaxListeners(0);
  readonly #dicht = new AbortController();
  #teller = 0;
  #verbinding: Client | undefined;
  #gestart: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly pollMs: number,
  ) {}

  /** Grows with all news: compare it with an earlier value to know whether there was any. */
  get teller(): number {
    return this.#teller;
  }

  /** Aborted once the listener is closed. */
  get dicht(): AbortSignal {
    return this.#dicht.signal;
  }

  async start(): Promise<void> {
    await (this.#gestart ??= this.#verbind());
  }

  /** Returns on news since the counter stood at `gezien`, after the poll time, or when the signal aborts. */
  async wachtOpNieuws(gezien: number, signaal: AbortSignal): Promise<void> {
    if (this.#teller !== gezien || signaal.aborted) return;
    const genoeg = AbortSignal.any([signaal, AbortSignal.timeout(this.pollMs)]);
    await once(this.#bel, NIEUWS, { signal: genoeg }).catch(() => undefined);
  }

  async sluit(): Promise<void> {
    this.#dicht.abort();
    await this.#gestart;
    await this.#verbinding?.end();
  }

  async #verbind(): Promise<void> {
    try {
      const verbinding = await openLuisterverbinding(this.url, KANAAL);
      verbinding.on('notification', () => this.#meld());
      verbinding.once('end', () => void this.#herstel());
      this.#verbinding = verbinding;
      this.#meld();
    } catch {
      void this.#herstel();
    }
  }

  async #herstel(): Promise<void> {
    await wacht(HERSTELPAUZE_MS, undefined, { ref: false });
    if (this.#dicht.signal.aborted) return;
    this.#gestart = this.#verbind();
    await this.#gestart;
  }

  #meld(): void {
    this.#teller += 1;
    this.#bel.emit(NIEUWS);
  }
}

/** A database that is away for a while makes a follower wait, not fail. */
async function leesOfWacht(pool: Pool, positie: bigint, signaal: AbortSignal): Promise<readonly Envelop[]> {
  try {
    return await leesPartij(pool, positie, PARTIJ, PARTIJ_BYTES);
  } catch (fout) {
    if (!isVoorbijgaand(fout)) throw fout;
    await wacht(HERSTELPAUZE_MS, undefined, { signal: signaal }).catch(() => undefined);
    return [];
  }
}

/** Follows the ledger in positie order; ends when the signal aborts or the listener is closed. */
export async function* volg(pool: Pool, luisteraar: Luisteraar, vanaf: bigint, signaal: AbortSignal): AsyncGenerator<readonly Envelop[]> {
  const stop = AbortSignal.any([signaal, luisteraar.dicht]);
  await luisteraar.start();
  let positie = vanaf;
  while (!stop.aborted) {
    const gezien = luisteraar.teller;
    const partij = await leesOfWacht(pool, positie, stop);
    const laatste = partij.at(-1);
    if (laatste) {
      yield partij;
      positie = BigInt(laatste.positie);
    } else {
      await luisteraar.wachtOpNieuws(gezien, stop);
    }
  }
}
