import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dagVoor } from '#traject';
import { maakProef, type Proef } from '../test/proef.js';
import { AANBIEDERS, GEMEENTEN, leef, pogingen, PRODUCTEN } from '../test/willekeur.js';
import type { Db } from './kader.js';
import { perioden, TeVeelPerioden } from './perioden.js';
import { leesVerloop, type VerloopPeriode, type Verloopvraag } from './verloop.js';
import { leesWachtlijst } from './wachtlijst.js';

let proef: Proef;
beforeAll(async () => {
  proef = await maakProef();
});
afterAll(() => proef.sluit());

const DAG_MS = 86_400_000;
/** A year, so that days make fewer than 400 periods. */
const datum = fc.integer({ min: 0, max: 365 }).map((n) => new Date(Date.parse('2024-08-01') + n * DAG_MS).toISOString().slice(0, 10));
const misschien = <T>(waarden: readonly T[]): fc.Arbitrary<T | undefined> => fc.oneof(fc.constant(undefined), fc.constantFrom(...waarden));

const vragen: fc.Arbitrary<Verloopvraag> = fc
  .record({
    data: fc.tuple(datum, datum),
    stap: fc.constantFrom('dag' as const, 'week' as const, 'maand' as const, 'kwartaal' as const),
    bekendOp: fc.option(
      datum.map((d) => `${d}T12:00:00.000Z`),
      { nil: undefined },
    ),
    perceel: misschien([1, 2]),
    gemeente: misschien(GEMEENTEN),
    aanbieder: misschien([...AANBIEDERS, '42430001']),
    product: misschien([...PRODUCTEN, 'meervoudig']),
  })
  .filter(({ data: [een, ander] }) => een !== ander)
  .map(({ data: [een, ander], ...rest }) => {
    const [van, tot] = een < ander ? [een, ander] : [ander, een];
    return { ...rest, van, tot, zicht: { soort: 'alles' } };
  });

const uit = ({ uitstroom: { verwijderd, ...rest } }: VerloopPeriode): number =>
  [...Object.values(rest), ...Object.values(verwijderd)].reduce((som, n) => som + n, 0);

async function klopt(db: Db, vraag: Verloopvraag): Promise<void> {
  const { items } = (await leesVerloop(db, vraag)).antwoord;
  const bruto = async (peildatum: string): Promise<number> =>
    (await leesWachtlijst(db, { ...vraag, peildatum, pagina: 1, perPagina: 1 })).antwoord.bruto;
  for (const [i, periode] of items.entries()) {
    expect(periode.beginstand + periode.instroom - uit(periode)).toBe(periode.eindstand);
    expect(periode.beginstand).toBe(items[i - 1]?.eindstand ?? (await bruto(dagVoor(vraag.van))));
  }
  for (const periode of [items.at(0), items.at(-1)]) if (periode) expect(periode.eindstand).toBe(await bruto(dagVoor(periode.tot)));
}

describe('the course of the wachtlijst', () => {
  it('adds up, and ends as the wachtlijst stands, under every filter and as known at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(pogingen, fc.array(vragen, { minLength: 12, maxLength: 12 }), async (alle, gesteld) => {
        await proef.opnieuw();
        await leef(proef, alle);
        const db = await proef.bij();
        for (const vraag of gesteld) await klopt(db, vraag);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 6), endOnFailure: true },
    );
  }, 600_000);

  it('has calendar periods, of which the first and the last may be cut', () => {
    expect(perioden('2025-01-08', '2025-02-05', 'week').map(({ van }) => van)).toEqual([
      '2025-01-08',
      '2025-01-13',
      '2025-01-20',
      '2025-01-27',
      '2025-02-03',
    ]);
    expect(perioden('2025-01-15', '2025-04-10', 'kwartaal')).toEqual([
      { van: '2025-01-15', tot: '2025-04-01' },
      { van: '2025-04-01', tot: '2025-04-10' },
    ]);
    expect(perioden('2024-12-30', '2025-01-06', 'week')).toEqual([{ van: '2024-12-30', tot: '2025-01-06' }]);
    expect(perioden('2025-01-01', '2025-01-01', 'dag')).toEqual([]);
  });

  it('has at most 400 periods', () => {
    expect(perioden('2024-01-01', '2025-02-04', 'dag')).toHaveLength(400);
    expect(() => perioden('2024-01-01', '2025-02-05', 'dag')).toThrow(TeVeelPerioden);
  });
});
