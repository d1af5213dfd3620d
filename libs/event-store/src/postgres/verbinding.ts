import pg from 'pg';

const VRAAG_MS = 60_000;
const STIL_MS = 30_000;

async function opent(url: string, naam: string, pipeline: boolean): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `trajectgrootboek ${naam}`,
    connectionTimeoutMillis: 5_000,
    query_timeout: VRAAG_MS,
    keepAlive: true,
    pipeline,
  });
  // The loss of the connection shows in the query that runs, or in the next one.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/**
 * The connection that records. Sequential scans are forbidden, since a plan that was made while the ledger was empty stays; a process
 * that stands still with the lock on the ledger loses its connection, so that the others can go on.
 */
export async function openSchrijfverbinding(url: string): Promise<pg.Client> {
  const client = await opent(url, 'schrijver', true);
  await client.query(`set enable_seqscan = off; set idle_in_transaction_session_timeout = ${STIL_MS}`);
  return client;
}

/** The connection that waits for notifications. */
export async function openLuisterverbinding(url: string): Promise<pg.Client> {
  return opent(url, 'volger', false);
}
