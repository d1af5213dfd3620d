import { describe, expect, it } from '@jest/globals';
import { leesDatum, toonDatum, toonMaand, toonMoment } from './datum.js';

describe('a date that somebody types', () => {
  it.each([
    ['31-12-2026', '2026-12-31'],
    ['1-2-2026', '2026-02-01'],
    [' 29/02/2024 ', '2024-02-29'],
    ['1.2.2026', '2026-02-01'],
    ['31122026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
  ])('%s is %s', (tekst, datum) => {
    expect(leesDatum(tekst)).toBe(datum);
  });

  it.each([
    '',
    '31-02-2025',
    '29-02-2025',
    '2025-02-30',
    '31022025',
    '1-13-2025',
    '00-01-2025',
    '1-1-25',
    'morgen',
    '01-01-0999',
    '1-1-1800',
    '31-12-9999',
  ])('%s is no day', (tekst) => {
    expect(leesDatum(tekst)).toBeUndefined();
  });
});

describe('a date that is shown', () => {
  it('reads as people write it, in Amsterdam', () => {
    expect([toonDatum('2026-12-31'), toonDatum(null), toonMaand('2026-03-01')]).toEqual(['31-12-2026', '–', 'mrt 2026']);
    expect(toonDatum('2026-10-31T23:30:00Z')).toBe('01-11-2026');
    expect(toonMoment('2026-12-31T23:30:00Z')).toBe('01-01-2027 00:30');
  });
});
