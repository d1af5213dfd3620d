import { describe, expect, it } from '@jest/globals';
import {
  CONSORTIUM,
  TRAJECT,
  cjgToetsing,
  einde,
  gegeven,
  gemeldOp,
  intrekking,
  ontbinding,
  opnameVan,
  overdracht,
  van,
  verlenging,
  voltooiing,
  voorbeeldtraject,
  zelfassessment,
  type Scenario,
} from '#traject/test';
import type { Projectie } from './rij.js';
import { cjgToetsingen, zelfassessments } from './verlengingsbewijs.projectie.js';

const op = (projectie: Projectie, s: Scenario, datum: string) =>
  projectie(opnameVan(s.grootboek, TRAJECT))
    .rijen.filter((r) => r.van <= datum && (r.tot === null || datum < r.tot))
    .map(({ waarden: w }) => [w['verlenging'], w['status'], w['datum'], w['toegevoegd_op'] ?? w['uitkomst'] ?? null]);

/** Maximum 2025-07-14 after the first verlenging; 42 days before it is 2 June. */
const eensVerlengd = gegeven(voorbeeldtraject('eensVerlengd'));
const tweemaalVerlengd = gegeven(voorbeeldtraject('tweemaalVerlengd'));

describe('de lijst van zelfassessments', () => {
  it('noemt wie binnenkort een tweede verlenging nodig heeft: 42 tot 0 dagen voor het maximum', () => {
    expect(['2025-06-01', '2025-06-02', '2025-07-14', '2025-07-15'].map((d) => op(zelfassessments, eensVerlengd, d))).toEqual([
      [],
      [[2, 'binnenkort', null, null]],
      [[2, 'binnenkort', null, null]],
      [],
    ]);
  });

  it('is ingediend zodra er een is dat zou tellen', () => {
    const s = eensVerlengd.als(zelfassessment('2025-06-10'));
    expect([op(zelfassessments, s, '2025-06-09'), op(zelfassessments, s, '2025-06-10')]).toEqual([
      [[2, 'binnenkort', null, null]],
      [[2, 'ingediend', null, '2025-06-10']],
    ]);
  });

  it('volgt na het verzoek dat verzoek: ontbreekt of ingediend', () => {
    const zonder = eensVerlengd.als(verlenging('2025-06-23', '2025-10-14'));
    expect(op(zelfassessments, zonder, '2025-12-01')).toEqual([[2, 'ontbreekt', '2025-06-23', null]]);
    expect(op(zelfassessments, tweemaalVerlengd, '2025-12-01')).toEqual([[2, 'ingediend', '2025-06-23', '2025-06-23']]);
  });

  it('toont van meer verzoeken het laatste', () => {
    const s = eensVerlengd
      .als(verlenging('2025-06-23', '2025-10-14'))
      .als(verlenging('2025-06-30', '2025-10-14', { zelfassessment: { dossierReferentie: 'dossier 7' } }));
    expect([op(zelfassessments, s, '2025-06-29'), op(zelfassessments, s, '2025-06-30')]).toEqual([
      [[2, 'ontbreekt', '2025-06-23', null]],
      [[2, 'ingediend', '2025-06-30', '2025-06-30']],
    ]);
  });

  it('houdt ook wie beeindigd of overgedragen is', () => {
    expect(op(zelfassessments, tweemaalVerlengd.als(einde('2025-08-29')), '2025-09-01')).toHaveLength(1);
    const over = tweemaalVerlengd.als(overdracht('2025-08-04', CONSORTIUM)).als(voltooiing('2025-08-18'));
    expect(op(zelfassessments, over, '2025-09-01')).toHaveLength(1);
  });

  it('mist wat is ingetrokken', () => {
    const s = tweemaalVerlengd.als(intrekking('2025-07-07', `${van('tweemaalVerlengd')}/1`));
    expect(op(zelfassessments, s, '2025-07-07')).toEqual([[2, 'ontbreekt', '2025-06-23', null]]);
  });

  it('vraagt niets waar de maatregel niet geldt: geen verzoek, en niet meer binnenkort', () => {
    const ontbonden = eensVerlengd.als(ontbinding('2025-06-16', 'addendum-perceel-2-2025'));
    expect([op(zelfassessments, ontbonden, '2025-06-15'), op(zelfassessments, ontbonden, '2025-06-16')]).toEqual([
      [[2, 'binnenkort', null, null]],
      [],
    ]);
    const gevraagd = tweemaalVerlengd.als(gemeldOp('2025-07-07', ontbinding('2025-06-23', 'addendum-perceel-2-2025')));
    expect(op(zelfassessments, gevraagd, '2025-07-07')).toEqual([]);
  });

  it('noemt niemand zonder verzoek of verlenging', () => {
    expect(op(zelfassessments, gegeven(voorbeeldtraject('metOnderaannemer')), '2025-04-01')).toEqual([]);
  });
});

describe('de lijst van CJG-toetsingen', () => {
  it('noemt een derde die nabij is, met de toetsing als die er al is', () => {
    expect(['2025-09-01', '2025-09-02'].map((d) => op(cjgToetsingen, tweemaalVerlengd, d))).toEqual([[], [[3, 'binnenkort', null, null]]]);
    expect(op(cjgToetsingen, tweemaalVerlengd.als(cjgToetsing('2025-09-08', 'afbouwen')), '2025-09-08')).toEqual([
      [3, 'afgerond', null, 'afbouwen'],
    ]);
  });

  it('heeft een rij voor elk nummer, afgerond wat de uitkomst ook is', () => {
    const geweigerd = tweemaalVerlengd.als(verlenging('2025-09-15', '2026-01-14', { beslisser: 'cjg' }));
    expect(op(cjgToetsingen, geweigerd, '2025-09-15')).toEqual([[3, 'ontbreekt', '2025-09-15', null]]);
    const vierde = gegeven(voorbeeldtraject('driemaalVerlengd')).als(verlenging('2025-12-08', '2026-04-14', { beslisser: 'cjg' }));
    expect(op(cjgToetsingen, vierde, '2025-12-08')).toEqual([
      [3, 'afgerond', '2025-09-22', 'voortzetten'],
      [4, 'ontbreekt', '2025-12-08', null],
    ]);
  });
});
