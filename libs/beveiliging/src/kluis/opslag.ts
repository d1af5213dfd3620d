/** The key table: outside the ledger, so that a key can go while the ledger stays as it is. */
import type { ClientBase, Pool } from 'pg';

export const kluisMigraties = [
  {
    naam: 'beveiliging-0001-sleutels',
    sql: `
      create table sleutel (
        sleutel uuid primary key,
        onderwerp text not null,
        ingepakt bytea,
        gemaakt_op timestamptz not null default now(),
        vernietigd_op timestamptz,
        check ((ingepakt is null) = (vernietigd_op is not null))
      );
      create index sleutel_onderwerp on sleutel (onderwerp);
      comment on table sleutel is 'data keys of personal data, wrapped; a destroyed one leaves its row without the key';
    `,
  },
  {
    naam: 'beveiliging-0002-ruim-vernietigde-sleutels-op',
    // What was destroyed stays on its page until vacuum comes by: with these settings within about a minute.
    sql: 'alter table sleutel set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)',
  },
];

/** A key as stored. */
export interface Sleutelrij {
  readonly sleutel: string;
  readonly onderwerp: string;
  readonly ingepakt: Buffer;
}

/** The keys that are there, of these onderwerpen or with these ids. */
export async function leesSleutels(
  db: ClientBase | Pool,
  kolom: 'onderwerp' | 'sleutel',
  waarden: readonly string[],
): Promise<readonly Sleutelrij[]> {
  const type = kolom === 'sleutel' ? 'uuid' : 'text';
  const { rows } = await db.query<Sleutelrij>({
    name: `lees sleutels op ${kolom}`,
    text: `select sleutel, onderwerp, ingepakt from sleutel where ${kolom} = any($1::${type}[]) and ingepakt is not null order by gemaakt_op`,
    values: [waarden],
  });
  return rows;
}

export async function schrijfSleutels(client: ClientBase | Pool, rijen: readonly Sleutelrij[]): Promise<void> {
  await client.query({
    name: 'schrijf sleutels',
    text: `insert into sleutel (sleutel, onderwerp, ingepakt) select * from unnest($1::uuid[], $2::text[], $3::bytea[]) on conflict do nothing`,
    values: [rijen.map((r) => r.sleutel), rijen.map((r) => r.onderwerp), rijen.map((r) => r.ingepakt)],
  });
}

export async function wisSleutels(db: ClientBase, onderwerpen: readonly string[]): Promise<void> {
  await db.query('update sleutel set ingepakt = null, vernietigd_op = now() where onderwerp = any($1) and ingepakt is not null', [
    onderwerpen,
  ]);
}
