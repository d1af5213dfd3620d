import { expect, it } from '@jest/globals';
import { leeftijd } from './stand/leeftijd.js';
import { bedragCent } from './tijdlijn/inzetbedrag.js';
import { leesDuur, toonDuur } from './woorden.js';

it.each([
  ['P9M', '9 maanden'],
  ['P1Y6M', '1 jaar en 6 maanden'],
  ['P40W', '40 weken'],
  ['P1D', '1 dag'],
])('%s is %s, both ways', (duur, tekst) => {
  expect(toonDuur(duur)).toBe(tekst);
  expect(leesDuur(tekst)).toBe(duur);
});

it.each([
  ['9 mnd', 'P9M'],
  ['1 jaar, 6 maanden', 'P1Y6M'],
  ['6 maanden en 1 jaar', 'P1Y6M'],
  ['1j 6m', 'P1Y6M'],
  ['P9M', 'P9M'],
])('%s is read as %s', (tekst, duur) => {
  expect(leesDuur(tekst)).toBe(duur);
});

it.each(['1,5 jaar', '9 à 12 maanden', 'niet 9 maar 6 maanden', 'anderhalf jaar', '9', 'P', '6 maanden en 2 maanden', ''])(
  '%s is no duration, in part neither',
  (tekst) => {
    expect(leesDuur(tekst)).toBeUndefined();
  },
);

it('counts a birthday on the day itself', () => {
  expect([leeftijd('2013-04-09', '2025-04-08'), leeftijd('2013-04-09', '2025-04-09')]).toEqual([11, 12]);
});

it('rounds an amount half up to the cent', () => {
  const inzet = (minuten: number, tariefCent: number) => bedragCent({ gegevens: { minuten, tariefCent } } as never);
  expect([inzet(90, 9550), inzet(1, 30), inzet(1, 29)]).toEqual([14325, 1, 0]);
});
