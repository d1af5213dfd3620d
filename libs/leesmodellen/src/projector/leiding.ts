/** One term of leading: follow the ledger batch by batch, until something fails or the signal aborts. */
import { setTimeout as wacht } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Envelop } from '#event-store';
import { leesRegelkennis, type Regelkennis } from '../opslag/bron.js';
import { MODELLEN } from '../opslag/modellen.js';
import { laatste, verwerkPartij } from '../opslag/partij.js';
import { ALLE_NAMEN, gezamenlijk, grendelStanden, leesStanden, verouderd, zetStanden } from '../opslag/stand.js';
import { herbouw, type HerbouwOpties } from './herbouw.js';

/** Advisory lock of the one projector on a database; it lasts as long as the connection that writes, so who lost it cannot write. */
const SLEUTEL = 7_203_441_920;
const AFWACHTEN_MS = 1_000;
/** The fuller a batch, the longer the pause in which the next one fills: a command alone is visible at once. */
const PAUZE_PER_GEBEURTENIS_MS = 10;

export const slaap = (ms: number, signal: AbortSignal): Promise<void> => wacht(ms, undefined, { signal }).catch(() => undefined);

export interface Leiding {
  readonly opties: HerbouwOpties;
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

/** Rebuilds what was never built or has another version; returns how far all have come. */
async function begin({ opties, client }: Leiding): Promise<bigint> {
  const oud = verouderd(await leesStanden(client));
  if (oud.length > 0) await herbouw(opties, oud);
  const positie = gezamenlijk(await leesStanden(client));
  if (positie === undefined) throw new Error('De leesmodellen staan na een herbouw niet gelijk');
  return positie;
}

/** A batch and its stands in one transaction; undefined, and nothing done, when a rebuild has moved the stands. */
async function verwerk(
  { opties, client }: Leiding,
  vanaf: bigint,
  regels: Regelkennis,
  partij: readonly Envelop[],
): Promise<Regelkennis | undefined> {
  await client.query('begin');
  if (gezamenlijk(await grendelStanden(client)) !== vanaf) {
    await client.query('rollback');
    return undefined;
  }
  const doel = { bron: opties.bron, modellen: MODELLEN, zoekwaarden: opties.zoekwaarden };
  const nieuw = await verwerkPartij(client, doel, { vanaf, gebeurtenissen: partij, regels });
  const positie = BigInt(partij.at(-1)?.positie ?? vanaf);
  await zetStanden(client, ALLE_NAMEN, { positie, bekendOp: laatste(partij.map((g) => g.vastgelegdOp)) });
  await client.query('commit');
  return nieuw;
}

/** What comes after `positie`. Events may come again, but none may be missing. */
function vervolg(partij: readonly Envelop[], positie: bigint): readonly Envelop[] {
  const nieuw = partij.filter((g) => BigInt(g.positie) > positie);
  const verwacht = positie + BigInt(nieuw.length);
  const laatste = nieuw.at(-1)?.positie ?? String(positie);
  if (laatste !== String(verwacht)) throw new Error(`Tussen positie ${String(positie)} en ${laatste} ontbreken gebeurtenissen`);
  return nieuw;
}

/** Follows from where the read models stand, until the signal aborts or a rebuild moves the stands. */
async function volg(leiding: Leiding): Promise<void> {
  const { opties, signaal, opVoortgang } = leiding;
  let positie = await begin(leiding);
  let regels: Regelkennis | undefined = await leesRegelkennis(opties.bron, positie);
  opVoortgang(positie);
  for await (const gelezen of opties.bron.follow(positie, signaal)) {
    const partij = vervolg(gelezen, positie);
    if (partij.length === 0) continue;
    regels = await verwerk(leiding, positie, regels, partij);
    if (!regels) return;
    positie = BigInt(partij.at(-1)?.positie ?? positie);
    opVoortgang(positie);
    await slaap(Math.min(partij.length * PAUZE_PER_GEBEURTENIS_MS, leiding.langstePauzeMs), signaal);
  }
}

/** Leads until the signal aborts. Rejects when the ledger, the database or a projection fails: what was not committed is then undone. */
export async function leid(leiding: Leiding): Promise<void> {
  // A plan that was made while the tables were empty stays; then no sequential scans.
  await leiding.client.query('set enable_seqscan = off');
  while (!leiding.signaal.aborted) await volg(leiding);
}
