/** Whether there is room for a mirror. */
import { sql } from 'kysely';
import type { Db } from '../kader.js';
import { Kolommen } from './kolommen.js';
import { WACHTLIJST, ZONDER_PLAATSING, type Vorm } from './rijen.js';

/** Of a row with its part of the ids, and of what is read while the mirror is made: measured with nine million rows. */
const BYTES_PER_RIJ = 220;

/** Between two vacuums the tables have some more rows than PostgreSQL says, and the mirror grows with what comes. */
const SPELING = 1.1;

async function telRijen(db: Db, { tabel }: Vorm): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select greatest(reltuples, 0)::float8 as aantal from pg_class where oid = ${tabel}::regclass`.execute(db);
  return rows[0]?.aantal ?? 0;
}

export interface LegeKolommen {
  readonly wachtlijst: Kolommen;
  readonly zonderPlaatsing: Kolommen;
}

/** Empty columns with room for the rows of the tables; undefined when they would take more than `meesteBytes`. */
export async function maakKolommen(db: Db, meesteBytes: number): Promise<LegeKolommen | undefined> {
  const [wachtlijst, zonder] = await Promise.all([telRijen(db, WACHTLIJST), telRijen(db, ZONDER_PLAATSING)]);
  if ((wachtlijst + zonder) * BYTES_PER_RIJ > meesteBytes) return undefined;
  const leeg = ({ kolommen }: Vorm, rijen: number): Kolommen => new Kolommen(kolommen.length, Math.ceil(rijen * SPELING));
  return { wachtlijst: leeg(WACHTLIJST, wachtlijst), zonderPlaatsing: leeg(ZONDER_PLAATSING, zonder) };
}
