/** What must hold after any fault. */
import { expect } from '@jest/globals';
import { controleer } from '#leesmodellen';
import { controleerHashes } from '../../apps/grootboek/src/cli/hashes.js';
import type { Onderdelen } from '../../apps/grootboek/src/onderdelen.js';
import type { Druk } from './druk.js';

const EERSTE_REGELINGEN = 3n;
const MEESTE = 100_000;
const BIJ_MS = 30_000;

/**
 * What was acknowledged stands in the ledger once, what was not at most once; positie and volgnummer have no gaps, instants never go back, hashes
 * hold, and the read models come to what a rebuild makes.
 */
export async function klopt({ grootboek, projector, herbouw }: Onderdelen, { gevraagd, toegezegd, vreemd }: Druk): Promise<void> {
  const alles = await grootboek.readAll(EERSTE_REGELINGEN, MEESTE);
  const ids = alles.map(({ opdrachtId }) => opdrachtId);
  expect(vreemd).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...toegezegd].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !gevraagd.has(id))).toEqual([]);
  expect(alles.map(({ positie }) => positie)).toEqual(alles.map((_, i) => String(i + 4)));
  for (const eigen of Map.groupBy(alles, ({ stroom }) => stroom).values())
    expect(eigen.map(({ volgnummer }) => volgnummer)).toEqual(eigen.map((_, i) => i));
  const ogenblikken = alles.map(({ vastgelegdOp }) => vastgelegdOp);
  expect(ogenblikken).toEqual([...ogenblikken].sort());
  expect(await controleerHashes(grootboek, () => undefined)).toBeUndefined();
  expect(await projector.bijTot((await grootboek.kop()).positie, BIJ_MS)).toBe(true);
  expect(await controleer(herbouw)).toBeUndefined();
}

/** `npm run test:storing`: more rounds, and what takes minutes. */
export const LANG = process.env['STORING'] === 'lang';
