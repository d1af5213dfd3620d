import type { ClientBase, Pool } from 'pg';
import { INSTANT, bereik, voegToe } from '../gedeeld/sql.js';
import type { Envelop, Kop, Stroom } from '../port.js';
import { KOLOMMEN, type Rij, uitRij } from './rij.js';

const RIJEN_PER_KEER = 1_000;

const STROMEN = `select ${KOLOMMEN} from gebeurtenis where stroom = any($1) order by stroom, volgnummer`;

/**
 * One question for both, since a round trip costs more than the reading. Null among the names finds nothing; asked for what is not null, PostgreSQL may
 * look through its index of all references.
 */
const MET_VERWEZEN = `
  with genoemd as materialized (
    select unnest($1::text[]) as stroom
    union
    select verwijst_naar from gebeurtenis where stroom = any($1)
  )
  select ${KOLOMMEN} from gebeurtenis where stroom = any(array(select stroom from genoemd)) order by stroom, volgnummer`;

/** Streams that do not exist come as empty lists. `db`: the pool, or the writer's own connection. */
export async function leesStromen(
  db: Pool | ClientBase,
  stromen: readonly string[],
  metVerwezen = false,
): Promise<Map<string, readonly Envelop[]>> {
  const gevonden = new Map<string, Envelop[]>(stromen.map((stroom) => [stroom, []]));
  if (stromen.length === 0) return gevonden;
  const vraag = metVerwezen ? { name: 'lees met verwezen', text: MET_VERWEZEN } : { name: 'lees stromen', text: STROMEN };
  const { rows } = await db.query<Rij>({ ...vraag, values: [stromen] });
  for (const rij of rows) voegToe(gevonden, rij.stroom, uitRij(rij));
  return gevonden;
}

/** At most `max` events after a positie. */
export async function leesAlles(db: Pool | ClientBase, vanaf: bigint, max: number): Promise<Envelop[]> {
  const text = `select ${KOLOMMEN} from gebeurtenis where positie > $1 order by positie limit $2`;
  const { rows } = await db.query<Rij>({ name: 'lees alles', text, values: [vanaf, max] });
  return rows.map(uitRij);
}

const PARTIJ = `
  select ${KOLOMMEN} from (
    select *, sum(octet_length(gegevens)) over (order by positie) - octet_length(gegevens) as ervoor
    from (select * from gebeurtenis where positie > $1 order by positie limit $2) as volgende
  ) as gebeurtenis
  where ervoor < $3 order by gebeurtenis.positie`;

/** At most `max` events after a positie, and no more once they hold `bytes` of gegevens; one at least, however large, when there is one. */
export async function leesPartij(db: Pool | ClientBase, vanaf: bigint, max: number, bytes: number): Promise<Envelop[]> {
  const { rows } = await db.query<Rij>({ name: 'lees partij', text: PARTIJ, values: [vanaf, max, bytes] });
  return rows.map(uitRij);
}

export async function leesKop(pool: Pool): Promise<Kop & { readonly grootboekId: string }> {
  const text = `select positie, ${INSTANT} as vastgelegd_op, grootboek_id from kop`;
  const { rows } = await pool.query<{ positie: string; vastgelegd_op: string; grootboek_id: string }>({ name: 'lees kop', text });
  const [rij] = rows;
  if (!rij) throw new Error('De tabel kop is leeg: is dit de database van een grootboek?');
  return { positie: BigInt(rij.positie), vastgelegdOp: rij.vastgelegd_op, grootboekId: rij.grootboek_id };
}

export async function leesVerwijzers(pool: Pool, naar: readonly string[]): Promise<Map<string, readonly string[]>> {
  const verwijzers = new Map<string, string[]>(naar.map((een) => [een, []]));
  const text = `select verwijst_naar, stroom from gebeurtenis where verwijst_naar = any($1)
    group by verwijst_naar, stroom order by min(positie)`;
  const { rows } = await pool.query<{ verwijst_naar: string; stroom: string }>({ name: 'lees verwijzers', text, values: [naar] });
  for (const { verwijst_naar, stroom } of rows) voegToe(verwijzers, verwijst_naar, stroom);
  return verwijzers;
}

