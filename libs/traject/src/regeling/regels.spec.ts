import { describe, expect, it } from '@jest/globals';
import type { Maatregel } from '../gebeurtenissen.js';
import {
  addendum,
  eindeVanDag,
  gaatGoed,
  gegeven,
  gemeldOp,
  genaamd,
  intrekking,
  kanNiet,
  legtVast,
  ontbinding,
  overeenkomst,
  regelingen,
  vervanging,
  type Scenario,
} from '../test/index.js';
import { maatregelenOp, regelboek, type Regels } from './regels.js';

const ADDENDUM = 'addendum-perceel-2-2025';
const PERCEEL_2 = 'overeenkomst-perceel-2';
const begin = gegeven();

const regels = (s: Scenario, bekendOp = '2027-01-01'): Regels => regelboek(regelingen(s.grootboek))({ op: eindeVanDag(bekendOp) });
const geldt = (s: Scenario, datum: string, bekendOp?: string, maatregel: Maatregel = 'behandelduur'): boolean =>
  regels(s, bekendOp).maatregelGeldt(maatregel, datum);

const basis = (basisduur: string, mandaat = true) => ({ code: 'basis-jggz', basisduur, maximaleVerlenging: 'P1M', mandaat });

describe('stel-regeling-vast', () => {
  it('legt vast vanaf wanneer zij geldt, met al wat zij regelt', () => {
    const zin = addendum('2025-11-24', 'addendum-2026', {
      geldigVan: '2026-01-01',
      geldigTot: '2026-12-31',
      maatregelen: ['behandelduur'],
    });
    begin.als(zin).dan(legtVast(['RegelingVastgesteld', '2026-01-01', zin.gegevens]));
  });

  it('kan niet op een besluit van later', () => {
    begin.als(gemeldOp('2025-11-23', addendum('2025-11-24', 'addendum-2026', { geldigVan: '2026-01-01' }))).dan(kanNiet('in-de-toekomst'));
  });
});

describe('een maatregel', () => {
  it('geldt van geldigVan tot en met geldigTot, en zonder dat voorgoed', () => {
    expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((d) => geldt(begin, d))).toEqual([false, true, true, false]);
    const voorgoed = begin.als(addendum('2025-11-24', 'addendum-2026', { geldigVan: '2026-01-01', maatregelen: ['behandelduur'] }));
    expect(['2026-01-01', '2049-12-31'].map((d) => geldt(voorgoed, d))).toEqual([true, true]);
    expect(geldt(voorgoed, '2026-01-01', undefined, 'aanvullende-behandelaren')).toBe(false);
  });

  it('geldt pas als zij bekend is: het addendum van 2025 vanaf 11 maart 00:00 in Amsterdam', () => {
    expect([geldt(begin, '2025-02-03', '2025-03-10'), geldt(begin, '2025-02-03', '2025-03-11')]).toEqual([false, true]);
    const op = (instant: string) => regelboek(regelingen(begin.grootboek))({ op: instant }).maatregelGeldt('behandelduur', '2025-02-03');
    expect([op('2025-03-10T22:59:59.999Z'), op('2025-03-10T23:00:00.000Z')]).toEqual([false, true]);
  });
});

describe('ontbind-regeling', () => {
  const ontbonden = begin.als(gemeldOp('2025-06-10', ontbinding('2025-07-01', ADDENDUM, 'behandelduur')));

  it('mag vooruit, en legt vast welke maatregelen', () => {
    begin
      .als(gemeldOp('2025-06-10', ontbinding('2025-07-01', ADDENDUM, 'behandelduur')))
      .dan(legtVast(['RegelingOntbonden', '2025-07-01', { maatregelen: ['behandelduur'], reden: 'besluit' }]));
  });

  it('neemt de maatregel weg vanaf de datum, zodra zij bekend is, en laat de andere', () => {
    expect(['2025-06-30', '2025-07-01'].map((d) => geldt(ontbonden, d))).toEqual([true, false]);
    expect(geldt(ontbonden, '2025-07-01', '2025-06-09')).toBe(true);
    expect(geldt(ontbonden, '2025-07-01', undefined, 'meervoudig-voortzetten')).toBe(true);
  });

  it('zonder maatregelen neemt alle weg', () => {
    const alles = begin.als(ontbinding('2025-07-01', ADDENDUM));
    const [regeling] = regels(alles).regelingen.slice(-1);
    expect(regeling && ['2025-06-30', '2025-07-01'].map((d) => maatregelenOp(regeling, d).length)).toEqual([3, 0]);
    expect(['2025-06-30', '2025-07-01'].map((d) => regels(alles).addendumGeldt(d))).toEqual([true, false]);
  });

  it('laat de producten staan', () => {
    const overeenkomstOntbonden = begin.als(ontbinding('2025-07-01', PERCEEL_2));
    expect(regels(overeenkomstOntbonden).mandaat('basis-jggz', '2025-08-01')).toBe(true);
    expect(regels(overeenkomstOntbonden).duren('basis-jggz', '2025-08-01')?.basisduur).toBe('P9M');
  });

  it('die ingetrokken wordt, heeft niet ontbonden', () => {
    const hersteld = ontbonden.als(intrekking('2025-06-17', 'ontbind-regeling 2025-07-01'));
    expect([geldt(hersteld, '2025-07-01'), geldt(hersteld, '2025-07-01', '2025-06-16')]).toEqual([true, false]);
  });

  it('vervangen door een andere datum, geldt vanaf die', () => {
    const later = ontbonden.als(
      vervanging('2025-06-17', 'ontbind-regeling 2025-07-01', ontbinding('2025-09-01', ADDENDUM, 'behandelduur')),
    );
    expect(['2025-08-31', '2025-09-01'].map((d) => geldt(later, d))).toEqual([true, false]);
  });
});

