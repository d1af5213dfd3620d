import type { ClientBase, Pool } from 'pg';
import { kaleReeks } from './sql.js';
import type { Eerder, Werkblad } from './werkblad.js';

/** Answers to commands that were impossible, in a table of PostgreSQL: they are no part of the ledger, wherever that stands. */

const LEES = `select opdracht_id, encode(afdruk, 'hex') as afdruk, reden, gebeurtenissen from onmogelijk where opdracht_id = any($1)`;

const BEWAAR = `
  insert into onmogelijk (opdracht_id, afdruk, reden, gebeurtenissen)
  select opdracht_id, afdruk, reden, string_to_array(gebeurtenissen, ',')::uuid[]
  from unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[]) as nieuw (opdracht_id, afdruk, reden, gebeurtenissen)
  on conflict (opdracht_id) do update
  set afdruk = excluded.afdruk, reden = excluded.reden, gebeurtenissen = excluded.gebeurtenissen`;

interface Rij {
  readonly opdracht_id: string;
  readonly afdruk: string;
  readonly reden: string;
  readonly gebeurtenissen: string[];
}

/** By opdrachtId. */
export async function laadOnmogelijk(db: Pool | ClientBase, opdrachtIds: readonly string[]): Promise<Map<string, Eerder>> {
  const { rows } = await db.query<Rij>({ name: 'onmogelijk', text: LEES, values: [kaleReeks(opdrachtIds)] });
  return new Map(
    rows.map(({ opdracht_id, afdruk, reden, gebeurtenissen }) => [
      opdracht_id,
      { soort: 'onmogelijk', afdruk, onmogelijk: { reden, gebeurtenissen } },
    ]),
  );
}

/** Remembers what was impossible; a later answer under the same opdrachtId takes the place of an earlier one. */
export async function bewaarOnmogelijk(client: ClientBase, { onmogelijk }: Werkblad): Promise<void> {
  const antwoorden = [...onmogelijk.entries()];
  const values = [
    antwoorden.map(([opdrachtId]) => opdrachtId),
    antwoorden.map(([, { afdruk }]) => `\\x${afdruk}`),
    antwoorden.map(([, antwoord]) => antwoord.onmogelijk.reden),
    antwoorden.map(([, antwoord]) => antwoord.onmogelijk.gebeurtenissen.join(',')),
  ];
  await client.query({ name: 'bewaar onmogelijk', text: BEWAAR, values });
}
