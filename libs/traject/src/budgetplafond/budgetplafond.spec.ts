import { describe, expect, it } from '@jest/globals';
import {
  DE_LINDE,
  DE_WILG,
  addendum,
  gaatGoed,
  gegeven,
  gemeldOp,
  genaamd,
  intrekking,
  kanNiet,
  legtVast,
  ontbinding,
  plafond,
  stroom,
  vervanging,
  weigert,
  type Scenario,
} from '../test/index.js';
import { plafondOp, plafondsVan } from './budgetplafond.js';

/** 300.000 euro from 1 January 2025, recorded a week later. */
const vastgesteld = gegeven(gemeldOp('2025-01-08', plafond('2025-01-01', DE_LINDE, 30_000_000)));

const bedrag = (s: Scenario, jaar: number, datum: string): number | undefined =>
  plafondOp(plafondsVan(stroom(s.grootboek, `aanbieder-${DE_LINDE}`), jaar), datum)?.gegevens.bedragCent;

describe('stel-budgetplafond-vast', () => {
  it('geldt vanaf de datum, voor dat jaar', () => {
    expect([
      bedrag(vastgesteld, 2025, '2024-12-31'),
      bedrag(vastgesteld, 2025, '2025-01-01'),
      bedrag(vastgesteld, 2026, '2026-01-01'),
    ]).toEqual([undefined, 30_000_000, undefined]);
  });

  it('legt jaar, bedrag en besluit vast', () => {
    gegeven()
      .als(plafond('2025-01-08', DE_LINDE, 30_000_000, { besluit: 'B&W 2025-003' }))
      .dan(legtVast(['BudgetplafondVastgesteld', '2025-01-08', { jaar: 2025, bedragCent: 30_000_000, besluit: 'B&W 2025-003' }]));
  });

  it('mag vooruit worden vastgesteld', () => {
    gegeven()
      .als(gemeldOp('2025-11-03', plafond('2026-01-01', DE_LINDE, 1)))
      .dan(gaatGoed);
  });

  it('van dezelfde datum: het laatst vastgelegde telt, en een vervanging houdt haar plaats', () => {
    const tweemaal = vastgesteld.als(genaamd('lager', gemeldOp('2025-01-09', plafond('2025-01-01', DE_LINDE, 20_000_000))));
    expect(bedrag(tweemaal, 2025, '2025-01-01')).toBe(20_000_000);
    const vervangen = tweemaal.als(
      vervanging('2025-01-10', 'stel-budgetplafond-vast 2025-01-01', plafond('2025-01-01', DE_LINDE, 10_000_000)),
    );
    expect(bedrag(vervangen, 2025, '2025-01-01')).toBe(20_000_000);
  });
});

describe('een plafond verhogen', () => {
  const hoger = plafond('2025-05-05', DE_LINDE, 30_000_001);

  it('wordt geweigerd zolang een addendum geldt, en vastgelegd als weigering', () => {
    vastgesteld
      .als(hoger)
      .dan(
        weigert('addendum-van-kracht'),
        legtVast([
          'BudgetplafondVerhogingGeweigerd',
          '2025-05-05',
          { jaar: 2025, bedragCent: 30_000_001, redenen: ['addendum-van-kracht'] },
        ]),
      );
    expect(bedrag(vastgesteld.als(hoger), 2025, '2025-05-05')).toBe(30_000_000);
  });

  it('mag met een besluit van het college', () => {
    vastgesteld.als(plafond('2025-05-05', DE_LINDE, 30_000_001, { besluit: 'B&W 2025-099' })).dan(gaatGoed);
  });

  it('is iets anders dan verlagen of gelijk laten', () => {
    vastgesteld.als(plafond('2025-05-05', DE_LINDE, 29_999_999)).dan(gaatGoed);
    vastgesteld.als(plafond('2025-05-05', DE_LINDE, 30_000_000)).dan(gaatGoed);
  });

  it('is iets anders dan een eerste plafond, of dat van een andere aanbieder', () => {
    gegeven()
      .als(plafond('2025-05-05', DE_LINDE, 99_000_000))
      .dan(gaatGoed);
    vastgesteld.als(plafond('2025-05-05', DE_WILG, 99_000_000)).dan(gaatGoed);
  });

  it('wordt gemeten aan wat op de datum van de verhoging gold', () => {
    const verlaagd = vastgesteld.als(gemeldOp('2025-05-05', plafond('2025-07-01', DE_LINDE, 20_000_000)));
    verlaagd.als(plafond('2025-06-30', DE_LINDE, 25_000_000)).dan(gaatGoed);
    verlaagd.als(plafond('2025-07-02', DE_LINDE, 25_000_000)).dan(weigert('addendum-van-kracht'));
  });

  it('mag als het addendum op die datum niet geldt, of nog niet bekend is', () => {
    vastgesteld.als(plafond('2025-03-10', DE_LINDE, 31_000_000)).dan(gaatGoed);
    vastgesteld.als(gemeldOp('2025-03-11', plafond('2025-03-10', DE_LINDE, 31_000_000))).dan(weigert('addendum-van-kracht'));
    gegeven(plafond('2024-01-08', DE_LINDE, 1))
      .als(plafond('2024-12-31', DE_LINDE, 2))
      .dan(gaatGoed);
  });

  it('mag als de datum niet in het jaar van het plafond ligt', () => {
    gegeven(plafond('2025-04-07', DE_LINDE, 1, { jaar: 2026 }))
      .als(plafond('2025-05-05', DE_LINDE, 2, { jaar: 2026 }))
      .dan(gaatGoed);
  });

  it('mag niet meer zodra er een addendum voor dat jaar is, met welke maatregel dan ook', () => {
    gegeven(
      plafond('2026-01-05', DE_LINDE, 1),
      addendum('2026-01-06', 'addendum-2026', { geldigVan: '2026-01-01', maatregelen: ['aanvullende-behandelaren'] }),
    )
      .als(plafond('2026-02-02', DE_LINDE, 2))
      .dan(weigert('addendum-van-kracht'));
    gegeven(plafond('2026-01-05', DE_LINDE, 1), addendum('2026-01-06', 'leeg', { geldigVan: '2026-01-01' }))
      .als(plafond('2026-02-02', DE_LINDE, 2))
      .dan(gaatGoed);
  });

  it('mag niet zolang er nog een maatregel van kracht is, en wel als alle ontbonden zijn', () => {
    const naam = 'addendum-perceel-2-2025';
    vastgesteld
      .als(ontbinding('2025-05-01', naam, 'behandelduur', 'meervoudig-voortzetten'))
      .als(hoger)
      .dan(weigert('addendum-van-kracht'));
    vastgesteld.als(ontbinding('2025-05-01', naam)).als(hoger).dan(gaatGoed);
  });
});

