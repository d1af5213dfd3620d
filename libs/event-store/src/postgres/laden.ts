import type { Client } from 'pg';
import { INSTANT, bereik, kaleReeks, voegToe } from '../gedeeld/sql.js';
import { laadOnmogelijk } from '../gedeeld/onmogelijk.js';
import type { Eerder } from '../gedeeld/werkblad.js';
import type { Envelop, Kop } from '../port.js';
import { KOLOMMEN, type Rij, uitRij } from './rij.js';

/**
 * What the writer asks, as prepared statements. None waits for the answer of the one before: they are sent together, and PostgreSQL runs them
 * in order, so all of them see the ledger as it stands under the lock.
 */

/** Starts the transaction and takes the ledger's lock: from here to the commit nobody else records anything. */
export async function vergrendel(client: Client): Promise<Kop> {
  const text = `select positie, ${INSTANT} as vastgelegd_op from kop for update`;
  const begin = client.query('begin');
  const lees = client.query<{ positie: string; vastgelegd_op: string }>({ name: 'kop', text });
  const [, { rows }] = await Promise.all([begin, lees]);
  const [rij] = rows;
  if (!rij) throw new Error('De tabel kop is leeg: is dit de database van een grootboek?');
  return { positie: BigInt(rij.positie), vastgelegdOp: rij.vastgelegd_op };
}

/** All events of the streams with a prefix, in positie order. */
export async function laadVoorvoegsel(client: Client, voorvoegsel: string): Promise<Envelop[]> {
  if (voorvoegsel === '') return [];
  const text = `select ${KOLOMMEN} from gebeurtenis where stroom >= $1 and stroom < $2 order by gebeurtenis.positie`;
  const { rows } = await client.query<Rij>({ name: 'voorvoegsel', text, values: [...bereik(voorvoegsel)] });
  return rows.map(uitRij);
}

/** A command's events stand next to each other, from the one that has its opdrachtId as gebeurtenisId. */
const REEKS = `
  with recursive reeks as (
    select g.gebeurtenis_id as eerste, g.* from gebeurtenis g where gebeurtenis_id = any($1)
    union all
    select r.eerste, g.* from reeks r join gebeurtenis g on g.positie = r.positie + 1 and g.opdracht_id = r.opdracht_id
  )
  select eerste, encode(afdruk, 'hex') as afdruk, ${KOLOMMEN} from reeks order by reeks.positie`;

/** The answers that were given under these opdrachtIds; what was recorded goes before what was impossible. */
export async function laadEerder(client: Client, opdrachtIds: readonly string[]): Promise<Map<string, Eerder>> {
  if (opdrachtIds.length === 0) return new Map();
  const [eerder, reeks] = await Promise.all([
    laadOnmogelijk(client, opdrachtIds),
    client.query<Rij & { eerste: string; afdruk: string | null }>({ name: 'reeks', text: REEKS, values: [kaleReeks(opdrachtIds)] }),
  ]);
  const reeksen = new Map<string, Envelop[]>();
  for (const rij of reeks.rows) {
    voegToe(reeksen, rij.eerste, uitRij(rij));
    if (rij.eerste === rij.gebeurtenis_id) {
      eerder.set(rij.eerste, { soort: 'vastgelegd', afdruk: rij.afdruk, gebeurtenissen: reeksen.get(rij.eerste) ?? [] });
    }
  }
  return eerder;
}

/** For each of `naar` the streams with an event that points to it, in the order in which they first did. */
export async function laadVerwijzers(client: Client, naar: readonly string[]): Promise<Map<string, Set<string>>> {
  const verwijzers = new Map<string, Set<string>>(naar.map((een) => [een, new Set()]));
  if (naar.length === 0) return verwijzers;
  const text = 'select verwijst_naar, stroom from gebeurtenis where verwijst_naar = any($1) order by positie';
  const { rows } = await client.query<{ verwijst_naar: string; stroom: string }>({ name: 'verwijzers', text, values: [naar] });
  for (const { verwijst_naar, stroom } of rows) verwijzers.get(verwijst_naar)?.add(stroom);
  return verwijzers;
}
