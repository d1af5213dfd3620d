import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dagNa, dagVoor, plusDuur, trajectbeeld, type Datum, type Opname } from '#traject';
import {
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  TRAJECT,
  einde,
  gegeven,
  gemeldOp,
  genaamd,
  opnameVan,
  overdracht,
  overdrachtsweigering,
  plaatsing,
  start,
  triage,
  verhuizing,
  verwijdering,
  voltooiing,
  voorbeeldtraject,
  wachtend,
  weigering,
  type Scenario,
} from '#traject/test';
import type { Rij } from './rij.js';
import { wachtlijst, wachtlijstmutatie } from './wachtlijst.projectie.js';

const opname = (s: Scenario): Opname => opnameVan(s.grootboek, TRAJECT);

/** [date, aanbieder, in or the reason why out]. */
const stromen = (s: Scenario) =>
  wachtlijstmutatie(opname(s)).rijen.map(({ van, waarden: w }) => [
    van,
    w['aanbieder'],
    w['is'] === true ? (w['was'] === true ? 'anders' : 'in') : w['reden'],
  ]);

const geldt = (datum: Datum) => (rij: Rij) => rij.van <= datum && (rij.tot === null || datum < rij.tot);

const wacht = gegeven(voorbeeldtraject('wachtend'), plaatsing('2024-02-26', DE_WILG));
const BEIDE_IN = [
  ['2024-02-19', DE_LINDE, 'in'],
  ['2024-02-26', DE_WILG, 'in'],
];

describe('wat er op en van de wachtlijst gaat', () => {
  it.each([
    ['de start sluit beide: gestart', start('2024-03-04', DE_BERK), 'gestart'],
    ['het einde sluit beide: beeindigd', einde('2024-03-04'), 'beeindigd'],
    ['triage naar perceel 1 sluit beide: verplaatst', triage('2024-03-04', 'perceel-1'), 'verplaatst'],
    ['afwijzen sluit beide: verplaatst', triage('2024-03-04', 'afgewezen'), 'verplaatst'],
  ])('%s', (_, zin, reden) => {
    expect(stromen(wacht.als(zin))).toEqual([...BEIDE_IN, ['2024-03-04', DE_LINDE, reden], ['2024-03-04', DE_WILG, reden]]);
  });

  it('een weigering of verwijdering sluit die ene, met haar reden', () => {
    expect(stromen(wacht.als(weigering('2024-03-04', DE_LINDE)))).toEqual([...BEIDE_IN, ['2024-03-04', DE_LINDE, 'geweigerd']]);
    expect(stromen(wacht.als(verwijdering('2024-03-04', DE_WILG, 'leeftijd')))).toEqual([
      ...BEIDE_IN,
      ['2024-03-04', DE_WILG, 'verwijderd:leeftijd'],
    ]);
  });

  it('een weigering zonder plaatsing is geen stroom', () => {
    expect(stromen(wacht.als(weigering('2024-03-04', DE_BERK)))).toEqual(BEIDE_IN);
  });

  it('op een dag geopend en gesloten telt in beide', () => {
    const s = gegeven(voorbeeldtraject('getriageerd'), plaatsing('2024-02-19', DE_LINDE), start('2024-02-19', DE_LINDE));
    expect(stromen(s)).toEqual([
      ['2024-02-19', DE_LINDE, 'in'],
      ['2024-02-19', DE_LINDE, 'gestart'],
    ]);
  });

  it('een plaatsing die door een late start is ingehaald, was er nooit', () => {
    const s = wacht.als(gemeldOp('2024-03-04', start('2024-02-23', DE_LINDE)));
    expect(stromen(s)).toEqual([
      ['2024-02-19', DE_LINDE, 'in'],
      ['2024-02-23', DE_LINDE, 'gestart'],
    ]);
  });

  it('een overdracht voltooid is gestart, geweigerd is geweigerd, vervallen is beeindigd', () => {
    const gevraagd = gegeven(voorbeeldtraject('inBehandeling'), overdracht('2024-05-06', CONSORTIUM));
    const laatste = (s: Scenario) => stromen(s).at(-1);
    expect(laatste(gevraagd.als(voltooiing('2024-05-20')))).toEqual(['2024-05-20', CONSORTIUM, 'gestart']);
    expect(laatste(gevraagd.als(overdrachtsweigering('2024-05-20')))).toEqual(['2024-05-20', CONSORTIUM, 'geweigerd']);
    expect(laatste(gevraagd.als(einde('2024-05-20')))).toEqual(['2024-05-20', CONSORTIUM, 'beeindigd']);
  });

  it('een verhuizing of ander product laat wie wacht van kenmerk veranderen, ook tweemaal op een dag', () => {
    expect(stromen(wacht.als(verhuizing('2024-03-04', '0396'))).slice(2)).toEqual([
      ['2024-03-04', DE_LINDE, 'anders'],
      ['2024-03-04', DE_WILG, 'anders'],
    ]);
    const tweemaal = wacht.als(verhuizing('2024-03-04', '0396')).als(genaamd('nog een', verhuizing('2024-03-04', '0375')));
    expect(stromen(tweemaal)).toHaveLength(4);
    expect(stromen(wacht.als(triage('2024-03-04', 'perceel-2', 'hoog', { product: 'dyslexiezorg' }))).slice(2)).toHaveLength(2);
    expect(stromen(wacht.als(triage('2024-03-04', 'perceel-2', 'crisis')))).toEqual(BEIDE_IN);
  });

  it('een item wacht in perceel en product van het traject, een overdracht in perceel 1', () => {
    const rijen = wachtlijst(opname(gegeven(voorbeeldtraject('overdrachtGevraagd')))).rijen;
    expect(
      rijen.map((r) => [r.van, r.tot, r.waarden['aanbieder'], r.waarden['perceel'], r.waarden['product'], r.waarden['in_behandeling']]),
    ).toEqual([
      ['2024-02-19', '2024-03-04', DE_LINDE, 2, 'specialistische-jggz', false],
      ['2024-03-04', '2024-04-08', DE_LINDE, 2, 'specialistische-jggz', false],
      ['2024-04-08', '2024-04-15', DE_LINDE, 2, 'specialistische-jggz', false],
      ['2025-10-13', null, CONSORTIUM, 1, 'meervoudig', true],
    ]);
  });
});

