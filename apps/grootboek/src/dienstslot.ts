/** One service at a time on a private PostgreSQL, which goes when that service stops. Processes that share a database name it by DATABASE_URL. */
import pg from 'pg';
import { Instelfout } from './instellingen.js';

/** Advisory lock. */
const SLEUTEL = 7_203_441_902;

/** Holds the lock until its connection ends. Throws an Instelfout when another service has it. */
export async function neemDienstslot(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'trajectgrootboek dienst', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ gelukt: boolean }>('select pg_try_advisory_lock($1) as gelukt', [SLEUTEL]);
  if (rows[0]?.gelukt) return client;
  await client.end();
  throw new Instelfout(
    'Er draait al een dienst op deze DATA_DIR. Stop die eerst, kies een andere DATA_DIR, of deel een database met DATABASE_URL.',
  );
}
