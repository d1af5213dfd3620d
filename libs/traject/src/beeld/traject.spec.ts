import { describe, expect, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  beeldVan,
  crisisstart,
  gegeven,
  gemeldOp,
  intrekking,
  registratie,
  start,
  toont,
  van,
  verhuizing,
  voorbeeldtraject,
} from '../test/index.js';

const leven = gegeven(voorbeeldtraject('beeindigd'));

describe('een traject op een datum', () => {
  it.each([
    ['2024-02-05', 'verwezen'],
    ['2024-02-12', 'getriageerd'],
    ['2024-02-19', 'wachtend'],
    ['2024-04-15', 'in-behandeling'],
    ['2024-07-22', 'onderbroken'],
    ['2024-08-19', 'in-behandeling'],
    ['2025-11-03', 'in-behandeling'],
    ['2026-02-26', 'in-behandeling'],
    ['2026-02-27', 'beeindigd'],
    ['2030-01-01', 'beeindigd'],
  ] as const)('is op %s %s', (datum, status) => {
    leven.dan(toont(datum, { status }));
  });

  it('laat na het einde alles zien wat was', () => {
    expect(beeldVan(leven.grootboek, '2026-03-01')).toEqual({
      trajectId: 'traject-van-noor',
      jeugdigeId: 'noor',
      status: 'beeindigd',
      perceel: 1,
      product: 'meervoudig',
      gemeente: '0473',
      aanbieder: CONSORTIUM,
      verwijsdatum: '2024-02-05',
      start: '2024-04-15',
      einde: '2026-02-27',
      reden: '31',
      verlengingen: 3,
      maximaleEinddatum: null,
      meervoudig: null,
      wachtend: [],
      onderaannemers: [{ aanbieder: DE_WILG, van: '2024-11-04', tot: '2025-11-02' }],
      afwijkingen: [],
      volgnummer: 18,
    });
  });

  it('is er niet voor het begon, en niet voor het bekend was', () => {
    expect(beeldVan(leven.grootboek, '2024-02-04')).toBeUndefined();
    expect(beeldVan(leven.grootboek, '2026-03-01', '2024-02-04')).toBeUndefined();
    expect(beeldVan(leven.grootboek, '2026-03-01', '2024-02-05')?.status).toBe('verwezen');
  });

  it('weet wat toen bekend was: van een late melding niets, van wat later is ingetrokken alles', () => {
    const laat = gegeven(voorbeeldtraject('wachtend'), gemeldOp('2024-04-22', start('2024-04-15', DE_LINDE)));
    laat.dan(toont('2024-04-16', { status: 'wachtend' }, '2024-04-21'), toont('2024-04-16', { status: 'in-behandeling' }, '2024-04-22'));
    laat
      .als(intrekking('2024-04-29', van('inBehandeling')))
      .dan(toont('2024-04-16', { status: 'wachtend' }), toont('2024-04-16', { status: 'in-behandeling' }, '2024-04-28'));
  });

  it('noemt het volgnummer van de laatst bekende gebeurtenis, ook als die later valt', () => {
    leven.dan(toont('2024-02-12', { volgnummer: 18 }), toont('2024-02-12', { volgnummer: 1 }, '2024-02-12'));
  });

  it('verhuist mee met het kind', () => {
    gegeven(voorbeeldtraject('wachtend'), verhuizing('2024-03-04', '0396')).dan(
      toont('2024-03-03', { gemeente: '0473' }),
      toont('2024-03-04', { gemeente: '0396' }),
      toont('2024-03-04', { gemeente: '0473' }, '2024-03-03'),
    );
  });

  it('weet zonder kind geen gemeente', () => {
    gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_BERK)).dan(toont('2025-03-10', { jeugdigeId: null, gemeente: null }));
  });

  it('wacht in het perceel van het traject, en bij een overdracht in perceel 1', () => {
    leven.dan(
      toont('2024-03-01', { wachtend: [{ aanbieder: DE_LINDE, perceel: 2, sinds: '2024-02-19' }] }),
      toont('2025-10-31', { wachtend: [{ aanbieder: CONSORTIUM, perceel: 1, sinds: '2025-10-13' }] }),
    );
  });
});
