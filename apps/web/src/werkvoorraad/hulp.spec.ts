import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/schemas.js';
import { hulpBij, naarHulp } from './hulp.js';

const regel = (soort: Schemas['Werkregel']['soort'], aanbieder: string | null = '42420001', geholpen: boolean | null = null) => ({
  soort,
  aanbieder,
  geholpen,
});

describe('the one action that helps', () => {
  it('opens the form for it on the screen of the traject', () => {
    const hulp = hulpBij(regel('einde-ontbreekt'), 'cjg-triage');
    expect(hulp.tekst).toBe('Traject beëindigen');
    expect(naarHulp('een-id', hulp)).toBe('/traject/een-id?doe=beeindig-traject');
  });

  it('opens the screen as it is where somebody must choose', () => {
    expect(naarHulp('een-id', hulpBij(regel('maximale-behandelduur-verstreken'), 'cjg-triage'))).toBe('/traject/een-id');
  });

  it.each([
    ['nowhere', null, false, 'plaats-op-wachtlijst'],
    ['on a list', '42420001', false, 'start-overbrugging'],
    ['on a list, with help already', '42420001', true, undefined],
  ])('of who waits %s', (_, aanbieder, geholpen, opdracht) => {
    expect(hulpBij(regel('wacht-boven-norm', aanbieder, geholpen), 'cjg-triage').opdracht).toBe(opdracht);
  });
});

describe('who may not record', () => {
  it('is led to the traject alone', () => {
    for (const rol of ['gemeente', 'auditor', undefined] as const) {
      expect(hulpBij(regel('einde-ontbreekt'), rol)).toEqual({ tekst: 'Traject bekijken' });
    }
  });

  it('as an aanbieder has all but what the CJG does', () => {
    expect(hulpBij(regel('zelfassessment-ontbreekt'), 'aanbieder').opdracht).toBe('voeg-zelfassessment-toe');
    expect(hulpBij(regel('cjg-toetsing-ontbreekt'), 'aanbieder').opdracht).toBeUndefined();
    expect(hulpBij(regel('overdracht-zonder-cjg'), 'aanbieder').opdracht).toBeUndefined();
  });
});
