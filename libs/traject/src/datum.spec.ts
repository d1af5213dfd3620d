import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  achttiendeVerjaardag,
  beginVanDag,
  civieleDatum,
  dagNa,
  dagVoor,
  dagen,
  laatste,
  nachten,
  naDag,
  plusDuur,
  vroegste,
} from './datum.js';

const datum = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('een duur bij een datum', () => {
  it.each([
    ['2024-08-31', 'P6M', '2025-02-28'],
    ['2023-08-31', 'P6M', '2024-02-29'],
    ['2025-12-31', 'P2M', '2026-02-28'],
    ['2025-01-30', 'P1M', '2025-02-28'],
    ['2024-02-29', 'P12M', '2025-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2025-03-29', 'P1D', '2025-03-30'],
    ['2025-03-30', 'P1D', '2025-03-31'],
    ['2025-10-26', 'P1W', '2025-11-02'],
    ['2025-01-31', 'P1M1D', '2025-03-01'],
    ['2025-03-31', 'P-42D', '2025-02-17'],
  ])('%s + %s = %s', (van, duur, tot) => {
    expect(plusDuur(van, duur)).toBe(tot);
  });

  it('de dag erna en ervoor heffen elkaar op, ook over de klok heen', () => {
    fc.assert(fc.property(datum, (d) => dagVoor(dagNa(d)) === d && dagNa(dagVoor(d)) === d && dagNa(d) > d));
  });
});

describe('dagen tellen', () => {
  it.each([
    ['2025-03-03', '2025-03-03', 1],
    ['2025-03-29', '2025-03-31', 3],
    ['2025-10-25', '2025-10-27', 3],
    ['2024-02-28', '2024-03-01', 3],
    ['2025-02-28', '2025-03-01', 2],
    ['2024-01-01', '2024-12-31', 366],
  ])('van %s tot en met %s zijn het er %i, beide meegeteld', (eerste, tot, aantal) => {
    expect(dagen(eerste, tot)).toBe(aantal);
    expect(nachten(eerste, tot)).toBe(aantal - 1);
  });

  it('terug is het een negatief aantal nachten', () => {
    expect(nachten('2025-03-31', '2025-03-29')).toBe(-2);
  });

  it('evenveel nachten als er dagen bij komen', () => {
    fc.assert(fc.property(datum, fc.integer({ min: 0, max: 800 }), (d, n) => nachten(d, plusDuur(d, `P${String(n)}D`)) === n));
  });
});

describe('het tijdstip en de burgerlijke datum in Amsterdam', () => {
  it.each([
    ['2025-01-14T22:59:59.999Z', '2025-01-14'],
    ['2025-01-14T23:00:00.000Z', '2025-01-15'],
    ['2025-07-14T21:59:59.999Z', '2025-07-14'],
    ['2025-07-14T22:00:00.000Z', '2025-07-15'],
    ['2025-03-29T22:59:59.999Z', '2025-03-29'],
    ['2025-03-29T23:00:00.000Z', '2025-03-30'],
    ['2025-03-30T21:59:59.999Z', '2025-03-30'],
    ['2025-03-30T22:00:00.000Z', '2025-03-31'],
    ['2025-10-25T22:00:00.000Z', '2025-10-26'],
    ['2025-10-26T22:59:59.999Z', '2025-10-26'],
    ['2025-10-26T23:00:00.000Z', '2025-10-27'],
    ['2024-12-31T23:30:00.000Z', '2025-01-01'],
  ])('%s valt op %s', (instant, dag) => {
    expect(civieleDatum(instant)).toBe(dag);
  });

  it.each([
    ['2025-01-15', '2025-01-14T23:00:00.000Z'],
    ['2025-03-30', '2025-03-29T23:00:00.000Z'],
    ['2025-03-31', '2025-03-30T22:00:00.000Z'],
    ['2025-10-26', '2025-10-25T22:00:00.000Z'],
    ['2025-10-27', '2025-10-26T23:00:00.000Z'],
  ])('%s begint om %s', (dag, instant) => {
    expect(beginVanDag(dag)).toBe(instant);
    expect(naDag(dagVoor(dag))).toBe(instant);
  });

  it('elk tijdstip ligt in zijn eigen dag', () => {
    const tijdstip = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((d) => d.toISOString());
    fc.assert(
      fc.property(tijdstip, (instant) => {
        const dag = civieleDatum(instant);
        expect(beginVanDag(dag) <= instant && instant < naDag(dag)).toBe(true);
        expect(dag).toBe(DateTime.fromISO(instant, { zone: 'Europe/Amsterdam' }).toISODate());
      }),
    );
  });
});

describe('de achttiende verjaardag', () => {
  it.each([
    ['2007-06-15', '2025-06-15'],
    ['2008-02-29', '2026-03-01'],
    ['2008-02-28', '2026-02-28'],
    ['2006-12-31', '2024-12-31'],
    ['2010-03-01', '2028-03-01'],
  ])('van wie op %s geboren is, is %s', (geboren, verjaardag) => {
    expect(achttiendeVerjaardag(geboren)).toBe(verjaardag);
  });
});

describe('de vroegste en de laatste van twee', () => {
  it('zijn die twee', () => {
    expect([vroegste('2025-02-28', '2025-03-01'), vroegste('2025-03-01', '2025-02-28')]).toEqual(['2025-02-28', '2025-02-28']);
    expect([laatste('2025-02-28', '2025-03-01'), laatste('2025-03-01', '2025-02-28')]).toEqual(['2025-03-01', '2025-03-01']);
  });
});
