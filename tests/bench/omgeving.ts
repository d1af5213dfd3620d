/** A private PostgreSQL of its own for the benchmark, with its own durable defaults, and a database for each part. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '#event-store';
import { instellingenUit, type Instellingen } from '../../apps/grootboek/src/instellingen.js';

export interface Omgeving {
  readonly map: string;
  /** A fresh database, and the settings of a service on it. */
  nieuw(naam: string): Promise<Instellingen & { readonly databaseUrl: string }>;
  /** Drops a database that was measured: PostgreSQL would go on vacuuming it while the next is. */
  weg(naam: string): Promise<void>;
  sluit(): Promise<void>;
}

export async function maakOmgeving(): Promise<Omgeving> {
  const map = await mkdtemp(join(tmpdir(), 'grootboek-bench-'));
  // Under root PostgreSQL runs as another user, who must be able to pass.
  await chmod(map, 0o711);
  const server = await openDatabase({ dataDir: map });
  const beheer = async (opdracht: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(opdracht);
    await client.end();
  };
  return {
    map,
    async nieuw(naam) {
      await beheer(`create database ${naam}`);
      const url = new URL(server.url);
      url.pathname = `/${naam}`;
      return { ...instellingenUit({ DATABASE_URL: url.href, DATA_DIR: map, PORT: '0' }), databaseUrl: url.href };
    },
    weg: (naam) => beheer(`drop database ${naam} with (force)`),
    async sluit() {
      await server.sluit();
      await rm(map, { recursive: true, force: true });
    },
  };
}
