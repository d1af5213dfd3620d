import { setTimeout as wacht } from 'node:timers/promises';
import type { Position } from '@eventstore/db-client';
import type { Pool } from 'pg';
import { bereik, voegToe } from '../gedeeld/sql.js';
import type { Envelop, Stroom } from '../port.js';
import { luister } from './abonnement.js';
import { AnderGrootboek, bestaatNiet, binnen, tijdVoor } from './fouten.js';
import { RIJ, type Registerrij, plekVan } from './register.js';
import type { Verbinding } from './verbinding.js';
import { type Gelezen, opPlaats, uitVermelding } from './vorm.js';

/** So many events of a stream in one question. */
const BLADZIJDE = 1_000;
/** So many streams at the same time. */
const TEGELIJK = 16;
const STROMEN_PER_KEER = 200;
/** How often somebody who waits looks. */
const KIJK_MS = 250;

export interface Leesbron {
  readonly verbinding: Verbinding;
  readonly pool: Pool;
  /** How long to wait for an answer, or for the next part of one. */
  readonly antwoordMs: number;
}

/** So many events of a stream from a revision on. Throws GeenAntwoord when that takes too long. */
async function leesBladzijde({ verbinding, antwoordMs }: Leesbron, stroom: string, vanaf: number, max: number): Promise<Gelezen[]> {
  const { client, plaatsing } = verbinding;
  const lezing = client.readStream(verbinding.naam(stroom), { fromRevision: BigInt(vanaf), maxCount: max, requiresLeader: true });
  const lees = async (): Promise<Gelezen[]> => {
    const gelezen: Gelezen[] = [];
    for await (const { event } of lezing) if (event) gelezen.push(uitVermelding(event, plaatsing.voorvoegsel));
    return gelezen;
  };
  try {
    return await binnen(tijdVoor(antwoordMs, max), lees());
  } catch (fout) {
    void lezing.cancel().catch(() => undefined);
    if (bestaatNiet(fout)) return [];
    throw fout;
  }
}

/** The events of a stream that have these rows, page by page. */
async function leesStroom(bron: Leesbron, rijen: readonly Registerrij[]): Promise<Envelop[]> {
  const enveloppen: Envelop[] = [];
  for (let i = 0; i < rijen.length; i += BLADZIJDE) {
    const deel = rijen.slice(i, i + BLADZIJDE);
    const gelezen = await leesBladzijde(bron, deel[0]?.stroom ?? '', deel[0]?.volgnummer ?? 0, deel.length);
    enveloppen.push(...deel.map((rij, index) => voegSamen(rij, gelezen[index])));
  }
  return enveloppen;
}

/** What is said on the server, at the place and the instant that the register gave it. */
function voegSamen(rij: Registerrij, gelezen: Gelezen | undefined): Envelop {
  if (gelezen?.envelop.gebeurtenisId !== rij.gebeurtenis_id)
    throw new AnderGrootboek(`Gebeurtenis ${rij.volgnummer} van ${rij.stroom} staat wel in het register, maar niet zo op KurrentDB`);
  return opPlaats(gelezen.envelop, { positie: rij.positie, vastgelegdOp: rij.vastgelegd_op, hash: rij.hash });
}

/** The id of the event at a revision of a stream; undefined when there is none after so many ms. */
export async function wachtOpPlek(bron: Leesbron, stroom: string, revisie: number, ms: number): Promise<string | undefined> {
  const uiterlijk = performance.now() + ms;
  for (;;) {
    const [gelezen] = await leesBladzijde(bron, stroom, revisie, 1);
    if (gelezen || performance.now() > uiterlijk) return gelezen?.envelop.gebeurtenisId;
    await wacht(KIJK_MS);
  }
}

async function leesRijen(bron: Leesbron, rijen: readonly Registerrij[], gevonden: Map<string, Envelop[]>): Promise<Map<string, Envelop[]>> {
  const perStroom = new Map<string, Registerrij[]>();
  for (const rij of rijen) voegToe(perStroom, rij.stroom, rij);
  const wachtrij = [...perStroom];
  for (const [stroom] of wachtrij) gevonden.set(stroom, []);
  const werker = async (): Promise<void> => {
    for (let een = wachtrij.shift(); een; een = wachtrij.shift()) gevonden.set(een[0], await leesStroom(bron, een[1]));
  };
  await Promise.all(Array.from({ length: TEGELIJK }, werker));
  return gevonden;
}