describe('beginstand + instroom - uitstroom = eindstand', () => {
  interface Filter {
    readonly aanbieder?: string;
    readonly perceel?: number;
    readonly product?: string;
    readonly gemeente?: string;
  }
  const een = <T>(...waarden: readonly T[]) => fc.option(fc.constantFrom(...waarden), { nil: undefined, freq: 1 });
  const filter = fc.record({
    aanbieder: een(DE_LINDE, DE_WILG, CONSORTIUM),
    perceel: een(1, 2),
    product: een('basis-jggz', 'diagnostiek-jggz', 'meervoudig'),
    gemeente: een('0473', '0396', '0375', '0453'),
  }) as fc.Arbitrary<Filter>;
  const periode = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 })).map(([begin, lengte]) => {
    const van = plusDuur('2024-11-01', `P${String(begin)}D`);
    return { van, tot: plusDuur(van, `P${String(lengte)}D`) };
  });
  const vragen = fc.array(fc.tuple(filter, periode), { minLength: 20, maxLength: 20 });

  const past = ({ waarden }: Rij, kant: '' | 'van_' | 'naar_', f: Filter): boolean =>
    (f.aanbieder === undefined || waarden['aanbieder'] === f.aanbieder) &&
    (['perceel', 'product', 'gemeente'] as const).every((naam) => f[naam] === undefined || waarden[`${kant}${naam}`] === f[naam]);

  it('voor elke periode en onder elk filter', () => {
    let stromend = 0;
    fc.assert(
      fc.property(wachtend, vragen, ({ grootboek }, gevraagd) => {
        const o = opnameVan(grootboek, TRAJECT);
        const [items, mutaties] = [wachtlijst(o).rijen, wachtlijstmutatie(o).rijen];
        expect(new Set(mutaties.map((rij) => rij.sleutel)).size).toBe(mutaties.length);
        for (const [f, { van, tot }] of gevraagd) {
          const stand = (datum: Datum) => items.filter((rij) => geldt(datum)(rij) && past(rij, '', f)).length;
          const voor = (rij: Rij) => rij.waarden['was'] === true && past(rij, 'van_', f);
          const na = (rij: Rij) => rij.waarden['is'] === true && past(rij, 'naar_', f);
          const bewegingen = mutaties.filter((rij) => van <= rij.van && rij.van < tot);
          const instroom = bewegingen.filter((rij) => !voor(rij) && na(rij)).length;
          const uitstroom = bewegingen.filter((rij) => voor(rij) && !na(rij)).length;
          stromend += instroom + uitstroom;
          expect(stand(dagVoor(van)) + instroom - uitstroom).toBe(stand(dagVoor(tot)));
        }
      }),
      { numRuns: 120 },
    );
    expect(stromend).toBeGreaterThan(100);
  });

  it('en de lijst is wat het traject zelf laat zien', () => {
    fc.assert(
      fc.property(wachtend, ({ grootboek }) => {
        const o = opnameVan(grootboek, TRAJECT);
        const { rijen } = wachtlijst(o);
        const data = o.stappen.flatMap(({ vanaf }) => [dagVoor(vanaf), vanaf, dagNa(vanaf)]);
        for (const datum of data) {
          const gezien = rijen.filter(geldt(datum)).map(({ waarden: w }) => [w['aanbieder'], w['perceel'], w['sinds']]);
          expect(gezien.sort()).toEqual((trajectbeeld(o, datum)?.wachtend ?? []).map((p) => [p.aanbieder, p.perceel, p.sinds]).sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});
