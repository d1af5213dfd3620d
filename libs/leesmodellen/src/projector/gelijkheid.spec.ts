/** Rows that grew batch by batch are the very rows that a rebuild makes, whatever came in and however it was split. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { controleer } from '../opslag/controleer.js';
import { maakProef, type Proef } from '../test/proef.js';
import { projecteer, tabellen } from '../test/projecteren.js';
import { leef, pogingen } from '../test/willekeur.js';

const RUNS = Number(process.env['RUNS'] ?? 8);
const grenzen = { numRuns: RUNS, endOnFailure: true };

let proef: Proef;
beforeAll(async () => {
  proef = await maakProef();
});
afterAll(() => proef.sluit());

describe('incremental and rebuilt rows', () => {
  const delen = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

  it('are equal for any history, in batches of any size', async () => {
    const gelijk = fc.asyncProperty(pogingen, delen, async (alle, groottes) => {
      await proef.opnieuw();
      await projecteer(proef, await leef(proef, alle), groottes);
      const gegroeid = await tabellen(proef);
      await proef.bij();
      expect(gegroeid).toEqual(await tabellen(proef));
      expect(await controleer({ pool: proef.db.pool, bron: proef.grootboek })).toBeUndefined();
    });
    await fc.assert(gelijk, grenzen);
  }, 600_000);

  it('are equal wherever one history is split in two batches', async () => {
    const [alle] = fc.sample(pogingen, { numRuns: 1, seed: 8 });
    await proef.opnieuw();
    const tot = await leef(proef, alle ?? []);
    await proef.bij();
    const verwacht = await tabellen(proef);
    for (let eerste = 3; eerste < Number(tot); eerste += 1) {
      await proef.wis();
      await projecteer(proef, tot, [eerste, Number(tot)]);
      expect(await tabellen(proef)).toEqual(verwacht);
    }
  }, 120_000);

  it('are the same when every batch comes twice', async () => {
    const [alle] = fc.sample(pogingen, { numRuns: 1, seed: 9 });
    await proef.opnieuw();
    await projecteer(proef, await leef(proef, alle ?? []), [4], 2);
    const tweemaal = await tabellen(proef);
    await proef.bij();
    expect(tweemaal).toEqual(await tabellen(proef));
  });
});
