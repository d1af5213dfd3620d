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

export interface Beide {
  readonly wachtlijst: Kolommen;
  readonly zonderPlaatsing: Kolommen;
  /** What they may take. */
  readonly meesteBytes: number;
}

/** No room for all rows. */
export class Vol extends Error {}

function eis(rijen: number, meesteBytes: number): void {
  if (rijen * BYTES_PER_RIJ > meesteBytes) throw new Vol('De wachtlijst past niet in het geheugen');
}

/** Throws Vol when the rows take more than they may. */
export const eisRuimte = ({ wachtlijst, zonderPlaatsing, meesteBytes }: Beide): void =>
  eis(wachtlijst.aantal + zonderPlaatsing.aantal, meesteBytes);

/** Empty columns with room for as many rows as PostgreSQL thinks that the tables have. Throws Vol. */
export async function maakKolommen(db: Db, meesteBytes: number): Promise<Beide> {
  const [wachtlijst, zonder] = await Promise.all([telRijen(db, WACHTLIJST), telRijen(db, ZONDER_PLAATSING)]);
  eis(wachtlijst + zonder, meesteBytes);
  const leeg = ({ kolommen }: Vorm, rijen: number): Kolommen => new Kolommen(kolommen.length, Math.ceil(rijen * SPELING));
  return { wachtlijst: leeg(WACHTLIJST, wachtlijst), zonderPlaatsing: leeg(ZONDER_PLAATSING, zonder), meesteBytes };
}
