import { describe, expect, it } from '@jest/globals';
import {
  ANDER_CONSORTIUM,
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  TRAJECT,
  einde,
  gegeven,
  onderaanneming,
  opnameVan,
  overdracht,
  overdrachtsweigering,
  van,
  voltooiing,
  voorbeeldtraject,
  weigering,
  wissel,
  type Scenario,
} from '#traject/test';
import { betrokken, overdrachten } from './overdrachten.projectie.js';

const gevraagd = gegeven(voorbeeldtraject('inBehandeling'), overdracht('2024-06-03', CONSORTIUM));

const rijen = (s: Scenario) =>
  overdrachten(opnameVan(s.grootboek, TRAJECT)).rijen.map(({ van: vanaf, tot, waarden: w }) => [
    vanaf,
    tot,
    w['consortium'],
    w['status'],
    w['afgehandeld_op'],
  ]);

describe('de lijst van overdrachten', () => {
  it.each([
    ['voltooid', voltooiing('2024-06-17')],
    ['geweigerd', overdrachtsweigering('2024-06-17')],
    ['vervallen', einde('2024-06-17')],
  ])('is open tot zij %s is', (status, zin) => {
    expect(rijen(gevraagd.als(zin))).toEqual([
      ['2024-06-03', '2024-06-17', CONSORTIUM, 'open', null],
      ['2024-06-17', null, CONSORTIUM, status, '2024-06-17'],
    ]);
  });

  it('noemt elke vraag apart, bij wie er toen behandelde, en de koppeling die er is', () => {
    const s = gevraagd
      .als(overdrachtsweigering('2024-06-17'))
      .als(wissel('2024-06-24', DE_WILG))
      .als(overdracht('2024-07-01', ANDER_CONSORTIUM));
    expect(overdrachten(opnameVan(s.grootboek, TRAJECT)).rijen.map((r) => r.waarden['aanbieder'])).toEqual([DE_LINDE, DE_LINDE, DE_WILG]);
    const gekoppeld = overdrachten(opnameVan(gegeven(voorbeeldtraject('overdrachtGevraagd')).grootboek, TRAJECT)).rijen;
    expect(gekoppeld.map((r) => r.waarden['cjg_koppeling'])).toEqual([van('gekoppeld')]);
  });
});

describe('welke aanbieders bij een traject betrokken zijn', () => {
  const wie = (s: Scenario) =>
    betrokken(opnameVan(s.grootboek, TRAJECT)).rijen.map(({ van: vanaf, waarden: w }) => [w['aanbieder'], vanaf]);

  it('is wie geplaatst, behandelend, onderaannemer of consortium is of was, vanaf dan en voorgoed', () => {
    expect(wie(gegeven(voorbeeldtraject('beeindigd')))).toEqual([
      [DE_LINDE, '2024-02-19'],
      [DE_WILG, '2024-11-04'],
      [CONSORTIUM, '2025-10-13'],
    ]);
  });

  it('is ook wie weigerde of het overnam, niet wie alleen overbrugde', () => {
    const s = gegeven(voorbeeldtraject('verwezen'), weigering('2024-02-12', DE_BERK));
    expect(wie(s)).toEqual([[DE_BERK, '2024-02-12']]);
    expect(wie(gegeven(voorbeeldtraject('inBehandeling'), wissel('2024-05-06', DE_WILG)))).toContainEqual([DE_WILG, '2024-05-06']);
    expect(wie(gegeven(voorbeeldtraject('overbrugd')))).toEqual([[DE_LINDE, '2024-02-19']]);
    expect(wie(gegeven(voorbeeldtraject('inBehandeling'), onderaanneming('2024-05-06', DE_LINDE)))).toEqual([[DE_LINDE, '2024-02-19']]);
  });
});
