/** How far the read models lag behind, at a given rate of commands: what a user who looks elsewhere has to wait. */
import { setTimeout as wacht } from 'node:timers/promises';
import type { Onderdelen } from '../../../apps/grootboek/src/onderdelen.js';
import { percentiel } from '../meet.js';
import { begin } from '../opdrachten.js';
import type { Vrager } from '../vrager.js';
import type { Latentie } from '../meet.js';

const DUUR_MS = 8_000;
const KIJK_MS = 2;

interface Blik {
  readonly op: number;
  readonly kop: bigint;
  readonly gevolgd: bigint;
}

/** `onderdelen` only looks: another process projects. */
async function kijk({ grootboek, projector }: Onderdelen, signaal: AbortSignal): Promise<readonly Blik[]> {
  const blikken: Blik[] = [];
  while (!signaal.aborted) {
    const op = performance.now();
    const [{ positie }, gevolgd = 0n] = await Promise.all([grootboek.kop(), projector.positie()]);
    blikken.push({ op, kop: positie, gevolgd });
    await wacht(KIJK_MS);
  }
  return blikken;
}

/** For each look: how long until the read models held what the ledger held then; in ms, as exact as the looking. */
export function naloopVan(blikken: readonly Blik[]): Latentie {
  const tijden: number[] = [];
  let later = 0;
  for (const { op, kop } of blikken) {
    while (later < blikken.length && (blikken[later]?.gevolgd ?? 0n) < kop) later += 1;
    const toen = blikken[later];
    if (toen) tijden.push(Math.max(0, toen.op - op));
  }
  return { p50: percentiel(tijden, 50), p99: percentiel(tijden, 99) };
}

/** Records `perSeconde` commands a second over the connections of `vrager`, evenly, and watches the lag meanwhile. */
export async function meetNaloop(onderdelen: Onderdelen, vrager: Vrager, jeugdigeId: string, perSeconde: number): Promise<Latentie> {
  const WERKERS = 16;
  const stop = new AbortController();
  const gekeken = kijk(onderdelen, stop.signal);
  const start = performance.now();
  const werker = async (eerst: number): Promise<void> => {
    let gedaan = 0;
    while (performance.now() - start < DUUR_MS) {
      const aanDeBeurt = start + ((gedaan + eerst / WERKERS) * 1000 * WERKERS) / perSeconde;
      await wacht(Math.max(0, aanDeBeurt - performance.now()));
      gedaan += await begin(vrager, jeugdigeId);
    }
  };
  await Promise.all(Array.from({ length: WERKERS }, (_, i) => werker(i)));
  stop.abort();
  return naloopVan(await gekeken);
}
