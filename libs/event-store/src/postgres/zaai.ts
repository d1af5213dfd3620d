import type { Pool } from 'pg';
import { nummerEerste } from '../gedeeld/eerste.js';
import { INSTANT } from '../gedeeld/sql.js';
import type { EersteGebeurtenis } from '../port.js';
import { voegToe } from './schrijven.js';

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
    if (kop) await voegToe(client, nummerEerste(eerste), kop.vastgelegd_op, { positie: 0n, ongebruikt: [] });
    await client.query('commit');
    return kop !== undefined;
  } catch (fout) {
    await client.query('rollback');
    throw fout;
  } finally {
    client.release();
  }
}
