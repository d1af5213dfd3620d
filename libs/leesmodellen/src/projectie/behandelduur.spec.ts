import { describe, expect, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  TRAJECT,
  einde,
  gegeven,
  hervatting,
  onderbreking,
  opnameVan,
  overdracht,
  verhuizing,
  voltooiing,
  voorbeeldtraject,
  wissel,
  type Scenario,
} from '#traject/test';
import { behandelduur } from './behandelduur.projectie.js';

const op = (s: Scenario, datum: string) =>
  behandelduur(opnameVan(s.grootboek, TRAJECT))
    .rijen.filter((r) => r.van <= datum && (r.tot === null || datum < r.tot))
    .map((r) => r.waarden);

const behandeld = gegeven(voorbeeldtraject('inBehandeling'));

describe('de duur van een behandeling', () => {
  it('is een rij per episode, lopend vanaf de start', () => {
    expect(op(behandeld, '2024-04-14')).toEqual([]);
    expect(op(behandeld, '2024-05-06')).toEqual([
      {
        episode: 1,
        jeugdige_id: 'noor',
        perceel: 2,
        product: 'specialistische-jggz',
        aanbieder: DE_LINDE,
        gemeente: '0473',
        woongemeente: '0473',
        verwijzer_type: '02',
        start: '2024-04-15',
        laatste_dag: null,
        status: 'lopend',
        reden: null,
        dagen_zonder_hulp: 0,
        onderbroken_sinds: null,
        verlengingen: 0,
        maximale_einddatum: '2025-04-14',
      },
    ]);
  });

  it('telt dagen zonder hulp van onderbrekingen die voorbij zijn, en weet sinds wanneer er een duurt', () => {
    const s = behandeld.als(onderbreking('2024-05-06')).als(hervatting('2024-05-13')).als(onderbreking('2024-06-03'));
    expect(op(s, '2024-06-10')).toMatchObject([{ status: 'onderbroken', dagen_zonder_hulp: 7, onderbroken_sinds: '2024-06-03' }]);
    expect(op(s.als(einde('2024-06-07')), '2024-06-07')).toMatchObject([
      { status: 'beeindigd', reden: '32', laatste_dag: '2024-06-07', dagen_zonder_hulp: 12, onderbroken_sinds: null },
    ]);
  });

  it('heeft de aanbieder die er het laatst behandelde', () => {
    expect(op(behandeld.als(wissel('2024-06-03', DE_BERK)), '2024-06-03')).toMatchObject([{ aanbieder: DE_BERK, start: '2024-04-15' }]);
  });

  it('heeft na een overdracht twee rijen; die van perceel 2 houdt wat van haar was', () => {
    const s = gegeven(voorbeeldtraject('eensVerlengd'), overdracht('2025-05-05', CONSORTIUM), voltooiing('2025-05-19'));
    expect(op(s, '2025-05-19')).toMatchObject([
      {
        episode: 1,
        perceel: 2,
        aanbieder: DE_LINDE,
        laatste_dag: '2025-05-18',
        status: 'overgedragen',
        reden: null,
        verlengingen: 1,
        maximale_einddatum: '2025-07-14',
      },
      {
        episode: 2,
        perceel: 1,
        product: 'meervoudig',
        aanbieder: CONSORTIUM,
        start: '2025-05-19',
        status: 'lopend',
        verlengingen: 0,
        maximale_einddatum: null,
      },
    ]);
    expect(op(s.als(einde('2025-06-30', '31')), '2025-06-30')).toMatchObject([
      { status: 'overgedragen', reden: null },
      { status: 'beeindigd', reden: '31', laatste_dag: '2025-06-30' },
    ]);
  });

  it('verhuist mee zolang zij loopt, en houdt daarna de gemeente van haar laatste dag', () => {
    const s = behandeld.als(verhuizing('2024-06-03', '0396')).als(einde('2024-06-28')).als(verhuizing('2024-08-05', '0375'));
    expect(['2024-06-02', '2024-06-03', '2024-08-05'].map((d) => op(s, d).map((w) => [w['gemeente'], w['woongemeente']]))).toEqual([
      [['0473', '0473']],
      [['0396', '0396']],
      [['0396', '0375']],
    ]);
  });
});
