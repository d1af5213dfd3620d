import type { ClientBase } from 'pg';
import { betrek } from './bewoner.js';

const NAAM = 'grootboek';
const BESTAAT_AL = new Set(['42P04', '23505']);

export interface DatabaseKeuze {
  /** DATABASE_URL; absent: a private PostgreSQL under `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}

export interface Database {
  readonly url: string;
  /** To be called after all connections are closed; stops a private PostgreSQL that nobody else uses. */
  sluit(): Promise<void>;
}

async function maakDatabase(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [NAAM]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create database ${NAAM}`);
  } catch (fout) {
    if (!BESTAAT_AL.has((fout as { code?: string }).code ?? '')) throw fout;
  }
}

/**
 * The database that was configured, or a private one under `dataDir` which is started when it is not running yet, and shared with every other
 * process on the same `dataDir`. Throws an error in Dutch that says what to do when that cannot be.
 */
export async function openDatabase({ databaseUrl, dataDir }: DatabaseKeuze): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, sluit: () => Promise.resolve() };
  const bewoner = await betrek(dataDir);
  await maakDatabase(bewoner.client);
  const url = new URL(bewoner.url);
  url.pathname = `/${NAAM}`;
  return { url: url.href, sluit: () => bewoner.vertrek() };
}
