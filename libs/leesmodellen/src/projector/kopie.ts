/** Fills fresh tables with COPY, while the next rows are being made. */
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { kolomnamen, tabel } from '../opslag/tabellen.js';
import type { Leesmodel } from '../opslag/modellen.js';
import { naSchrijven } from '../opslag/vergif.js';

/** So many characters of lines go at once. */
const VRACHT = 1 << 20;

async function kopieer(client: PoolClient, model: Leesmodel, plaats: string, tekst: string): Promise<void> {
  const stroom = client.query(from(`copy ${plaats} (${kolomnamen(model)}) from stdin`));
  stroom.end(tekst);
  await finished(stroom).catch((fout: unknown) => {
    throw naSchrijven([model.naam], fout);
  });
}

export interface Kopie {
  /** Lines in the text format of COPY. Waits only when the load before it has not been taken in yet. */
  schrijf(model: Leesmodel, regels: string): Promise<void>;
  /** Writes what is left. */
  klaar(): Promise<void>;
}

export function maakKopie(client: PoolClient, schema: string): Kopie {
  const lading = new Map<Leesmodel, string>();
  let onderweg = Promise.resolve();
  const stuur = async (model: Leesmodel): Promise<void> => {
    const tekst = lading.get(model) ?? '';
    lading.delete(model);
    await onderweg;
    onderweg = kopieer(client, model, tabel(model.naam, schema), tekst);
    // Whoever sends next, or ends, hears of a failure.
    onderweg.catch(() => undefined);
  };
  return {
    async schrijf(model, regels) {
      const tekst = (lading.get(model) ?? '') + regels;
      lading.set(model, tekst);
      if (tekst.length >= VRACHT) await stuur(model);
    },
    async klaar() {
      for (const model of [...lading.keys()]) await stuur(model);
      await onderweg;
    },
  };
}
