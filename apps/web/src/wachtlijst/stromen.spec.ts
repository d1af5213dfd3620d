import { describe, expect, it } from '@jest/globals';
import { alsMaand, eraf, heeftAchtergehouden, verwijderd, type Periode } from './stromen.js';

const periode: Periode = {
  van: '2025-05-01',
  tot: '2025-06-01',
  beginstand: 40,
  instroom: 12,
  uitstroom: { gestart: 10, geweigerd: 0, verwijderd: { ingetrokken: 11, leeftijd: 0 }, beeindigd: 0, verplaatst: 0 },
  eindstand: 30,
};
const achtergehouden: Periode = {
  ...periode,
  instroom: null,
  uitstroom: { gestart: null, geweigerd: null, verwijderd: {}, beeindigd: null, verplaatst: null },
};

describe('the flows of a month', () => {
  it('add up', () => {
    expect([verwijderd(periode), eraf(periode)]).toEqual([11, 21]);
    expect(heeftAchtergehouden(alsMaand(periode))).toBe(false);
  });

  it('are nought where nobody was removed', () => {
    expect(verwijderd({ ...periode, uitstroom: { ...periode.uitstroom, verwijderd: {} } })).toBe(0);
  });

  it('are unknown where they are withheld, and never nought', () => {
    expect([verwijderd(achtergehouden), eraf(achtergehouden)]).toEqual([null, null]);
    expect(alsMaand(achtergehouden)).toEqual({ van: '2025-05-01', stand: 30, erbij: null, eraf: null });
    expect(heeftAchtergehouden(alsMaand(achtergehouden))).toBe(true);
  });
});
