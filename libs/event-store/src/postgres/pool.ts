import pg from 'pg';

/** At most `max` connections, which PostgreSQL knows by `naam`. Nothing is tried yet: that a database is away shows in the first query. */
export function openPool(url: string, naam: string, max: number, opties: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...opties, connectionString: url, max, application_name: naam });
  pool.on('error', () => undefined);
  // A connection that is ended while it is in use shows in its query; without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Connections that read the ledger, and nothing else: every question goes by an index. As long as PostgreSQL knows of but a few events, it would
 * rather read all of them for each, and keep to that while an import adds thousands, until it counts again a minute or two later.
 */
export const openLeespool = (url: string, max: number): pg.Pool =>
  openPool(url, 'trajectgrootboek lezer', max, {
    verify: (client, klaar) => client.query('set enable_seqscan = off', (fout) => klaar(fout)),
  });
