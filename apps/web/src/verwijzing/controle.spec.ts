import { describe, expect, it } from '@jest/globals';
import { controleer, zoekfouten } from './controle.js';
import { JA, leegFormulier, type Formulier } from './formulier.js';

const leeg = leegFormulier();
const JEUGDIGE = { ...leeg.jeugdige, wijze: 'nieuw' as const, achternaam: 'Jansen', geboortedatum: '14-5-2012', gemeente: '0392' };
const VERWIJZING = { ...leeg.verwijzing, datum: '3-3-2025', type: '02', perceel: '2', product: 'basis-jggz' };
const TRIAGE = { ...leeg.triage, nu: JA, datum: '10-3-2025', uitkomst: 'perceel-2', urgentie: 'hoog' };
const goed: Formulier = { ...leeg, jeugdige: JEUGDIGE, verwijzing: VERWIJZING };

const bij = (deel: Partial<Formulier>): readonly string[] =>
  controleer({ ...goed, ...deel }, () => false).map(({ veld, tekst }) => `${veld}: ${tekst}`);

describe('a form', () => {
  it('that is right has no errors', () => expect(bij({ triage: TRIAGE })).toEqual([]));

  it('that is empty says first that somebody must be chosen', () => {
    expect(controleer(leeg, () => false).map(({ veld }) => veld)).toEqual([
      'zoek.bsn',
      'verwijzing.datum',
      'verwijzing.verwijzer.type',
      'verwijzing.perceel',
    ]);
  });

  it('has no date that nobody chose, and takes tomorrow from who lives by another clock', () => {
    const dag = (over: number): string => {
      const [jaar, maand, rest] = new Date(Date.now() + over * 86_400_000).toISOString().slice(0, 10).split('-');
      return [rest, maand, jaar].join('-');
    };
    expect([leeg.verwijzing.datum, leeg.triage.datum, leeg.plaatsingen[0]?.datum]).toEqual(['', '', '']);
    expect(bij({ verwijzing: { ...VERWIJZING, datum: dag(1) } })).toEqual([]);
    expect(bij({ verwijzing: { ...VERWIJZING, datum: dag(3) } })).toEqual([
      'verwijzing.datum: De datum van de verwijzing ligt in de toekomst.',
    ]);
  });

  it('is not looked at again where it is recorded', () => {
    const klaar = (stap: string): boolean => stap === 'jeugdige' || stap === 'verwijzing';
    expect(controleer({ ...leeg, triage: { ...TRIAGE, urgentie: '' } }, klaar)).toEqual([
      { veld: 'triage.urgentie', tekst: 'Kies de urgentie.' },
    ]);
  });
});

describe('somebody new', () => {
  it('can be found again: by name or by bsn', () => {
    expect(bij({ jeugdige: { ...JEUGDIGE, achternaam: '' } })[0]).toMatch(/^jeugdige\.naam\.achternaam: .* terug te vinden/);
    expect(bij({ jeugdige: { ...JEUGDIGE, achternaam: '', bsn: '123456782' } })).toEqual([]);
    expect(bij({ jeugdige: { ...JEUGDIGE, achternaam: '', bsn: '123456782', voornamen: 'Kees' } })[0]).toContain('achternaam');
  });

  it.each([
    ['bsn', '123456789', 'jeugdige.bsn'],
    ['geboortedatum', '31-2-2012', 'jeugdige.geboortedatum'],
    ['geboortedatum', '1-1-2999', 'jeugdige.geboortedatum'],
    ['geboortedatum', '1-1-1512', 'jeugdige.geboortedatum'],
    ['gemeente', '', 'jeugdige.gemeente'],
    ['gemeente', 'anders', 'jeugdige.gemeentecode'],
  ])('has no %s %s', (naam, waarde, veld) => {
    expect(controleer({ ...goed, jeugdige: { ...JEUGDIGE, [naam]: waarde } }, () => false).map((fout) => fout.veld)).toEqual([veld]);
  });
});

describe('a referral', () => {
  it.each([
    ['datum', '', 'verwijzing.datum'],
    ['agbCode', '1234', 'verwijzing.verwijzer.agbCode'],
    ['product', '', 'verwijzing.product'],
    ['duur', '0', 'verwijzing.maximaleDuur'],
    ['duur', '1,5', 'verwijzing.maximaleDuur'],
    ['duur', '1000', 'verwijzing.maximaleDuur'],
  ])('has no %s "%s"', (naam, waarde, veld) => {
    expect(controleer({ ...goed, verwijzing: { ...VERWIJZING, [naam]: waarde } }, () => false).map((fout) => fout.veld)).toEqual([veld]);
  });
});

describe('triage and placement', () => {
  it('do not come before the referral', () => {
    expect(bij({ triage: { ...TRIAGE, datum: '2-3-2025' } })[0]).toContain('triage.datum: De triage ligt voor de verwijzing');
    const plaatsingen = [{ id: 'a', datum: '2-3-2025', aanbieder: '42420001' }];
    expect(bij({ plaatsen: JA, plaatsingen })[0]).toContain('plaatsing.a.datum: De plaatsing ligt voor de verwijzing');
  });

  it('name a product from perceel 1 to perceel 2', () => {
    const verwijzing = { ...VERWIJZING, perceel: '1', product: 'meervoudig' };
    expect(bij({ verwijzing, triage: TRIAGE })[0]).toContain('triage.product');
    expect(bij({ verwijzing, triage: { ...TRIAGE, product: 'basis-jggz' } })).toEqual([]);
  });

  it('name an aanbieder once, with eight digits', () => {
    const rij = (id: string, aanbieder: string): Formulier['plaatsingen'][number] => ({ id, datum: '17-3-2025', aanbieder });
    const plaatsingen = [rij('a', '42420001'), rij('b', '42420001'), rij('c', ''), rij('d', '4242')];
    expect(bij({ plaatsen: JA, plaatsingen })).toEqual([
      'plaatsing.b.aanbieder: Deze aanbieder staat hierboven al.',
      'plaatsing.c.aanbieder: Vul de AGB-code van de aanbieder in.',
      'plaatsing.d.aanbieder: Een AGB-code heeft precies acht cijfers.',
    ]);
  });
});

it('a search needs what it searches by', () => {
  const velden = { ...leeg.jeugdige, bsn: '12' };
  expect(zoekfouten(velden).map(({ veld }) => veld)).toEqual(['zoek.bsn']);
  expect(zoekfouten({ ...velden, zoekOp: 'naam' }).map(({ veld }) => veld)).toEqual(['zoek.achternaam', 'zoek.geboortedatum']);
});
