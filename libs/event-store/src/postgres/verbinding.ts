import pg from 'pg';

const VRAAG_MS = 60_000;
const STIL_MS = 30_000;

interface Soort {
  readonly naam: string;
  readonly pipeline: boolean;
  /** What the connection needs before it can be used. */
  readonly begin: string;
}

async function opent(url: string, { naam, pipeline, begin }: Soort): Promise<pg.Client> {
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
  try {
    await client.connect();
    await client.query(begin);
    return client;
  } catch (fout) {
    await client.end();
    throw fout;
  }
}

/**
 * The connection that records. Sequential scans are forbidden, since a plan that was made while the ledger was empty stays; a process
 * that stands still with the lock on the ledger loses its connection, so that the others can go on.
 */
export async function openSchrijfverbinding(url: string): Promise<pg.Client> {
  const begin = `set enable_seqscan = off; set idle_in_transaction_session_timeout = ${STIL_MS}`;
  return opent(url, { naam: 'schrijver', pipeline: true, begin });
}

/** A connection that hears what is told on a channel. */
export async function openLuisterverbinding(url: string, kanaal: string): Promise<pg.Client> {
  return opent(url, { naam: 'volger', pipeline: false, begin: `listen ${kanaal}` });
}