const BEREIK = `select ${KOLOMMEN} from gebeurtenis
  where (stroom, volgnummer) > ($1, $2::int) and stroom < $3 and positie <= $4 order by stroom, volgnummer limit $5`;

/** Of a ledger that was just filled PostgreSQL has no statistics: it would rather read and sort the whole range for each page than follow the index. */
const LANGS_INDEX = 'set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off';

type Leesplek = Pick<Rij, 'stroom' | 'volgnummer'>;
/** Reads the page that comes after a place. */
type Lees = (plek: Leesplek) => Promise<readonly Rij[]>;

const leesIn =
  (db: Pool | ClientBase, totStroom: string, tot: bigint): Lees =>
  async ({ stroom, volgnummer }) =>
    (await db.query<Rij>(BEREIK, [stroom, volgnummer, totStroom, tot, RIJEN_PER_KEER])).rows;

/** Where the next page begins, if there may be one. */
const volgendePlek = (rijen: readonly Rij[]): Leesplek | undefined => (rijen.length === RIJEN_PER_KEER ? rijen.at(-1) : undefined);

async function* bladzijden(lees: Lees, vanaf: Leesplek): AsyncGenerator<readonly Rij[]> {
  let volgende: Promise<readonly Rij[]> | undefined = lees(vanaf);
  while (volgende) {
    const rijen: readonly Rij[] = await volgende;
    const plek = volgendePlek(rijen);
    volgende = plek && lees(plek);
    // Whoever asks for the next page hears of a failure.
    volgende?.catch(() => undefined);
    yield rijen;
  }
}

/**
 * Page by page, the next one asked while the caller works on one. Each is a question of its own: what is recorded does not change, so they need no
 * snapshot, and a connection that is lost shows in the page that was asked. A range of one page takes no connection for itself.
 */
async function* leesBereik(pool: Pool, voorvoegsel: string, tot: bigint): AsyncGenerator<readonly Rij[]> {
  const [van, totStroom] = bereik(voorvoegsel);
  const eerste = await leesIn(pool, totStroom, tot)({ stroom: van, volgnummer: -1 });
  yield eerste;
  const verder = volgendePlek(eerste);
  if (!verder) return;
  const client = await pool.connect();
  try {
    await client.query(LANGS_INDEX);
    yield* bladzijden(leesIn(client, totStroom, tot), verder);
  } finally {
    // Its settings go with it.
    client.release(true);
  }
}

/** Cuts a row of events where another stream begins. */
function perStroom(rij: readonly Envelop[]): Envelop[][] {
  const delen: Envelop[][] = [];
  for (const gebeurtenis of rij) {
    const deel = delen.at(-1);
    if (deel?.[0]?.stroom === gebeurtenis.stroom) deel.push(gebeurtenis);
    else delen.push([gebeurtenis]);
  }
  return delen;
}

/** The streams with one of the prefixes, by prefix and name, each in full up to and including positie `tot`; the memory stays small however long the ledger is. */
export async function* leesPerStroom(pool: Pool, voorvoegsels: readonly string[], tot: bigint): AsyncGenerator<Stroom> {
  for (const voorvoegsel of voorvoegsels) {
    let open: readonly Envelop[] = [];
    for await (const bladzijde of leesBereik(pool, voorvoegsel, tot)) {
      const delen = perStroom([...open, ...bladzijde.map(uitRij)]);
      // The last one may go on in the next page.
      open = delen.pop() ?? [];
      for (const gebeurtenissen of delen) yield { stroom: gebeurtenissen[0]?.stroom ?? '', gebeurtenissen };
    }
    if (open[0]) yield { stroom: open[0].stroom, gebeurtenissen: open };
  }
}
