import { describe, expect, it } from '@jest/globals';
import {
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  NOOR,
  TRAJECT,
  crisisstart,
  einde,
  gegeven,
  gemeldOp,
  intrekking,
  opnameVan,
  plaatsing,
  registratie,
  start,
  verhuizing,
  verwijdering,
  verwijzing,
  voorbeeldtraject,
  type Scenario,
} from '#traject/test';
import { werkafwijkingen } from './werkafwijkingen.projectie.js';

const rijen = (s: Scenario) =>
  werkafwijkingen(opnameVan(s.grootboek, TRAJECT)).rijen.map(({ van, tot, waarden: w }) => [
    van,
    tot,
    w['soort'],
    w['aanbieder'],
    w['sinds'],
  ]);

const wachtend = gegeven(voorbeeldtraject('wachtend'));

describe('afwijkingen die alleen een mens oplost', () => {
  it('zijn er niet in een traject dat goed loopt', () => {
    expect(rijen(gegeven(voorbeeldtraject('beeindigd')))).toEqual([]);
  });

  it('zijn een einde dat ontbreekt, tot het er is', () => {
    const s = wachtend.als(verwijdering('2024-03-04', DE_LINDE, 'overleden'));
    expect(rijen(s)).toEqual([['2024-03-04', null, 'einde-ontbreekt', DE_LINDE, '2024-03-04']]);
    expect(rijen(s.als(einde('2024-03-11')))).toEqual([['2024-03-04', '2024-03-11', 'einde-ontbreekt', DE_LINDE, '2024-03-04']]);
  });

  it('zijn een crisis zonder verwijzing, ook na het einde, tot zij er is', () => {
    const s = gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_BERK, { jeugdigeId: NOOR }), einde('2025-03-17'));
    expect(rijen(s)).toEqual([['2025-03-10', null, 'start-zonder-verwijzing', DE_BERK, '2025-03-10']]);
    expect(rijen(s.als(gemeldOp('2025-04-01', verwijzing('2025-03-12'))))).toEqual([]);
  });

  it('zijn een plaatsing die door een start is ingehaald, zolang het traject loopt en zij staat', () => {
    const s = wachtend.als(plaatsing('2024-03-18', DE_WILG)).als(gemeldOp('2024-04-02', start('2024-03-11', DE_LINDE)));
    const verwacht = ['2024-03-18', null, 'geplaatst-tijdens-behandeling', DE_WILG, '2024-03-18'];
    expect(rijen(s)).toEqual([verwacht]);
    expect(rijen(s.als(einde('2024-05-06')))).toEqual([verwacht.with(1, '2024-05-06')]);
    expect(rijen(s.als(intrekking('2024-05-06', 'plaats-op-wachtlijst 2024-03-18')))).toEqual([]);
  });

  it('volgen de jeugdige naar een andere gemeente', () => {
    const s = wachtend.als(verwijdering('2024-03-04', DE_LINDE, 'ingetrokken')).als(verhuizing('2024-06-03', '0392'));
    const o = opnameVan(s.grootboek, TRAJECT);
    expect(
      werkafwijkingen(o).rijen.map(({ van, waarden: w }) => [van, w['gemeente'], w['perceel'], w['product'], w['jeugdige_id']]),
    ).toEqual([
      ['2024-03-04', '0473', 2, 'specialistische-jggz', NOOR],
      ['2024-06-03', '0392', 2, 'specialistische-jggz', NOOR],
    ]);
  });
});
