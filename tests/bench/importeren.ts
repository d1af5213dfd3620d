/** The importer against raw unnest batches of the very same events, and the rebuild against reading all events raw. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { herbouw } from '#leesmodellen';
import { demoRegio } from '../../apps/grootboek/src/demo/regio.js';
import { leesInDraad } from '../../apps/grootboek/src/importeren/draad.js';
import { importeer } from '../../apps/grootboek/src/importeren/importeer.js';
import { openOnderdelen, type Onderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { omBeurten, perSeconde, type Verhouding } from './meet.js';
import type { Omgeving } from './omgeving.js';

/** Some 60,000 events. Each import starts a thread of its own that must warm up, which is a quarter of the work of one half as long. */
const SCHAAL = 0.6;
const PARTIJ = 1_000;

/** A file of commands of a synthetic region. */
export async function schrijfBestand(pad: string, schaal: number): Promise<void> {
  const uit = createWriteStream(pad);
  for (const regel of demoRegio({ schaal, zaad: 1 })) {
    if (!uit.write(`${JSON.stringify(regel)}\n`)) await once(uit, 'drain');
  }
  uit.end();
  await once(uit, 'finish');
}

async function importeerIn(omgeving: Omgeving, naam: string, pad: string): Promise<{ onderdelen: Onderdelen; perS: number }> {
  const instellingen = await omgeving.nieuw(naam);
  // Starts while the ledger is opened, as on the command line.
  const partijen = leesInDraad({ pad, opnieuw: false });
  const onderdelen = await openOnderdelen(instellingen, { maximumInGeheugen: 60_000 });
  const opties = { uitvoerder: onderdelen.uitvoerder, klok: () => new Date().toISOString(), opnieuw: false, voortgang: () => undefined };
  const begin = performance.now();
  await importeer(pad, partijen, opties);
  const seconden = (performance.now() - begin) / 1000;
  const { positie } = await onderdelen.grootboek.kop();
  return { onderdelen, perS: Number(positie) / seconden };
}

const KOLOMMEN = 'positie, stroom, volgnummer, gebeurtenis_id, soort, versie, geldig_op, vastgelegd_op, door, opdracht_id, gegevens, hash';
const TYPEN = ['bigint', 'text', 'int', 'uuid', 'text', 'smallint', 'date', 'timestamptz', 'text', 'uuid', 'text', 'bytea'];

/** The rows of the ledger as they went in, in batches of columns, ready to be written again. */
async function rijenVan(pool: pg.Pool): Promise<readonly (readonly unknown[][])[]> {
  const { rows } = await pool.query<unknown[]>({
    text: `select ${KOLOMMEN.replace('geldig_op', 'geldig_op::text')} from gebeurtenis order by positie`,
    rowMode: 'array',
  });
  const partijen = Array.from({ length: Math.ceil(rows.length / PARTIJ) }, (_, i) => rows.slice(i * PARTIJ, (i + 1) * PARTIJ));
  return partijen.map((partij) => TYPEN.map((_, kolom) => partij.map((rij) => rij[kolom])));
}

/** Into a table with the same indexes: without them a ledger could not tell what it already has. */
async function schrijfRauw(pool: pg.Pool, partijen: readonly (readonly unknown[][])[]): Promise<void> {
  await pool.query('drop table if exists rauw; create table rauw (like gebeurtenis including all)');
  const text = `insert into rauw (${KOLOMMEN}) select * from unnest(${TYPEN.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`;
  for (const values of partijen) await pool.query({ name: 'rauw', text, values: values as unknown[] });
}

export async function meetImporteren(omgeving: Omgeving): Promise<{ importeren: Verhouding; herbouwen: Verhouding }> {
  const pad = join(omgeving.map, 'regio.ndjson');
  await schrijfBestand(pad, SCHAAL);
  const eerste = await importeerIn(omgeving, 'invoer0', pad);
  const partijen = await rijenVan(eerste.onderdelen.pool);
  const aantal = Number((await eerste.onderdelen.grootboek.kop()).positie);
  let keer = 0;
  const importeren = await omBeurten(
    3,
    () => perSeconde(aantal, () => schrijfRauw(eerste.onderdelen.pool, partijen)),
    async () => {
      keer += 1;
      const naam = `invoer${String(keer)}`;
      const { onderdelen, perS } = await importeerIn(omgeving, naam, pad);
      await onderdelen.sluit();
      await omgeving.weg(naam);
      return perS;
    },
  );
  const herbouwen = await meetHerbouw(eerste.onderdelen, aantal);
  await eerste.onderdelen.sluit();
  await omgeving.weg('invoer0');
  return { importeren, herbouwen };
}

async function leesRauw(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(`declare alles cursor for select ${KOLOMMEN} from gebeurtenis order by positie`);
  for (;;) {
    const { rowCount } = await client.query('fetch 5000 from alles');
    if (rowCount === 0) break;
  }
  await client.end();
}

const meetHerbouw = ({ herbouw: opties, url }: Onderdelen, aantal: number): Promise<Verhouding> =>
  omBeurten(
    3,
    () => perSeconde(aantal, () => leesRauw(url)),
    () => perSeconde(aantal, () => herbouw(opties)),
  );
