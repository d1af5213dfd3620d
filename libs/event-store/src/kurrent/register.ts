import type { Position } from '@eventstore/db-client';
import type { ClientBase, Pool } from 'pg';
import { bladHash } from '#bewijs';
import { voegToe } from '../gedeeld/sql.js';
import type { Eerder } from '../gedeeld/werkblad.js';
import type { Envelop, Kop } from '../port.js';
import { AnderGrootboek } from './fouten.js';
import { type Gelezen, opPlaats } from './vorm.js';

/** How far the register is: the ledger's head, and where that event stands in the log of the server (absent: nowhere yet). */
export interface Registerkop extends Kop {
  readonly plek?: Position;
}

/** An event with its place. */
export interface Geregistreerd extends Pick<Gelezen, 'afdruk' | 'verwijstNaar' | 'plek'> {
  readonly envelop: Envelop;
  /** The ledger's latest instant, this event included. */
  readonly laatste: string;
}

const BEGIN: Registerkop = { positie: 0n, vastgelegdOp: '1970-01-01T00:00:00.000Z' };

/**
 * Gives events their place behind `kop`, in the order of the log: whoever does this to the same log gets the same. An instant that goes back (two
 * processes, or a clock that was set) becomes the ledger's latest, and the hash then covers that.
 */
export function geefPlaats(kop: Registerkop, gelezen: readonly Gelezen[]): Geregistreerd[] {
  let { positie, vastgelegdOp: laatste } = kop;
  return gelezen.map(({ envelop, afdruk, verwijstNaar, eerste, plek }) => {
    positie += 1n;
    const gaatTerug = !eerste && envelop.vastgelegdOp < laatste;
    if (!eerste && !gaatTerug) laatste = envelop.vastgelegdOp;
    const vastgelegdOp = gaatTerug ? laatste : envelop.vastgelegdOp;
    const zoals = opPlaats(envelop, { positie: positie.toString(), vastgelegdOp, hash: envelop.hash });
    return { envelop: gaatTerug ? { ...zoals, hash: bladHash(zoals) } : zoals, afdruk, verwijstNaar, laatste, plek };
  });
}

const INSTANTEN = `to_char(vastgelegd_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as vastgelegd_op,
  to_char(laatste_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as laatste_op`;

export interface Registerrij {
  readonly positie: string;
  readonly stroom: string;
  readonly volgnummer: number;
  readonly gebeurtenis_id: string;
  readonly vastgelegd_op: string;
  readonly laatste_op: string;
  readonly hash: string;
  readonly log_commit: string;
  readonly log_prepare: string;
}

/** What every query for rows selects. */
export const RIJ = `positie, stroom, volgnummer, gebeurtenis_id, ${INSTANTEN}, encode(hash, 'hex') as hash, log_commit, log_prepare`;

export const plekVan = ({ log_commit, log_prepare }: Registerrij): Position => ({
  commit: BigInt(log_commit),
  prepare: BigInt(log_prepare),
});

export async function laatsteRij(db: Pool | ClientBase): Promise<Registerrij | undefined> {
  const { rows } = await db.query<Registerrij>({ name: 'registerkop', text: `select ${RIJ} from register order by positie desc limit 1` });
  return rows[0];
}

export async function leesRegisterkop(db: Pool | ClientBase): Promise<Registerkop> {
  const rij = await laatsteRij(db);
  return rij ? { positie: BigInt(rij.positie), vastgelegdOp: rij.laatste_op, plek: plekVan(rij) } : BEGIN;
}

/** Which of these events are in the register, by id. */
export async function leesBekende(db: ClientBase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const text = 'select gebeurtenis_id from register where gebeurtenis_id = any($1)';
  const { rows } = await db.query<{ gebeurtenis_id: string }>({ name: 'register bekend', text, values: [ids] });
  return new Set(rows.map(({ gebeurtenis_id }) => gebeurtenis_id));
}

const SCHRIJF = `
  insert into register (positie, stroom, volgnummer, gebeurtenis_id, opdracht_id, vastgelegd_op, laatste_op, hash, afdruk, verwijst_naar,
    log_commit, log_prepare)
  select * from unnest($1::bigint[], $2::text[], $3::int[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::timestamptz[], $8::bytea[],
    $9::bytea[], $10::text[], $11::bigint[], $12::bigint[])
  on conflict do nothing`;

