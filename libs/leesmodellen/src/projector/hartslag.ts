/**
 * The lead is a lock that lasts as long as a connection, so a connection of which the other end stands still must not last. The leader lets
 * PostgreSQL hear that it lives; PostgreSQL ends the connection of who is silent, and with it the lead: another process has it within ten seconds.
 */
import type { PoolClient } from 'pg';

const KLOP_MS = 1_500;
/** Four beats: a process that computes for some seconds keeps the lead. */
const STIL_MS = 6_000;
/** PostgreSQL may be busy with one of our own statements for a while; after this the network has swallowed it. */
const ANTWOORD_MS = 60_000;

/** Runs `werk`, whose signal aborts when the connection is lost, so that nothing goes on waiting without the lead. Rejects when it was lost. */
export async function metHartslag(client: PoolClient, signaal: AbortSignal, werk: (einde: AbortSignal) => Promise<void>): Promise<void> {
  await client.query(`set idle_session_timeout = ${STIL_MS}; set idle_in_transaction_session_timeout = ${STIL_MS}`);
  const verloren = new AbortController();
  let onderweg = false;
  const klop = (): void => {
    if (onderweg) return;
    onderweg = true;
    // In a transaction that has failed it fails as well, which tells just as well that somebody is there.
    client.query({ text: 'select', query_timeout: ANTWOORD_MS } as { text: string }).then(
      () => (onderweg = false),
      (fout: unknown) => ((fout as { code?: string }).code === '25P02' ? (onderweg = false) : verloren.abort(fout)),
    );
  };
  const hart = setInterval(klop, KLOP_MS);
  try {
    await werk(AbortSignal.any([signaal, verloren.signal]));
    if (verloren.signal.aborted) throw new Error('De leiding over de leesmodellen ging verloren', { cause: verloren.signal.reason });
  } finally {
    clearInterval(hart);
  }
}
