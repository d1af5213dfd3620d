import { describe, expect, it } from '@jest/globals';
import {
  TRAJECT,
  cjgToetsing,
  gegeven,
  gemeldOp,
  intrekking,
  onderaanneming,
  ontbinding,
  opnameVan,
  van,
  verlenging,
  vervanging,
  voorbeeldtraject,
  zelfassessment,
  DE_WILG,
  type Scenario,
} from '../test/index.js';
import { toetsingen } from './toetsing.js';

/** [id, reasons when it was recorded, reasons as known at bekendOp]. */
const getoetst = (s: Scenario, peildatum = '2026-12-31', bekendOp = '2026-12-31') =>
  toetsingen(opnameVan(s.grootboek, TRAJECT, bekendOp), peildatum).map((t) => [
    t.gebeurtenisId,
    t.bijVastlegging.redenen,
    t.opBekendOp.redenen,
  ]);

const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const ID = 'verleng-behandeling 2025-02-17';
const ZONDER = ['akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'];

describe('de toetsing van een verlenging', () => {
  it('noemt gebeurtenis, soort en datum, en of het in orde is, toen en nu', () => {
    const s = gegeven(voorbeeldtraject('eensVerlengd'));
    expect(toetsingen(opnameVan(s.grootboek, TRAJECT), '2025-03-24')).toEqual([
      {
        gebeurtenisId: van('eensVerlengd'),
        soort: 'VerlengingVastgelegd',
        datum: '2025-03-24',
        bijVastlegging: { uitkomst: 'in-orde', redenen: [] },
        opBekendOp: { uitkomst: 'in-orde', redenen: [] },
      },
    ]);
  });

  it('is er pas vanaf haar datum, en niet van wat is ingetrokken', () => {
    const s = gegeven(voorbeeldtraject('eensVerlengd'));
    expect(getoetst(s, '2025-03-23')).toEqual([]);
    expect(getoetst(s.als(intrekking('2025-04-01', van('eensVerlengd'))))).toEqual([]);
  });

  it('is er ook van een geweigerde: toen niet in orde, en nu nog niet', () => {
    const s = behandeld.als(verlenging('2025-03-24', '2025-10-15'));
    expect(getoetst(s)).toEqual([['verleng-behandeling 2025-03-24', ['langer-dan-toegestaan'], ['langer-dan-toegestaan']]]);
  });

  it('was niet in orde en is het wel sinds het addendum terugwerkt', () => {
    const s = behandeld.als(verlenging('2025-02-17', '2025-07-14'));
    expect(getoetst(s, '2026-12-31', '2025-03-10')).toEqual([[ID, ZONDER, ZONDER]]);
    expect(getoetst(s, '2026-12-31', '2025-03-11')).toEqual([[ID, ZONDER, []]]);
  });

  it('was in orde en is het niet meer sinds de ontbinding bekend is', () => {
    const s = gegeven(voorbeeldtraject('eensVerlengd')).als(gemeldOp('2025-04-07', ontbinding('2025-03-24', 'addendum-perceel-2-2025')));
    expect(getoetst(s, '2026-12-31', '2025-04-06')).toEqual([[van('eensVerlengd'), [], []]]);
    expect(getoetst(s)).toEqual([[van('eensVerlengd'), [], ZONDER]]);
  });

  it('wordt anders door feiten die later gemeld worden', () => {
    const s = gegeven(voorbeeldtraject('tweemaalVerlengd'), verlenging('2025-09-22', '2026-01-14', { beslisser: 'cjg' })).als(
      gemeldOp('2025-09-29', cjgToetsing('2025-09-22')),
    );
    expect(getoetst(s).at(-1)).toEqual([van('driemaalVerlengd'), ['cjg-toetsing-ontbreekt'], []]);
  });

  it('wordt niet anders door wat na haar datum kwam', () => {
    const s = gegeven(voorbeeldtraject('eensVerlengd'), verlenging('2025-06-23', '2025-10-14')).als(zelfassessment('2025-06-24'));
    expect(getoetst(s).at(-1)).toEqual(['verleng-behandeling 2025-06-23', ['zelfassessment-ontbreekt'], ['zelfassessment-ontbreekt']]);
  });

  it('telt het zelfassessment dat met het verzoek zelf kwam, ook bij vastlegging', () => {
    const s = gegeven(voorbeeldtraject('tweemaalVerlengd'));
    expect(getoetst(s).at(-1)).toEqual([van('tweemaalVerlengd'), [], []]);
    expect(getoetst(s.als(intrekking('2025-07-07', `${van('tweemaalVerlengd')}/1`))).at(-1)).toEqual([
      van('tweemaalVerlengd'),
      [],
      ['zelfassessment-ontbreekt'],
    ]);
  });

  it('kijkt bij een vervanging naar het moment van de correctie', () => {
    const s = gegeven(voorbeeldtraject('eensVerlengd')).als(
      vervanging('2025-04-07', van('eensVerlengd'), verlenging('2025-03-24', '2025-10-15')),
    );
    expect(getoetst(s)).toEqual([['intrekking 2025-04-07/1', ['langer-dan-toegestaan'], ['langer-dan-toegestaan']]]);
  });

  it('verschilt bij gelijke tijdstippen naar positie: wat erna kwam was nog niet bekend', () => {
    const opEenMoment = '2025-09-22T09:00:00.000Z';
    const s = gegeven(
      voorbeeldtraject('tweemaalVerlengd'),
      gemeldOp(opEenMoment, verlenging('2025-09-22', '2026-01-14', { beslisser: 'cjg' })),
      gemeldOp(opEenMoment, cjgToetsing('2025-09-22')),
    );
    expect(getoetst(s).at(-1)).toEqual([van('driemaalVerlengd'), ['cjg-toetsing-ontbreekt'], []]);
  });

  it('gaat alleen over verlengingen', () => {
    expect(getoetst(behandeld.als(onderaanneming('2025-06-02', DE_WILG)))).toEqual([]);
  });
});
