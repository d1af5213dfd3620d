import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openPool } from '../postgres/pool.js';
import { zorgVoorServer } from '../privaat/server.js';

/** A fresh, empty database for one spec. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Ends all connections to it, as an administrator may. */
  breekVerbindingen(): Promise<void>;
  /** Closes the pool and drops the database, whoever is still connected. */
  sluit(): Promise<void>;
}

/** Only throw-away data: what a crash of the machine would cost does not matter here. */
const ZONDER_DUURZAAMHEID = ['fsync=off', 'full_page_writes=off', 'max_connections=200'];

async function server(): Promise<string> {
  const map = process.env['TESTDATABASE_MAP'];
  if (!map) throw new Error('TESTDATABASE_MAP ontbreekt: draai de tests met de jest.config.mjs van het project');
  return zorgVoorServer(map, ZONDER_DUURZAAMHEID);
}

async function alsBeheerder(url: string, opdracht: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(opdracht);
  } finally {
    await client.end();
  }
}

/** Makes a database on the test run's own PostgreSQL, which the first caller starts. */
export async function maakTestDatabase(): Promise<TestDatabase> {
  const beheer = await server();
  const naam = `test_${randomBytes(6).toString('hex')}`;
  await alsBeheerder(beheer, `create database ${naam}`);
  const url = new URL(beheer);
  url.pathname = `/${naam}`;
  const pool = openPool(url.href, 'proef', 10);
  return {
    url: url.href,
    pool,
    breekVerbindingen: () => alsBeheerder(beheer, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${naam}'`),
    async sluit() {
      await pool.end();
      await alsBeheerder(beheer, `drop database ${naam} with (force)`);
    },
  };
}
