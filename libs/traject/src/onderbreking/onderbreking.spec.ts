import { describe, expect, it } from '@jest/globals';
import { toestandVan } from '../opname.js';
import {
  TRAJECT,
  einde,
  gegeven,
  gemeldOp,
  hervatting,
  intrekking,
  kanNiet,
  legtVast,
  onderbreking,
  opnameVan,
  toont,
  van,
  verandertAlleen,
  verandertNiets,
  vervanging,
  voorbeeldtraject,
  voltooiing,
  overdracht,
  CONSORTIUM,
  type Scenario,
} from '../test/index.js';

const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const onderbroken = gegeven(voorbeeldtraject('onderbroken'));

/** First day without help, and first day of help again. */
const zonderHulp = (s: Scenario, peildatum = '2026-12-31', episode = -1): readonly (readonly (string | null)[])[] => {
  const t = toestandVan(opnameVan(s.grootboek, TRAJECT), peildatum);
  return (t?.episodes.at(episode)?.onderbrekingen ?? []).map(({ van: eerste, tot }) => [eerste, tot]);
};

describe('onderbreek-behandeling', () => {
  it('begint op de eerste dag zonder hulp, en de klok loopt door', () => {
    behandeld
      .als(onderbreking('2024-07-22'))
      .dan(
        legtVast(['BehandelingOnderbroken', '2024-07-22', {}]),
        toont('2024-07-21', { status: 'in-behandeling' }),
        verandertAlleen('2024-07-22', { status: 'onderbroken' }),
      );
  });

  it('kan niet nog eens terwijl zij duurt', () => {
    onderbroken.als(onderbreking('2024-07-29')).dan(kanNiet('al-onderbroken', van('onderbroken')));
    onderbroken.als(onderbreking('2024-07-15')).dan(kanNiet('al-onderbroken', van('onderbroken')));
  });

  it('kan niet buiten de behandeling', () => {
    gegeven(voorbeeldtraject('wachtend')).als(onderbreking('2024-02-26')).dan(kanNiet('niet-in-behandeling'));
  });

  it('kan op de dag van de start, die eerder is vastgelegd', () => {
    behandeld.als(onderbreking('2024-04-15')).dan(verandertAlleen('2024-04-15', { status: 'onderbroken' }));
  });
});

describe('hervat-behandeling', () => {
  it('is de eerste dag met hulp', () => {
    const na = onderbroken
      .als(hervatting('2024-08-19'))
      .dan(legtVast(['BehandelingHervat', '2024-08-19', {}]), verandertAlleen('2024-08-19', { status: 'in-behandeling' }));
    expect(zonderHulp(na)).toEqual([['2024-07-22', '2024-08-19']]);
  });

  it('kan niet zonder onderbreking, en niet ervoor', () => {
    behandeld.als(hervatting('2024-08-19')).dan(kanNiet('niet-onderbroken'));
    onderbroken.als(hervatting('2024-07-15')).dan(kanNiet('niet-onderbroken'));
    gegeven(voorbeeldtraject('wachtend')).als(hervatting('2024-02-26')).dan(kanNiet('niet-onderbroken'));
  });

  it('te laat gemeld maakt een latere hervatting onmogelijk', () => {
    gegeven(voorbeeldtraject('hervat'))
      .als(gemeldOp('2024-09-02', hervatting('2024-08-05')))
      .dan(kanNiet('niet-onderbroken', van('hervat')));
  });

  it('op de dag van de onderbreking kost geen dag', () => {
    const na = onderbroken.als(hervatting('2024-07-22')).dan(toont('2024-07-22', { status: 'in-behandeling' }));
    expect(zonderHulp(na)).toEqual([['2024-07-22', '2024-07-22']]);
  });
});

describe('een onderbreking', () => {
  it('mag vaker voorkomen', () => {
    const na = gegeven(voorbeeldtraject('hervat'), onderbreking('2024-12-23')).als(hervatting('2025-01-06'));
    expect(zonderHulp(na)).toEqual([
      ['2024-07-22', '2024-08-19'],
      ['2024-12-23', '2025-01-06'],
    ]);
  });

  it('eindigt met het traject: de laatste dag telt nog mee', () => {
    expect(zonderHulp(onderbroken.als(einde('2024-07-31')))).toEqual([['2024-07-22', '2024-08-01']]);
  });

  it('eindigt met de behandeling in perceel 2: op de dag van de voltooiing is er weer hulp', () => {
    const over = onderbroken
      .als(overdracht('2024-07-29', CONSORTIUM))
      .als(voltooiing('2024-08-12'))
      .dan(toont('2024-08-12', { status: 'in-behandeling' }));
    expect(zonderHulp(over, '2024-08-12', 0)).toEqual([['2024-07-22', '2024-08-12']]);
    expect(zonderHulp(over, '2024-08-12')).toEqual([]);
    over.als(hervatting('2024-08-13')).dan(kanNiet('niet-onderbroken'));
  });

  it('kan niet ingetrokken worden zolang de hervatting staat', () => {
    gegeven(voorbeeldtraject('hervat'))
      .als(intrekking('2024-08-20', van('onderbroken')))
      .dan(kanNiet('niet-onderbroken', van('hervat')));
  });

  it('laat zich vervangen op haar plaats, ook als de hervatting van dezelfde dag is', () => {
    onderbroken
      .als(hervatting('2024-07-22'))
      .als(vervanging('2024-07-23', van('onderbroken'), onderbreking('2024-07-22')))
      .dan(verandertNiets('2024-07-22'));
  });

  it('verschuift niet tot na haar hervatting', () => {
    gegeven(voorbeeldtraject('hervat'))
      .als(vervanging('2024-08-20', van('onderbroken'), onderbreking('2024-08-20')))
      .dan(kanNiet('niet-onderbroken', van('hervat')));
  });

  it('loopt op de laatste dag van het traject nog, en is daarna geen status meer', () => {
    onderbroken.als(einde('2024-07-31')).dan(toont('2024-07-30', { status: 'onderbroken' }), toont('2024-07-31', { status: 'beeindigd' }));
  });
});
