import type { ClientBase } from 'pg';
import { kaleReeks, reeks } from '../gedeeld/sql.js';
import type { Envelop } from '../port.js';
import type { Vastgelegd } from '../gedeeld/werkblad.js';

/** Channel on which the last positie is told. */
export const KANAAL = 'grootboek';

/**
 * Does nothing, and answers no row, unless the ledger still ends at $17 and nothing was answered yet under the opdrachtIds $18: then what
 * was decided without asking is true.
 */
const VASTLEGGEN = `
  with kop as (
    update kop set positie = $15, vastgelegd_op = $16
    where positie = $17
      and not exists (select from gebeurtenis where gebeurtenis_id = any($18))
      and not exists (select from onmogelijk where opdracht_id = any($18))
    returning positie
  ),
  nieuw as (
    insert into gebeurtenis (positie, stroom, volgnummer, gebeurtenis_id, soort, versie, geldig_op, vastgelegd_op, door, opdracht_id, gegevens,
      hash, afdruk, verwijst_naar)
    select rij.* from unnest($1::bigint[], $2::text[], $3::int[], $4::uuid[], $5::text[], $6::smallint[], $7::date[], $8::timestamptz[],
      $9::text[], $10::uuid[], $11::text[], $12::bytea[], $13::bytea[], $14::text[]) as rij
    where exists (select from kop)
  )
  select pg_notify('${KANAAL}', positie::text) from kop`;

// Within an array a backslash is written twice.
const bytes = (hex: string): string => `\\\\x${hex}`;

const kaal = (nieuw: readonly Vastgelegd[], waarde: (envelop: Envelop) => string | number): string =>
  kaleReeks(nieuw.map(({ envelop }) => waarde(envelop)));

/** The same of texts: within an array PostgreSQL quotes as JSON does, as long as no control character stands in them, and in JSON none does. */
const metAanhaling = (nieuw: readonly Vastgelegd[], json: (vastgelegd: Vastgelegd) => string): string =>
  `{${nieuw.map((een) => JSON.stringify(json(een))).join(',')}}`;

function kolommen(nieuw: readonly Vastgelegd[]): unknown[] {
  return [
    kaal(nieuw, ({ positie }) => positie),
    reeks(nieuw.map(({ envelop }) => envelop.stroom)),
    kaal(nieuw, ({ volgnummer }) => volgnummer),
    kaal(nieuw, ({ gebeurtenisId }) => gebeurtenisId),
    reeks(nieuw.map(({ envelop }) => envelop.soort)),
    kaal(nieuw, ({ versie }) => versie),
    kaal(nieuw, ({ geldigOp }) => geldigOp),
    kaal(nieuw, ({ vastgelegdOp }) => vastgelegdOp),
    metAanhaling(nieuw, ({ envelop }) => JSON.stringify(envelop.door)),
    kaal(nieuw, ({ opdrachtId }) => opdrachtId),
    metAanhaling(nieuw, ({ tekst }) => tekst),
    kaal(nieuw, ({ hash }) => bytes(hash)),
    kaleReeks(nieuw.map(({ afdruk }) => (afdruk === null ? 'null' : bytes(afdruk)))),
    reeks(nieuw.map(({ verwijstNaar }) => verwijstNaar)),
  ];
}

/** What the decisions that led to these events took for true. */
export interface Aanname {
  /** The ledger's last positie. */
  readonly positie: bigint;
  /** Nothing was recorded or found impossible under these opdrachtIds. */
  readonly ongebruikt: readonly string[];
}

/**
 * Adds events, moves the head of the ledger and tells the followers, in one statement. False, and nothing is recorded, when what
 * was taken for true is not.
 */
export async function voegToe(client: ClientBase, nieuw: readonly Vastgelegd[], laatste: string, aanname: Aanname): Promise<boolean> {
  const { positie, ongebruikt } = aanname;
  const values = [...kolommen(nieuw), positie + BigInt(nieuw.length), laatste, positie, kaleReeks(ongebruikt)];
  const { rowCount } = await client.query({ name: 'vastleggen', text: VASTLEGGEN, values });
  return rowCount === 1;
}

/** Whether the ledger still ends there. */
export async function eindigtOp(client: ClientBase, positie: bigint): Promise<boolean> {
  const { rowCount } = await client.query({ name: 'eindigt op', text: 'select from kop where positie = $1', values: [positie] });
  return rowCount === 1;
}
