import type { Client } from 'pg';
import type { Opgave, Uitkomst } from '../gedeeld/oordeel.js';
import type { Opslag } from '../gedeeld/schrijver.js';
import { isInhoudsfout, isVoorbijgaand } from './fouten.js';
import { type Omgeving, verwerkPartij } from './partij.js';
import { openSchrijfverbinding } from './verbinding.js';

/** One connection on which a batch is one transaction; one that fails is rolled back whole. */
export class PostgresOpslag implements Opslag {
  readonly isInhoudsfout = isInhoudsfout;
  readonly isVoorbijgaand = isVoorbijgaand;
  #verbinding: Client | undefined;

  constructor(
    private readonly url: string,
    private readonly omgeving: Omgeving,
  ) {}

  async verwerk(opgaven: readonly Opgave[]): Promise<Uitkomst[]> {
    const verbinding = (this.#verbinding ??= await this.#verbind());
    try {
      return await verwerkPartij(verbinding, opgaven, this.omgeving);
    } catch (fout) {
      await verbinding.query('rollback').catch(() => undefined);
      throw fout;
    }
  }

  async laatLos(): Promise<void> {
    const verbinding = this.#verbinding;
    this.#verbinding = undefined;
    await verbinding?.end().catch(() => undefined);
  }

  /** The ledger may be another one by now (a backup that was put back), so nothing is remembered across connections. */
  async #verbind(): Promise<Client> {
    this.omgeving.geheugen.leeg();
    return openSchrijfverbinding(this.url);
  }
}
