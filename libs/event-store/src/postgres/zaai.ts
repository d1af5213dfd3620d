import type { Pool } from 'pg';
import { bladHash } from '#bewijs';
import type { Vastgelegd } from '../gedeeld/werkblad.js';
import type { EersteGebeurtenis } from '../port.js';
import { INSTANT } from './rij.js';
import { voegToe } from './schrijven.js';

function nummer(eerste: readonly EersteGebeurtenis[]): Vastgelegd[] {
  const lengtes = new Map<string, number>();
  return eerste.map((gebeurtenis, index) => {
    const volgnummer = lengtes.get(gebeurtenis.stroom) ?? 0;
    lengtes.set(gebeurtenis.stroom, volgnummer + 1);
    const zonderHash = { ...gebeurtenis, volgnummer, positie: String(index + 1) };
    const tekst = JSON.stringify(gebeurtenis.gegevens);
    return { envelop: { ...zonderHash, hash: bladHash(zonderHash) }, tekst, afdruk: null, verwijstNaar: null };
  });
}

/**
 * Records the first events of a ledger that is empty; returns false, and does nothing, when it is not. Their instants do not count as the
 * ledger's latest.
 */
export async function zaai(pool: Pool, eerste: readonly EersteGebeurtenis[]): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ vastgelegd_op: string }>(
      `select ${INSTANT} as vastgelegd_op from kop where positie = 0 for update`,
    );
    const [kop] = rows;
    if (kop) await voegToe(client, nummer(eerste), kop.vastgelegd_op, { positie: 0n, ongebruikt: [] });
    await client.query('commit');
    return kop !== undefined;
  } catch (fout) {
    await client.query('rollback');
    throw fout;
  } finally {
    client.release();
  }
}