const STROMEN = `select ${RIJ} from register where stroom = any($1) and positie <= $2 order by stroom, volgnummer`;
const MET_VERWEZEN = `
  with genoemd as materialized (
    select unnest($1::text[]) as stroom
    union
    select verwijst_naar from register where stroom = any($1)
  )
  select ${RIJ} from register where stroom = any(array(select stroom from genoemd)) order by stroom, volgnummer`;
const ALLES = (2n ** 63n - 1n).toString();

/** Streams up to and including positie `tot`; those that do not exist come as empty lists. */
export async function leesStromen(bron: Leesbron, stromen: readonly string[], tot?: bigint): Promise<Map<string, readonly Envelop[]>> {
  const gevonden = new Map<string, Envelop[]>(stromen.map((stroom) => [stroom, []]));
  if (stromen.length === 0) return gevonden;
  const values = [stromen, tot?.toString() ?? ALLES];
  const { rows } = await bron.pool.query<Registerrij>({ name: 'register stromen', text: STROMEN, values });
  return leesRijen(bron, rows, gevonden);
}

/** These streams, and those that their events point to. */
export async function leesMetVerwezen(bron: Leesbron, stromen: readonly string[]): Promise<Map<string, readonly Envelop[]>> {
  const gevonden = new Map<string, Envelop[]>(stromen.map((stroom) => [stroom, []]));
  if (stromen.length === 0) return gevonden;
  const { rows } = await bron.pool.query<Registerrij>({ name: 'register met verwezen', text: MET_VERWEZEN, values: [stromen] });
  return leesRijen(bron, rows, gevonden);
}

/** Single events. */
export async function leesGebeurtenissen(bron: Leesbron, ids: readonly string[]): Promise<Map<string, Envelop>> {
  const text = `select ${RIJ} from register where gebeurtenis_id = any($1) order by stroom, volgnummer`;
  const { rows } = await bron.pool.query<Registerrij>({ name: 'register ids', text, values: [ids] });
  const gelezen = await Promise.all(rows.map(async (rij) => voegSamen(rij, (await leesBladzijde(bron, rij.stroom, rij.volgnummer, 1))[0])));
  return new Map(gelezen.map((envelop) => [envelop.gebeurtenisId, envelop]));
}

/** Events along the server's log, from after a place, at the places that these rows give them. */
async function leesLangsLog(
  { verbinding, antwoordMs: stilMs }: Leesbron,
  rijen: readonly Registerrij[],
  na: Position | undefined,
): Promise<Envelop[]> {
  const enveloppen: Envelop[] = [];
  const { voorvoegsel } = verbinding.plaatsing;
  for await (const partij of luister(verbinding.abonneer(na), { voorvoegsel, signaal: new AbortController().signal, stilMs })) {
    for (const een of partij.slice(0, rijen.length - enveloppen.length))
      enveloppen.push(voegSamen(rijen[enveloppen.length] as Registerrij, een));
    if (enveloppen.length === rijen.length) break;
  }
  return enveloppen;
}

/** At most `max` events after a positie. */
export async function leesAlles(bron: Leesbron, vanaf: bigint, max: number): Promise<Envelop[]> {
  const text = `select ${RIJ} from register where positie >= $1 order by positie limit $2`;
  const { rows } = await bron.pool.query<Registerrij>({ name: 'register alles', text, values: [vanaf.toString(), max + 1] });
  const voor = rows[0]?.positie === vanaf.toString() ? rows.shift() : undefined;
  return rows.length === 0 ? [] : leesLangsLog(bron, rows.slice(0, max), voor && plekVan(voor));
}

/** The streams with one of the prefixes, by prefix and name, each up to and including positie `tot`. */
export async function* leesPerStroom(bron: Leesbron, voorvoegsels: readonly string[], tot: bigint): AsyncGenerator<Stroom> {
  const text = `select distinct stroom from register where stroom > $1 and stroom < $2 and positie <= $3 order by stroom limit $4`;
  for (const [van, bis] of voorvoegsels.map(bereik)) {
    let na = van;
    for (;;) {
      const { rows } = await bron.pool.query<{ stroom: string }>({
        name: 'register namen',
        text,
        values: [na, bis, tot.toString(), STROMEN_PER_KEER],
      });
      const laatste = rows.at(-1);
      if (!laatste) break;
      na = laatste.stroom;
      const namen = rows.map(({ stroom }) => stroom);
      for (const [stroom, gebeurtenissen] of await leesStromen(bron, namen, tot)) yield { stroom, gebeurtenissen };
    }
  }
}
