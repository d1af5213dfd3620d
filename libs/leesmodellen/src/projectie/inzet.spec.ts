import { describe, expect, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  TRAJECT,
  eindeOnderaanneming,
  einde,
  gegeven,
  gemeldOp,
  intrekking,
  inzet,
  onderaanneming,
  ontbinding,
  opnameVan,
  overdracht,
  vervanging,
  voltooiing,
  voorbeeldtraject,
  wissel,
  type Scenario,
} from '#traject/test';
import { inzet as inzetProjectie } from './inzet.projectie.js';

/** [date, done by, charged to, as onderaannemer, cents]. */
const kosten = (s: Scenario, bekendOp?: string) =>
  inzetProjectie(opnameVan(s.grootboek, TRAJECT, bekendOp)).rijen.map(({ van, waarden: w }) => [
    van,
    w['verricht_door'],
    w['ten_laste_van'],
    w['als_onderaannemer'],
    w['bedrag_cent'],
  ]);

/** De Wilg works for De Linde from 4 November 2024. */
const samen = gegeven(voorbeeldtraject('metOnderaannemer'));

describe('op wiens plafond inzet drukt', () => {
  it('zonder de maatregel: inzet van een onderaannemer op dat van wie die dag behandelt', () => {
    expect(kosten(samen.als(inzet('2024-12-02', DE_WILG)))).toEqual([['2024-12-02', DE_WILG, DE_LINDE, true, 9000]]);
    expect(kosten(samen.als(wissel('2024-12-02', DE_BERK)).als(inzet('2024-12-02', DE_WILG)))).toEqual([
      ['2024-12-02', DE_WILG, DE_BERK, true, 9000],
    ]);
  });

  it('onder de maatregel: op zijn eigen', () => {
    const s = samen.als(gemeldOp('2025-03-17', inzet('2025-01-01', DE_WILG)));
    expect(kosten(s)).toEqual([['2025-01-01', DE_WILG, DE_WILG, true, 9000]]);
  });

  it('naar wat bekend is: van voor het addendum nog op dat van de ander', () => {
    const s = samen.als(inzet('2025-02-03', DE_WILG));
    expect([kosten(s, '2025-03-10'), kosten(s, '2025-03-11')]).toEqual([
      [['2025-02-03', DE_WILG, DE_LINDE, true, 9000]],
      [['2025-02-03', DE_WILG, DE_WILG, true, 9000]],
    ]);
  });

  it('niet meer als die maatregel ontbonden is, wel als het een andere is', () => {
    const s = gegeven(voorbeeldtraject('metOnderaannemer'), inzet('2025-05-05', DE_WILG));
    const naam = 'addendum-perceel-2-2025';
    expect(kosten(s.als(gemeldOp('2025-06-02', ontbinding('2025-05-05', naam, 'aanvullende-behandelaren'))))[0]?.[2]).toBe(DE_LINDE);
    expect(kosten(s.als(gemeldOp('2025-06-02', ontbinding('2025-05-05', naam, 'behandelduur'))))[0]?.[2]).toBe(DE_WILG);
  });

  it('inzet van een ander dan een onderaannemer altijd op haar eigen', () => {
    expect(kosten(samen.als(inzet('2024-12-02', DE_LINDE)).als(inzet('2024-12-03', DE_BERK)))).toEqual([
      ['2024-12-02', DE_LINDE, DE_LINDE, false, 9000],
      ['2024-12-03', DE_BERK, DE_BERK, false, 9000],
    ]);
  });
});

describe('wie op een dag onderaannemer is', () => {
  const dagen = (s: Scenario, ...data: readonly string[]) =>
    kosten(data.reduce((al, datum) => al.als(gemeldOp('2025-02-24', inzet(datum, DE_WILG))), s)).map((k) => k[3]);

  it('is dat van de eerste tot en met de laatste dag, door een einde', () => {
    expect(dagen(samen.als(eindeOnderaanneming('2024-12-16', DE_WILG)), '2024-11-03', '2024-11-04', '2024-12-16', '2024-12-17')).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('of door een afgesproken laatste dag', () => {
    const s = gegeven(voorbeeldtraject('hervat'), onderaanneming('2024-11-04', DE_WILG, { tot: '2024-11-29' }));
    expect(dagen(s, '2024-11-29', '2024-11-30')).toEqual([true, false]);
  });

  it('of tot en met de laatste dag van het traject', () => {
    expect(dagen(samen.als(einde('2024-12-16')), '2024-12-16')).toEqual([true]);
  });

  it('of tot de dag voor een overdracht voltooid is', () => {
    const s = samen.als(overdracht('2024-12-02', CONSORTIUM)).als(voltooiing('2024-12-16'));
    expect(dagen(s, '2024-12-15', '2024-12-16')).toEqual([true, false]);
  });
});

describe('inzet die gecorrigeerd is', () => {
  const ID = 'registreer-inzet 2024-12-02';
  const gewerkt = samen.als(inzet('2024-12-02', DE_LINDE, 600));

  it('telt zoals zij vervangen is, en op zijn tijd zoals zij was', () => {
    const s = gewerkt.als(vervanging('2024-12-09', ID, inzet('2024-12-02', DE_LINDE, 60)));
    expect([kosten(s)[0]?.[4], kosten(s, '2024-12-08')[0]?.[4]]).toEqual([9000, 90_000]);
  });

  it('telt niet als zij is ingetrokken', () => {
    expect(kosten(gewerkt.als(intrekking('2024-12-09', ID)))).toEqual([]);
  });
});