describe('een plafond corrigeren', () => {
  const ID = 'stel-budgetplafond-vast 2025-01-01';

  it('is geen verhoging: het ingetrokken plafond telt niet meer', () => {
    const na = vastgesteld
      .als(vervanging('2025-04-07', ID, plafond('2025-01-01', DE_LINDE, 90_000_000)))
      .dan(
        legtVast(
          ['GebeurtenisIngetrokken', '2025-01-01', { gebeurtenisId: ID, reden: 'vergissing' }],
          ['BudgetplafondVastgesteld', '2025-01-01', { jaar: 2025, bedragCent: 90_000_000, vervangt: ID }],
        ),
      );
    expect(bedrag(na, 2025, '2025-04-07')).toBe(90_000_000);
  });

  it('kan de vervanging geweigerd worden: dan geldt wat er zonder geldt', () => {
    const verlaagd = vastgesteld.als(plafond('2025-04-07', DE_LINDE, 20_000_000));
    const na = verlaagd
      .als(vervanging('2025-04-14', 'stel-budgetplafond-vast 2025-04-07', plafond('2025-04-07', DE_LINDE, 40_000_000)))
      .dan(weigert('addendum-van-kracht'));
    expect(bedrag(na, 2025, '2025-04-14')).toBe(30_000_000);
  });

  it('wordt gemeten aan wat er op haar eigen plaats aan voorafgaat, niet aan wat er op die dag later bij kwam', () => {
    const datum = '2025-04-07';
    const laag = vastgesteld.als(genaamd('laag', plafond(datum, DE_LINDE, 20_000_000)));
    const hoger = laag.als(genaamd('hoger', gemeldOp('2025-04-08', plafond(datum, DE_LINDE, 40_000_000, { besluit: 'B&W 2025-099' }))));
    const lager = laag.als(genaamd('lager', gemeldOp('2025-04-08', plafond(datum, DE_LINDE, 10_000_000))));

    hoger.als(vervanging('2025-04-14', 'laag', plafond(datum, DE_LINDE, 35_000_000))).dan(weigert('addendum-van-kracht'));
    lager.als(vervanging('2025-04-14', 'laag', plafond(datum, DE_LINDE, 30_000_000))).dan(gaatGoed);
  });

  it('kan maar een keer', () => {
    vastgesteld
      .als(intrekking('2025-04-07', ID))
      .dan(gaatGoed)
      .als(intrekking('2025-04-08', ID))
      .dan(kanNiet('al-ingetrokken', 'intrekking 2025-04-07'))
      .als(genaamd('herstel', intrekking('2025-04-09', 'intrekking 2025-04-07')))
      .dan(kanNiet('al-ingetrokken', 'intrekking 2025-04-07'));
  });

  it('ingetrokken telt niet mee voor wat een verhoging is', () => {
    const zonder = vastgesteld.als(intrekking('2025-04-07', ID));
    expect(bedrag(zonder, 2025, '2025-04-07')).toBeUndefined();
    zonder.als(plafond('2025-05-05', DE_LINDE, 99_000_000)).dan(gaatGoed);
  });
});
