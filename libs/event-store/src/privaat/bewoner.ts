import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { stopServer, zorgVoorServer } from './server.js';

/** Advisory lock in the database `postgres`: shared by everyone who uses the server, exclusive for who stops it. */
const HUISSLEUTEL = 7_203_441_901;
const VERTREKGEDULD_MS = 2_000;
const HERSTELPAUZE_MS = 500;

/** One process's stay in a private server: it is running as long as somebody stays. */
export interface Bewoner {
  /** Address of the server's database `postgres`. */
  readonly url: string;
  readonly client: pg.Client;
  /** Leaves; who leaves last stops the server. Close other connections first: the server is left running for whoever still uses it. */
  vertrek(): Promise<void>;
}

async function meldAan(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'trajectgrootboek bewoner', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [HUISSLEUTEL]);
  return client;
}

/** Who holds the key for stopping makes us wait here and then ends our connection: so try again from the start. */
async function neemIntrek(dataDir: string): Promise<{ url: string; client: pg.Client }> {
  for (let poging = 1; ; poging += 1) {
    const url = await zorgVoorServer(dataDir);
    try {
      return { url, client: await meldAan(url) };
    } catch (fout) {
      if (poging === 10) throw fout;
      await wacht(100);
    }
  }
}

async function iemandAnders(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
  );
  return rowCount !== 0;
}

/** Connections that were just closed stay visible for a moment. */
async function isLaatste(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [HUISSLEUTEL]);
  const { rows } = await client.query<{ alleen: boolean }>('select pg_try_advisory_lock($1) as alleen', [HUISSLEUTEL]);
  if (!rows[0]?.alleen) return false;
  const uiterlijk = performance.now() + VERTREKGEDULD_MS;
  while (await iemandAnders(client)) {
    if (performance.now() > uiterlijk) return false;
    await wacht(25);
  }
  return true;
}

/** Starts or joins the server under `dataDir`. When the server dies, it is started again at the same address (if its port is still free). */
export async function betrek(dataDir: string): Promise<Bewoner> {
  let vertrokken = false;
  let verblijf = await neemIntrek(dataDir);
  let herstel: Promise<void> | undefined;

  async function keerTerug(): Promise<void> {
    while (!vertrokken) {
      try {
        verblijf = await neemIntrek(dataDir);
        return bewaak();
      } catch {
        await wacht(HERSTELPAUZE_MS, undefined, { ref: false });
      }
    }
  }
  function bewaak(): void {
    verblijf.client.once('end', () => {
      herstel = keerTerug();
    });
  }
  bewaak();

  return {
    url: verblijf.url,
    get client() {
      return verblijf.client;
    },
    async vertrek() {
      if (vertrokken) return;
      vertrokken = true;
      await herstel;
      try {
        if (await isLaatste(verblijf.client).catch(() => false)) await stopServer(dataDir);
      } finally {
        await verblijf.client.end();
      }
    },
  };
}
