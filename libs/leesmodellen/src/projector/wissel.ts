/** Puts rebuilt tables in the place of the live ones. */
import { setTimeout as wacht } from 'node:timers/promises';
import type { Regelkennis } from '../opslag/bron.js';
import { laatste, verwerkPartij } from '../opslag/partij.js';
import { grendelStanden, leesStanden, zetStanden, type Stand } from '../opslag/stand.js';
import { BOUWPLAATS, tabel } from '../opslag/tabellen.js';
import type { Bouw } from './bouw.js';

const PARTIJ = 1_000;
const PAUZE_MS = 250;
/** Shorter than PostgreSQL takes to look for deadlocks (1 s): a reader never loses, the swap gives way and tries again. */
const GEDULD_MS = 300;
/** SQLSTATE of a lock that was not had in time, and of a deadlock. */
const BEZET = new Set(['55P03', '40P01']);

/** How far the tables on the building site are, and what is known of regelingen there. */
interface Gebouwd {
  readonly positie: bigint;
  readonly regels: Regelkennis;
}

const verst = (standen: readonly Stand[], minstens: bigint): bigint =>
  standen.reduce((positie, stand) => (stand.positie > positie ? stand.positie : positie), minstens);

/** Brings the new tables one batch further, to `doel` at most. */
async function stap({ client, bron, modellen, zoekwaarden }: Bouw, { positie, regels }: Gebouwd, doel: bigint): Promise<Gebouwd> {
  const aantal = doel - positie < PARTIJ ? Number(doel - positie) : PARTIJ;
  const gebeurtenissen = await bron.readAll(positie, aantal);
  const nieuw = await verwerkPartij(
    client,
    { bron, modellen, zoekwaarden, schema: BOUWPLAATS },
    { vanaf: positie, gebeurtenissen, regels },
  );
  return { positie: BigInt(gebeurtenissen.at(-1)?.positie ?? doel), regels: nieuw };
}

/** While the tables were being built the live ones went on: follow them, until one batch is left at most. */
async function haalIn(bouw: Bouw, begin: Gebouwd): Promise<Gebouwd> {
  const { client } = bouw;
  let gebouwd = begin;
  for (;;) {
    const doel = verst(await leesStanden(client), gebouwd.positie);
    if (doel - gebouwd.positie <= PARTIJ) return gebouwd;
    await client.query('begin');
    gebouwd = await stap(bouw, gebouwd, doel);
    await client.query('commit');
  }
}

async function verplaats({ client, namen }: Bouw): Promise<void> {
  const { rows } = await client.query<{ schema: string }>('select quote_ident(current_schema()) as schema');
  for (const naam of namen) {
    await client.query(`drop table if exists ${tabel(naam)}`);
    await client.query(`alter table ${tabel(naam, BOUWPLAATS)} set schema ${rows[0]?.schema ?? 'public'}`);
  }
}

/** The latest instant among the events up to the positie: the first regelingen may carry later ones than what came after them. */
async function bekendOp({ bron }: Bouw, { positie, regels }: Gebouwd): Promise<string> {
  const [bij] = positie > 0n ? await bron.readAll(positie - 1n, 1) : [];
  return laatste(['1970-01-01T00:00:00.000Z', ...(bij ? [bij.vastgelegdOp] : []), ...regels.gebeurtenissen.map((g) => g.vastgelegdOp)]);
}

async function probeer(bouw: Bouw, gebouwd: Gebouwd): Promise<void> {
  const { client, namen } = bouw;
  await client.query('begin');
  await client.query(`set local lock_timeout = ${GEDULD_MS}`);
  const doel = verst(await grendelStanden(client), gebouwd.positie);
  const gelijk = doel === gebouwd.positie ? gebouwd : await stap(bouw, gebouwd, doel);
  await verplaats(bouw);
  await zetStanden(client, namen, { positie: gelijk.positie, bekendOp: await bekendOp(bouw, gelijk) });
  await client.query('commit');
}

/** Swaps in one transaction with the stands. `regels`: what was known of regelingen at `bouw.tot`. */
export async function wissel(bouw: Bouw, regels: Regelkennis): Promise<void> {
  const begin = await haalIn(bouw, { positie: bouw.tot, regels });
  for (let gebouwd = begin; ; gebouwd = await haalIn(bouw, gebouwd)) {
    try {
      await probeer(bouw, gebouwd);
      return;
    } catch (fout) {
      await bouw.client.query('rollback');
      if (!BEZET.has((fout as { code?: string }).code ?? '')) throw fout;
      await wacht(PAUZE_MS);
    }
  }
}
