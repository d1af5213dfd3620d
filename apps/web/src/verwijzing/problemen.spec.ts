import { describe, expect, it } from '@jest/globals';
import type { Invoerfout, Probleem } from '../api/probleem.js';
import { foutenUit, zoekfoutenUit } from './problemen.js';

const probleem = (meer: Partial<Probleem>): Probleem => ({ type: 'x', title: 'x', status: 400, detail: 'Zo kan het niet.', ...meer });
const invoer = (pointer: string | undefined, code: string, detail = 'Van de dienst.'): Invoerfout => ({
  in: 'body',
  code,
  detail,
  ...(pointer !== undefined && { pointer }),
});

describe('what the service says is wrong with the input', () => {
  it.each([
    ['jeugdige', '/naam/achternaam', 'jeugdige.naam.achternaam'],
    ['verwijzing', '/verwijzer/agbCode', 'verwijzing.verwijzer.agbCode'],
    ['triage', '/product', 'triage.product'],
    ['plaatsing.a-1', '/aanbieder', 'plaatsing.a-1.aanbieder'],
    ['verwijzing', '/jeugdigeId', 'onderdeel-verwijzing'],
    ['plaatsing.a-1', undefined, 'onderdeel-plaatsing'],
  ])('of %s at %s stands at %s', (stap, pointer, veld) => {
    expect(foutenUit(stap, probleem({ errors: [invoer(pointer, 'te-lang')] }))).toEqual([{ veld, tekst: 'Van de dienst.' }]);
  });

  it('speaks of dates as people write them', () => {
    const [fout] = foutenUit('triage', probleem({ errors: [invoer('/datum', 'geen-datum', 'schrijf jaar-maand-dag')] }));
    expect(fout?.tekst).toContain('dag-maand-jaar');
  });

  it('of a search stands at what was searched by', () => {
    expect(zoekfoutenUit(probleem({ errors: [invoer('/bsn', 'geen-bsn')] }))[0]?.veld).toBe('zoek.bsn');
  });
});

describe('what cannot have happened', () => {
  it.each([
    ['jeugdige', 'in-de-toekomst', 'jeugdige.geboortedatum'],
    ['verwijzing', 'in-de-toekomst', 'verwijzing.datum'],
    ['verwijzing', 'tweede-verwijzing', 'verwijzing.trajectId'],
    ['triage', 'triage-in-behandeling', 'triage.uitkomst'],
    ['triage', 'triage-zonder-product', 'triage.product'],
    ['plaatsing.a', 'al-geplaatst', 'plaatsing.a.aanbieder'],
    ['plaatsing.a', 'voor-verwijzing', 'plaatsing.a.datum'],
  ] as const)('to %s, %s, stands at %s', (stap, reden, veld) => {
    expect(foutenUit(stap, probleem({ status: 409, reden })).map((fout) => fout.veld)).toEqual([veld]);
  });

  it('for a reason that has no field stands at its part, in the words of the service', () => {
    expect(foutenUit('triage', probleem({ status: 409, reden: 'geen-overdracht' }))).toEqual([
      { veld: 'onderdeel-triage', tekst: 'Zo kan het niet.' },
    ]);
  });
});

it('what only trying again can mend is no error of a field', () => {
  expect(foutenUit('triage', probleem({ status: 503 }))).toEqual([]);
});
