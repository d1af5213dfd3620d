import { describe, expect, it } from '@jest/globals';
import { GROEPEN, isSoort, SOORTEN } from './soorten.js';

describe('the kinds of work', () => {
  it('stand in one group each', () => {
    const inGroepen = GROEPEN.flatMap(([, soorten]) => soorten);
    expect(inGroepen.toSorted()).toEqual(Object.keys(SOORTEN).toSorted());
  });

  it('are told apart by their names', () => {
    const namen = Object.values(SOORTEN).map(({ naam }) => naam);
    expect(new Set(namen).size).toBe(namen.length);
  });

  it('are no other words, nor what every object has', () => {
    expect(isSoort('einde-ontbreekt')).toBe(true);
    for (const tekst of ['onzin', '', 'toString', null]) expect(isSoort(tekst)).toBe(false);
  });
});
