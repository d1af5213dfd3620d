/** Rows that grew batch by batch are the very rows that a rebuild makes, whatever came in and however it was split. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Envelop } from '#event-store';
import { MODELLEN } from '../opslag/modellen.js';
import { controleer } from '../opslag/controleer.js';
import { maakProef, type Proef } from '../test/proef.js';
import { leef, pogingen } from '../test/willekeur.js';
import { herbouw } from './herbouw.js';
import { maakProjector, type ProjectorOpties } from './projector.js';

const RUNS = Number(process.env['RUNS'] ?? 12);

const zoekwaarden: ProjectorOpties['zoekwaarden'] = () => Promise.resolve([]);

/** All rows of all tables, in an order of their own. */
async function tabellen({ db }: Proef): Promise<unknown> {
  const inhoud = await Promise.all(MODELLEN.map(({ naam }) => db.pool.query(`select to_jsonb(t) as rij from ${naam} t order by t::text`)));
  return Object.fromEntries(MODELLEN.map(({ naam }, i) => [naam, inhoud[i]?.rows]));
}

/** Runs a projector to `tot`, that is given its events in batches of these sizes, one after another; `keer`: how often each. */
async function projecteer({ db, grootboek }: Proef, tot: bigint, groottes: readonly number[], keer = 1): Promise<void> {
  const stop = new AbortController();
  async function* follow(vanaf: bigint): AsyncGenerator<readonly Envelop[]> {
    for (let i = 0, positie = vanaf; positie < tot; i += 1) {
      const partij = await grootboek.readAll(positie, groottes[i % groottes.length] ?? 1);
      for (let k = 0; k < keer; k += 1) yield partij;
      positie = BigInt(partij.at(-1)?.positie ?? tot);
    }
    stop.abort();
  }
  const fouten: unknown[] = [];
  const opFout = (fout: unknown): void => {
    fouten.push(fout);
    stop.abort();
  };
  await maakProjector({ pool: db.pool, bron: { ...grootboek, follow }, zoekwaarden, langstePauzeMs: 0, opFout }).draai(stop.signal);
  expect(fouten).toEqual([]);
}

let proef: Proef;
beforeAll(async () => {
  proef = await maakProef();
});
afterAll(() => proef.sluit());

const herbouwAlles = (): Promise<void> => herbouw({ pool: proef.db.pool, bron: proef.grootboek, zoekwaarden });

describe('incremental and rebuilt rows', () => {
  const delen = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

  it('are equal for any history, in batches of any size', async () => {
    await fc.assert(
      fc.asyncProperty(pogingen, delen, async (alle, groottes) => {
        await proef.opnieuw();
        await projecteer(proef, await leef(proef, alle), groottes);
        const gegroeid = await tabellen(proef);
        expect(await controleer({ pool: proef.db.pool, bron: proef.grootboek })).toBeUndefined();
        await herbouwAlles();
        expect(gegroeid).toEqual(await tabellen(proef));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 600_000);
});
