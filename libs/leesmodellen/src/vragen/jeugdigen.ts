/** POST /v1/jeugdigen/_zoek: exact, by keyed hash. */
import { sql } from 'kysely';
import type { Zoekwaarde } from '../opslag/zoekwaarden.js';
import type { Db } from './kader.js';

/** Ids of the jeugdigen with this hash, in order. */
export async function zoekJeugdigen(db: Db, soort: Zoekwaarde['soort'], waarde: string): Promise<readonly string[]> {
  const vraag = sql<{
    id: string;
  }>`select distinct jeugdige_id::text as id from jeugdige_zoek where soort = ${soort} and waarde = ${waarde} order by id`;
  return (await vraag.execute(db)).rows.map(({ id }) => id);
}
