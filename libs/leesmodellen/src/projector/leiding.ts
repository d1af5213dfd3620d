/** One term of leading: follow the ledger batch by batch, until something fails or the signal aborts. */
import type { Pool, PoolClient } from 'pg';
import type { Envelop } from '#event-store';
import { leesRegelkennis, type Regelkennis } from '../opslag/bron.js';
import { laatste, verwerkPartij } from '../opslag/partij.js';
import { gezamenlijk, grendelStanden, leesStanden, lopend, zetStanden, zetStil } from '../opslag/stand.js';
import { Vergif } from '../opslag/vergif.js';
import { doelVoor, verwerkVoor, type Stilstand } from './apart.js';
import { herbouwVerouderde } from './begin.js';
import { herkansSteeds, type Herkans } from './herkansen.js';
import { slaap } from './slaap.js';

/** Advisory lock of the one projector on a database; it lasts as long as the connection that writes, so who lost it cannot write. */
const SLEUTEL = 7_203_441_920;
const AFWACHTEN_MS = 1_000;
/** The fuller a batch, the longer the pause in which the next one fills, but no longer than it took itself: a command alone is visible at once. */
const PAUZE_PER_GEBEURTENIS_MS = 10;

export interface Leiding extends Herkans {
  readonly langstePauzeMs: number;
  readonly client: PoolClient;
  readonly signaal: AbortSignal;
  /** Called at the start and after every commit, with how far all have come. */
  readonly opVoortgang: (positie: bigint) => void;
}

/** Waits for the lead; false when the signal aborts first. */
export async function krijgLeiding(client: PoolClient, signaal: AbortSignal): Promise<boolean> {
  while (!signaal.aborted) {
    const { rows } = await client.query<{ gelukt: boolean }>('select pg_try_advisory_lock($1) as gelukt', [SLEUTEL]);
    if (rows[0]?.gelukt) return true;
    await slaap(AFWACHTEN_MS, signaal);
  }
  return false;
}

const GELEID = `select from pg_locks where locktype = 'advisory' and granted and (classid::bigint << 32) + objid::bigint = $1
  and database = (select oid from pg_database where datname = current_database()) limit 1`;

/** Whether any process has the lead. */
export const wordtGeleid = async (pool: Pool): Promise<boolean> => (await pool.query(GELEID, [SLEUTEL])).rowCount === 1;

/** The read models that go on together, and how far they have come. */
interface Stoet {
  readonly namen: readonly string[];
  readonly positie: bigint;
}

/** Locks their stands; false when they are not together any more: a rebuild has moved the stands, or one that stood still goes on. */
async function begin({ client }: Leiding, { namen, positie }: Stoet): Promise<boolean> {
  await client.query('begin');
  const standen = await grendelStanden(client);
  if (gezamenlijk(standen) === positie && String(lopend(standen)) === String(namen)) return true;
  await client.query('rollback');
  return false;
}

/** A batch and its stands in one transaction; undefined when the read models must be looked at anew. */
async function verwerk(leiding: Leiding, stoet: Stoet, regels: Regelkennis, partij: readonly Envelop[]): Promise<Regelkennis | undefined> {
  const { client, opties } = leiding;
  if (!(await begin(leiding, stoet))) return undefined;
  try {
    const nieuw = await verwerkPartij(client, doelVoor(opties, stoet.namen), { vanaf: stoet.positie, gebeurtenissen: partij, regels });
    const positie = stoet.positie + BigInt(partij.length);
    await zetStanden(client, stoet.namen, { positie, bekendOp: laatste(partij.map((g) => g.vastgelegdOp)) });
    await client.query('commit');
    return nieuw;
  } catch (fout) {
    if (!(fout instanceof Vergif)) throw fout;
    await client.query('rollback');
    await verwerkApart(leiding, stoet, regels, partij);
    return undefined;
  }
}

/** The same batch for each of them alone: one that cannot take it in stops, and the others have it. */
async function verwerkApart(leiding: Leiding, stoet: Stoet, regels: Regelkennis, gebeurtenissen: readonly Envelop[]): Promise<void> {
  const { client, opties } = leiding;
  if (!(await begin(leiding, stoet))) return;
  const gestopt: Stilstand[] = [];
  for (const naam of stoet.namen) {
    const { stilstand } = await verwerkVoor(client, opties, naam, { vanaf: stoet.positie, gebeurtenissen, regels });
    if (!stilstand) continue;
    await zetStil(client, naam, stilstand);
    gestopt.push(stilstand);
  }
  await client.query('commit');
  gestopt.forEach(leiding.opStilstand);
}

/** What comes after `positie`. Events may come again, but none may be missing. */
function vervolg(partij: readonly Envelop[], positie: bigint): readonly Envelop[] {
  const nieuw = partij.filter((g) => BigInt(g.positie) > positie);
  const verwacht = positie + BigInt(nieuw.length);
  const laatste = nieuw.at(-1)?.positie ?? String(positie);
  if (laatste !== String(verwacht)) throw new Error(`Tussen positie ${String(positie)} en ${laatste} ontbreken gebeurtenissen`);
  return nieuw;
}

/** Follows from where the read models stand, until the signal aborts or they must be looked at anew. */
async function volg(leiding: Leiding, namen: readonly string[], vanaf: bigint): Promise<void> {
  const { opties, signaal, opVoortgang } = leiding;
  let positie = vanaf;
  let regels: Regelkennis | undefined = await leesRegelkennis(opties.bron, positie);
  opVoortgang(positie);
  for await (const gelezen of opties.bron.follow(positie, signaal)) {
    const partij = vervolg(gelezen, positie);
    if (partij.length === 0) continue;
    const begonnen = performance.now();
    regels = await verwerk(leiding, { namen, positie }, regels, partij);
    if (!regels) return;
    positie = BigInt(partij.at(-1)?.positie ?? positie);
    opVoortgang(positie);
    const duur = performance.now() - begonnen;
    await slaap(Math.min(partij.length * PAUZE_PER_GEBEURTENIS_MS, leiding.langstePauzeMs, duur), signaal);
  }
}

/** With none to bring further, look again in a while. */
async function volgOfWacht(leiding: Leiding): Promise<void> {
  const standen = await leesStanden(leiding.client);
  const namen = lopend(standen);
  if (namen.length === 0) return slaap(AFWACHTEN_MS, leiding.signaal);
  const positie = gezamenlijk(standen, namen);
  if (positie === undefined) throw new Error('De leesmodellen staan na een herbouw niet gelijk');
  await volg(leiding, namen, positie);
}

/** Leads until the signal aborts. Rejects when the ledger or the database fails: what was not committed is then undone. */
export async function leid(leiding: Leiding): Promise<void> {
  const { client, signaal } = leiding;
  // A plan that was made while the tables were empty stays; then no sequential scans.
  await client.query('set enable_seqscan = off');
  // What a crash of PostgreSQL undoes follows from the ledger, and is done again: so a commit here need not wait for the disk.
  await client.query('set synchronous_commit = off');
  const opgegeven = new Set<string>();
  const voorbij = new AbortController();
  const herkansen = herkansSteeds(leiding, AbortSignal.any([signaal, voorbij.signal]));
  try {
    while (!signaal.aborted) {
      await herbouwVerouderde(leiding, opgegeven);
      await volgOfWacht(leiding);
    }
  } finally {
    voorbij.abort();
    await herkansen;
  }
}
