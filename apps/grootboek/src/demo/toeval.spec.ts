import { describe, expect, it } from '@jest/globals';
import { Toeval } from './toeval.js';

const AANTAL = 20_000;
const trek = <T>(een: (toeval: Toeval) => T): readonly T[] => {
  const toeval = new Toeval(11);
  return Array.from({ length: AANTAL }, () => een(toeval));
};
const gemiddelde = (waarden: readonly number[]): number => waarden.reduce((som, waarde) => som + waarde, 0) / waarden.length;

describe('draws', () => {
  it('are in proportion to their weights', () => {
    const namen = trek((toeval) => toeval.weeg({ vaak: 70, soms: 25, nooit: 0, zelden: 5 }));
    const deel = (naam: string): number => namen.filter((n) => n === naam).length / AANTAL;
    expect(deel('vaak')).toBeCloseTo(0.7, 1);
    expect(deel('soms')).toBeCloseTo(0.25, 1);
    expect(deel('zelden')).toBeCloseTo(0.05, 1);
    expect(deel('nooit')).toBe(0);
  });

  it.each([0.2, 9, 400])('of a Poisson count have mean and variance %d', (mu) => {
    const aantallen = trek((toeval) => toeval.poisson(mu));
    const mean = gemiddelde(aantallen);
    const variance = gemiddelde(aantallen.map((n) => (n - mean) ** 2));
    expect(Math.abs(mean - mu) / mu).toBeLessThan(0.05);
    expect(Math.abs(variance - mu) / mu).toBeLessThan(0.05);
  });

  it('of a log-normal number of days have the median that was asked for, and are never below a day', () => {
    const dagen = [...trek((toeval) => toeval.dagen([43, 0.75]))].sort((a, b) => a - b);
    expect(Math.abs((dagen[AANTAL / 2] ?? 0) - 43)).toBeLessThan(2);
    expect(dagen[0]).toBeGreaterThanOrEqual(1);
  });

  it('of a spread reach both its limits', () => {
    expect(new Set(trek((toeval) => toeval.geheel([2, 4])))).toEqual(new Set([2, 3, 4]));
  });

  it('from nothing fail', () => {
    expect(() => new Toeval(1).kies([])).toThrow(RangeError);
  });
});