const bytes = (hex: string | null): string | null => (hex === null ? null : `\\x${hex}`);

function kolommen(nieuw: readonly Geregistreerd[]): unknown[] {
  const uit = (waarde: (een: Geregistreerd) => unknown): unknown[] => nieuw.map(waarde);
  return [
    uit(({ envelop }) => envelop.positie),
    uit(({ envelop }) => envelop.stroom),
    uit(({ envelop }) => envelop.volgnummer),
    uit(({ envelop }) => envelop.gebeurtenisId),
    uit(({ envelop }) => envelop.opdrachtId),
    uit(({ envelop }) => envelop.vastgelegdOp),
    uit(({ laatste }) => laatste),
    uit(({ envelop }) => bytes(envelop.hash)),
    uit(({ afdruk }) => bytes(afdruk)),
    uit(({ verwijstNaar }) => verwijstNaar),
    uit(({ plek }) => plek.commit),
    uit(({ plek }) => plek.prepare),
  ];
}

/** Every process that follows does this; the first one writes, and the others find that it stands there already. Throws when something else does. */
export async function schrijfRegister(pool: Pool, nieuw: readonly Geregistreerd[]): Promise<void> {
  const values = kolommen(nieuw);
  const { rowCount } = await pool.query({ name: 'registreer', text: SCHRIJF, values });
  if (rowCount === nieuw.length) return;
  const zelfde = `select from unnest($1::bigint[], $2::uuid[]) as nieuw (positie, gebeurtenis_id) join register using (positie, gebeurtenis_id)`;
  const { rowCount: gelijk } = await pool.query({ name: 'vergelijk register', text: zelfde, values: [values[0], values[3]] });
  if (gelijk !== nieuw.length) throw new AnderGrootboek('Het register in PostgreSQL hoort bij een ander grootboek dan dat op KurrentDB');
}

const EERDER = `
  select e.gebeurtenis_id as eerste, encode(e.afdruk, 'hex') as eerste_afdruk, r.gebeurtenis_id
  from register e join register r using (opdracht_id) where e.gebeurtenis_id = any($1) order by r.positie`;

/** What was recorded under these opdrachtIds; `lees` gives the events by their ids. */
export async function laadVastgelegd(
  db: ClientBase,
  opdrachtIds: readonly string[],
  lees: (ids: readonly string[]) => Promise<ReadonlyMap<string, Envelop>>,
): Promise<Map<string, Eerder>> {
  type Rij = { eerste: string; eerste_afdruk: string | null; gebeurtenis_id: string };
  const { rows } = await db.query<Rij>({ name: 'eerder', text: EERDER, values: [opdrachtIds] });
  const enveloppen = await lees(rows.map(({ gebeurtenis_id }) => gebeurtenis_id));
  const reeksen = new Map<string, Envelop[]>();
  const eerder = new Map<string, Eerder>();
  for (const { eerste, eerste_afdruk, gebeurtenis_id } of rows) {
    const envelop = enveloppen.get(gebeurtenis_id);
    if (envelop) voegToe(reeksen, eerste, envelop);
    eerder.set(eerste, { soort: 'vastgelegd', afdruk: eerste_afdruk, gebeurtenissen: reeksen.get(eerste) ?? [] });
  }
  return eerder;
}

/** For each of `naar` the streams with an event that points to it, in the order in which they first did. */
export async function leesVerwijzers(db: Pool | ClientBase, naar: readonly string[]): Promise<Map<string, string[]>> {
  const verwijzers = new Map<string, string[]>(naar.map((een) => [een, []]));
  if (naar.length === 0) return verwijzers;
  const text = `select verwijst_naar, stroom from register where verwijst_naar = any($1) group by verwijst_naar, stroom order by min(positie)`;
  const { rows } = await db.query<{ verwijst_naar: string; stroom: string }>({ name: 'verwijzers', text, values: [naar] });
  for (const { verwijst_naar, stroom } of rows) voegToe(verwijzers, verwijst_naar, stroom);
  return verwijzers;
}
