import type { ClientBase, Pool } from 'pg';
import { Umzug } from 'umzug';

/** One step of a schema. The name is for ever, and starts with the library it belongs to. */
export interface Migratie {
  readonly naam: string;
  readonly sql: string;
}

/** Advisory lock: two processes that start together must not both migrate. */
const SLEUTEL = 7_203_441_900;

function opslag(client: ClientBase) {
  return {
    async logMigration({ name }: { name: string }): Promise<void> {
      await client.query('insert into migratie (naam) values ($1)', [name]);
    },
    async unlogMigration({ name }: { name: string }): Promise<void> {
      await client.query('delete from migratie where naam = $1', [name]);
    },
    async executed(): Promise<string[]> {
      const { rows } = await client.query<{ naam: string }>('select naam from migratie order by naam');
      return rows.map(({ naam }) => naam);
    },
  };
}

async function voerUit(client: ClientBase, migraties: readonly Migratie[]): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [SLEUTEL]);
  await client.query('create table if not exists migratie (naam text primary key, uitgevoerd_op timestamptz not null default now())');
  const stappen = migraties.map(({ naam, sql }) => ({ name: naam, up: () => client.query(sql) }));
  await new Umzug({ migrations: stappen, storage: opslag(client), logger: undefined }).up();
}

/** Brings the schema up to date, in the order given: all that is missing or, on an error, nothing. */
export async function migreer(pool: Pool, migraties: readonly Migratie[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await voerUit(client, migraties);
    await client.query('commit');
  } catch (fout) {
    await client.query('rollback');
    throw fout;
  } finally {
    client.release();
  }
}