describe('een regeling die opnieuw wordt vastgesteld', () => {
  const opnieuw = begin
    .als(ontbinding('2025-06-02', ADDENDUM))
    .als(addendum('2025-08-04', ADDENDUM, { geldigVan: '2025-01-01', geldigTot: '2025-12-31', maatregelen: ['behandelduur'] }));

  it('vervangt de vorige, met ontbinding en al, van dan af', () => {
    expect([geldt(opnieuw, '2025-07-01', '2025-08-03'), geldt(opnieuw, '2025-07-01', '2025-08-04')]).toEqual([false, true]);
    expect(geldt(opnieuw, '2025-07-01', undefined, 'aanvullende-behandelaren')).toBe(false);
  });

  it('kan weer ontbonden worden', () => {
    const weer = opnieuw.als(genaamd('weer', ontbinding('2025-10-06', ADDENDUM)));
    expect(['2025-10-05', '2025-10-06'].map((d) => geldt(weer, d))).toEqual([true, false]);
  });

  it('die ingetrokken wordt, laat de vorige staan, met haar ontbinding', () => {
    expect(geldt(opnieuw.als(intrekking('2025-08-05', 'stel-regeling-vast 2025-08-04')), '2025-07-01')).toBe(false);
  });
});

describe('een regeling die gecorrigeerd wordt', () => {
  const zelfde = { geldigVan: '2025-01-01', geldigTot: '2025-12-31', maatregelen: ['behandelduur'] } as const;

  it('is niet opnieuw vastgesteld: de ontbinding blijft', () => {
    const s = begin
      .als(ontbinding('2025-06-02', ADDENDUM))
      .als(vervanging('2025-08-04', ADDENDUM, addendum('2025-08-04', ADDENDUM, zelfde)));
    expect(['2025-06-01', '2025-06-02'].map((d) => geldt(s, d))).toEqual([true, false]);
    expect(geldt(s, '2025-06-01', undefined, 'meervoudig-voortzetten')).toBe(false);
  });

  it('houdt de ontbinding ook als zij van een andere dag wordt', () => {
    const s = begin
      .als(ontbinding('2025-06-02', ADDENDUM))
      .als(vervanging('2025-08-04', ADDENDUM, addendum('2025-08-04', ADDENDUM, { ...zelfde, geldigVan: '2025-02-01' })));
    expect(['2025-01-31', '2025-02-01', '2025-06-01', '2025-06-02'].map((d) => geldt(s, d))).toEqual([false, true, true, false]);
  });

  it('kan niet nog eens', () => {
    begin
      .als(intrekking('2025-08-04', ADDENDUM))
      .dan(gaatGoed)
      .als(intrekking('2025-08-05', ADDENDUM))
      .dan(kanNiet('al-ingetrokken', 'intrekking 2025-08-04'))
      .als(genaamd('herstel', intrekking('2025-08-05', 'intrekking 2025-08-04')))
      .dan(kanNiet('al-ingetrokken', 'intrekking 2025-08-04'));
  });

  it('telt voor wat het laatst is vastgesteld waar de eerste stond', () => {
    const s = begin
      .als(overeenkomst('2025-02-03', 'eerder', '2025-01-01', basis('P2M')))
      .als(overeenkomst('2025-03-03', 'later', '2025-01-01', basis('P3M')))
      .als(vervanging('2025-04-07', 'stel-regeling-vast 2025-02-03', overeenkomst('2025-02-03', 'eerder', '2025-01-01', basis('P4M'))));
    expect(regels(s).duren('basis-jggz', '2025-05-05')?.basisduur).toBe('P3M');
  });
});

