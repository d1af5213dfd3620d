import { setTimeout as wacht } from 'node:timers/promises';
import type { Client } from 'pg';
import { Bel } from '../gedeeld/volg.js';
import { KANAAL } from './schrijven.js';
import { openLuisterverbinding } from './verbinding.js';

const HERSTELPAUZE_MS = 500;

/** Hears that something was recorded, by whichever process. What it misses without a connection, the poll of the followers finds. */
export class Luisteraar {
  readonly bel = new Bel();
  #verbinding: Client | undefined;
  #gestart: Promise<void> | undefined;

  constructor(private readonly url: string) {}

  async start(): Promise<void> {
    await (this.#gestart ??= this.#verbind());
  }

  async sluit(): Promise<void> {
    this.bel.sluit();
    await this.#gestart;
    await this.#verbinding?.end();
  }

  async #verbind(): Promise<void> {
    try {
      const verbinding = await openLuisterverbinding(this.url, KANAAL);
      verbinding.on('notification', () => this.bel.meld());
      verbinding.once('end', () => void this.#herstel());
      this.#verbinding = verbinding;
      this.bel.meld();
    } catch {
      void this.#herstel();
    }
  }

  async #herstel(): Promise<void> {
    await wacht(HERSTELPAUZE_MS, undefined, { ref: false });
    if (this.bel.dicht.aborted) return;
    this.#gestart = this.#verbind();
    await this.#gestart;
  }
}
