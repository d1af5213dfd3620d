import { describe, expect, it } from '@jest/globals';
import { inDezeVersie, OnbekendeVersie, versieVan, zoalsVastgelegd, type Opwaarderingen, type Vastgelegd } from './opwaarderen.js';

/** Suppose that triages came to say `spoed` as a boolean in version 2, and named their place in version 3. */
const TABEL: Opwaarderingen = {
  TriageUitgevoerd: [
    ({ urgentie, ...rest }) => ({ ...rest, spoed: urgentie === 'crisis' }),
    (gegevens) => ({ ...gegevens, loket: 'onbekend' }),
  ],
};

const triage = (versie: number, gegevens: object): Vastgelegd => ({
  gebeurtenisId: 'a',
  soort: 'TriageUitgevoerd',
  versie,
  stroom: 'traject-1',
  volgnummer: 1,
  positie: '5',
  geldigOp: '2025-02-03',
  vastgelegdOp: '2025-02-03T09:00:00.000Z',
  opdrachtId: 'a',
  gegevens: { ...gegevens },
});
const eerste = triage(1, { uitkomst: 'perceel-2', urgentie: 'crisis', geheim: { sleutel: 's', iv: 'i', tekst: 't' } });

describe('an event of an earlier version', () => {
  it('is told in the words of today, step by step, and its secrets stay as they are', () => {
    const [nu] = inDezeVersie([eerste], TABEL);
    expect(nu).toMatchObject({ versie: 3, gegevens: { uitkomst: 'perceel-2', spoed: true, loket: 'onbekend', geheim: { tekst: 't' } } });
    expect(nu?.gegevens).not.toHaveProperty('urgentie');
    const [tweede] = inDezeVersie([triage(2, { spoed: false })], TABEL);
    expect(tweede).toMatchObject({ versie: 3, gegevens: { spoed: false, loket: 'onbekend' } });
  });

  it('stays at hand as it was recorded', () => {
    const [nu] = inDezeVersie([eerste], TABEL);
    expect(nu && zoalsVastgelegd(nu)).toBe(eerste);
  });

  it('is not brought further when it is of today, and the list is the same list', () => {
    const alle = [triage(3, { spoed: true, loket: 'Haarlem' }), { ...eerste, soort: 'OpWachtlijstGeplaatst' }];
    expect(inDezeVersie(alle, TABEL)).toBe(alle);
    expect(versieVan('TriageUitgevoerd', TABEL)).toBe(3);
    expect(versieVan('OpWachtlijstGeplaatst', TABEL)).toBe(1);
  });

  it('is not guessed at when it is of a later version than this program knows', () => {
    expect(() => inDezeVersie([triage(4, {})], TABEL)).toThrow(OnbekendeVersie);
    expect(() => inDezeVersie([triage(2, {})])).toThrow('Gebeurtenis a (TriageUitgevoerd) is van versie 2, die dit programma niet kent');
  });
});
