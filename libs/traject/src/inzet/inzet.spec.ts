import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  crisisstart,
  einde,
  gaatGoed,
  gegeven,
  gemeldOp,
  genaamd,
  intrekking,
  inzet,
  kanNiet,
  legtVast,
  registratie,
  van,
  verwijzing,
  vervanging,
  voorbeeldtraject,
  type Zin,
} from '../test/index.js';
import { kostenCent } from './inzet.js';

const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const laat = (zin: Zin) => genaamd('laat', gemeldOp('2026-06-01', zin));

describe('registreer-inzet', () => {
  it('legt vast wie wat deed, in een eigen stroom', () => {
    const na = behandeld
      .als(inzet('2024-05-06', DE_WILG, 45, 11_250))
      .dan(legtVast(['InzetGeregistreerd', '2024-05-06', { aanbieder: DE_WILG, minuten: 45, tariefCent: 11_250 }]));
    expect(na.grootboek.at(-1)).toMatchObject({ stroom: 'inzet-traject-van-noor', volgnummer: 0 });
  });

  it('kan van de eerste dag van het traject tot en met de laatste, daarbuiten niet', () => {
    const klaar = behandeld.als(einde('2024-06-28'));
    klaar.als(laat(inzet('2024-02-04', DE_LINDE))).dan(kanNiet('inzet-buiten-traject', van('verwezen')));
    klaar.als(laat(inzet('2024-02-05', DE_LINDE))).dan(gaatGoed);
    klaar.als(laat(inzet('2024-06-28', DE_LINDE))).dan(gaatGoed);
    klaar.als(laat(inzet('2024-06-29', DE_LINDE))).dan(kanNiet('inzet-buiten-traject', 'beeindig-traject 2024-06-28'));
  });

  it('begint bij een crisis met de start, ook als de verwijzing later kwam', () => {
    const crisis = gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_BERK), verwijzing('2025-03-14'));
    crisis.als(laat(inzet('2025-03-10', DE_BERK))).dan(gaatGoed);
    crisis.als(laat(inzet('2025-03-09', DE_BERK))).dan(kanNiet('inzet-buiten-traject', 'registreer-verwijzing 2025-03-14'));
  });

  it('kan niet op een traject waarvan alles is ingetrokken', () => {
    gegeven(voorbeeldtraject('verwezen'), intrekking('2024-02-06', van('verwezen')))
      .als(inzet('2024-02-12', DE_LINDE))
      .dan(kanNiet('inzet-buiten-traject'));
  });

  it('kan niet in de toekomst', () => {
    behandeld.als(gemeldOp('2024-05-05', inzet('2024-05-06', DE_LINDE))).dan(kanNiet('in-de-toekomst'));
  });

  it('die vastligt, houdt het verhaal niet op: een late melding van het einde ervoor mag', () => {
    behandeld
      .als(inzet('2024-07-01', DE_LINDE))
      .als(gemeldOp('2024-07-08', einde('2024-06-28')))
      .dan(gaatGoed);
  });
});

describe('inzet corrigeren', () => {
  const gewerkt = behandeld.als(inzet('2024-05-06', DE_LINDE, 600));
  const ID = 'registreer-inzet 2024-05-06';

  it('vervangt de oude in dezelfde stroom', () => {
    gewerkt
      .als(vervanging('2024-05-13', ID, inzet('2024-05-06', DE_LINDE, 60)))
      .dan(
        legtVast(
          ['GebeurtenisIngetrokken', '2024-05-06', { gebeurtenisId: ID, reden: 'vergissing' }],
          ['InzetGeregistreerd', '2024-05-06', { aanbieder: DE_LINDE, minuten: 60, tariefCent: 9000, vervangt: ID }],
        ),
      );
  });

  it('kan niet naar een dag buiten het traject: dan is de hele correctie onmogelijk', () => {
    gewerkt.als(vervanging('2024-05-13', ID, inzet('2024-01-31', DE_LINDE))).dan(kanNiet('inzet-buiten-traject', van('verwezen')));
  });

  it('kan intrekken ook als de inzet inmiddels buiten het traject ligt', () => {
    gewerkt
      .als(gemeldOp('2024-06-03', einde('2024-04-30')))
      .als(intrekking('2024-06-04', ID))
      .dan(gaatGoed);
  });

  it('kan niet tweemaal', () => {
    gewerkt.als(intrekking('2024-05-13', ID)).als(intrekking('2024-05-14', ID)).dan(kanNiet('al-ingetrokken', 'intrekking 2024-05-13'));
  });
});

describe('wat een inzet kost', () => {
  it.each([
    [60, 9000, 9000],
    [1, 1, 0],
    [30, 1, 1],
    [29, 1, 0],
    [10, 10_003, 1667],
    [15, 10_002, 2501],
    [45, 9999, 7499],
  ])('%i minuten tegen %i cent per uur is %i cent, halven naar boven', (minuten, tariefCent, cent) => {
    expect(kostenCent(minuten, tariefCent)).toBe(cent);
  });

  it('is in hele getallen gerekend hetzelfde', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 0, max: 100_000 }), (minuten, tarief) => {
        expect(BigInt(kostenCent(minuten, tarief))).toBe((2n * BigInt(minuten) * BigInt(tarief) + 60n) / 120n);
      }),
    );
  });
});
