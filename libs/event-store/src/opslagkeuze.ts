import type { Pool } from 'pg';

/**
 * Read models and keys belong to one ledger. Throws an error in Dutch when this database holds a ledger itself while it should stand on KurrentDB,
 * or the other way round.
 */
export async function controleerOpslag(pool: Pool, opKurrent: boolean): Promise<void> {
  const text = `select exists (select from kop where positie > 0) as hier, exists (select from register) as elders`;
  const { rows } = await pool.query<{ hier: boolean; elders: boolean }>(text);
  if (opKurrent && rows[0]?.hier)
    throw new Error(
      'Het grootboek van deze database staat in PostgreSQL. Laat KURRENTDB_URL weg, of kies een andere DATABASE_URL of DATA_DIR.',
    );
  if (!opKurrent && rows[0]?.elders)
    throw new Error('Het grootboek van deze database staat op KurrentDB. Geef KURRENTDB_URL, of kies een andere DATABASE_URL of DATA_DIR.');
}