describe('het mandaat van een product', () => {
  it('is dat van de datum, naar de regeling die het laatst is vastgesteld', () => {
    const s = begin.als(overeenkomst('2025-02-03', 'zonder', '2025-03-01', basis('P9M', false)));
    expect(['2025-02-28', '2025-03-01'].map((d) => regels(s).mandaat('basis-jggz', d))).toEqual([true, false]);
    expect(regels(s, '2025-02-02').mandaat('basis-jggz', '2025-03-01')).toBe(true);
  });

  it('heeft niemand voor een product dat geen regeling noemt, of als het onbekend is', () => {
    expect([regels(begin).mandaat('iets-anders', '2025-03-01'), regels(begin).mandaat(null, '2025-03-01')]).toEqual([false, false]);
    expect([regels(begin).mandaat('dyslexiezorg', '2025-03-01'), regels(begin).mandaat('basis-jggz', '2023-12-31')]).toEqual([
      false,
      false,
    ]);
  });
});

describe('de termijnen van een product', () => {
  it('zijn die van de dag van de start, zoals aan het eind van die dag bekend', () => {
    const s = begin
      .als(overeenkomst('2025-02-03', 'kort', '2025-03-01', basis('P2M')))
      .als(overeenkomst('2025-04-07', 'kort', '2025-03-01', basis('P3M')));
    const duur = (start: string) => regels(s).duren('basis-jggz', start)?.basisduur;
    expect(['2025-02-28', '2025-03-01', '2025-04-06', '2025-04-07'].map(duur)).toEqual(['P9M', 'P2M', 'P2M', 'P3M']);
  });

  it('zijn van voor er een regeling gold die van de eerste die het product noemt, later vervangen of niet', () => {
    const s = begin.als(overeenkomst('2025-02-03', PERCEEL_2, '2024-01-01', basis('P24M')));
    expect(regels(s).duren('basis-jggz', '2023-06-05')?.basisduur).toBe('P9M');
    expect(regels(s).duren('dyslexiezorg', '2023-06-05')?.basisduur).toBe('P18M');
  });

  it('zijn dat ook op een moment dat die eerste nog niet bekend was', () => {
    expect(regels(begin, '2023-07-01').duren('basis-jggz', '2023-06-05')?.basisduur).toBe('P9M');
  });

  it('zijn dat niet van een die ingetrokken is, maar van voor dat bekend werd blijven zij het', () => {
    const s = begin
      .als(overeenkomst('2025-02-03', 'nieuw', '2025-06-01', { code: 'proef', basisduur: 'P2M' }))
      .als(overeenkomst('2025-03-03', 'ander', '2025-06-01', { code: 'proef', basisduur: 'P3M' }))
      .als(intrekking('2025-04-07', 'stel-regeling-vast 2025-02-03'));
    const duur = (bekendOp: string) => regels(s, bekendOp).duren('proef', '2025-05-05')?.basisduur;
    expect(['2025-02-02', '2025-04-06', '2025-04-07'].map(duur)).toEqual([undefined, 'P2M', 'P3M']);
  });

  it('zijn van een gecorrigeerde eerste die van de correctie, op haar plaats', () => {
    const s = begin
      .als(overeenkomst('2025-02-03', 'nieuw', '2025-06-01', { code: 'proef', basisduur: 'P2M' }))
      .als(overeenkomst('2025-03-03', 'ander', '2025-06-01', { code: 'proef', basisduur: 'P3M' }))
      .als(
        vervanging(
          '2025-04-07',
          'stel-regeling-vast 2025-02-03',
          overeenkomst('2025-02-03', 'nieuw', '2025-06-01', { code: 'proef', basisduur: 'P5M' }),
        ),
      );
    expect(regels(s).duren('proef', '2025-05-05')?.basisduur).toBe('P5M');
  });

  it('zijn er niet van een product dat niemand noemt', () => {
    expect([regels(begin).duren('iets-anders', '2025-03-01'), regels(begin).duren(null, '2025-03-01')]).toEqual([undefined, undefined]);
  });
});

describe('de dagen waarop iets kan veranderen', () => {
  it('zijn die van begin, van na het eind en van ontbinding', () => {
    expect(regels(begin.als(ontbinding('2025-07-01', ADDENDUM))).grenzen).toEqual([
      '2023-01-01',
      '2024-01-01',
      '2025-01-01',
      '2025-07-01',
      '2026-01-01',
    ]);
  });
});

describe('het regelboek', () => {
  it('geeft dezelfde regels zolang er niets bij bekend wordt', () => {
    const boek = regelboek(regelingen(begin.grootboek));
    expect(boek({ op: eindeVanDag('2025-03-11') })).toBe(boek({ op: eindeVanDag('2026-03-11') }));
    expect(boek({ op: eindeVanDag('2025-03-10') })).not.toBe(boek({ op: eindeVanDag('2025-03-11') }));
  });
});
