import { describe, expect, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_LINDE,
  DE_WILG,
  addendum,
  cjgKoppeling,
  cjgToetsing,
  einde,
  eindeOnderaanneming,
  eindeOverbrugging,
  gaatGoed,
  gegeven,
  gemeldOp,
  hervatting,
  intrekking,
  inzet,
  kanNiet,
  legtVast,
  meervoudigheid,
  onderaanneming,
  onderbreking,
  ontbinding,
  over,
  overbrugging,
  overdracht,
  overdrachtsweigering,
  plaatsing,
  plafond,
  registratie,
  start,
  toont,
  triage,
  van,
  verhuizing,
  verlenging,
  vernietiging,
  vervanging,
  verwijdering,
  verwijzing,
  voltooiing,
  voorbeeldtraject,
  weigering,
  wissel,
  zelfassessment,
} from './test/index.js';

const MORGEN = '2024-05-07';
const vandaag = '2024-05-06';
const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const straks = (zin: ReturnType<typeof triage>) => gemeldOp(vandaag, zin);

describe('wat nog moet gebeuren', () => {
  it.each([
    verwijzing(MORGEN),
    triage(MORGEN),
    plaatsing(MORGEN, DE_LINDE),
    verwijdering(MORGEN, DE_LINDE),
    weigering(MORGEN, DE_LINDE),
    overbrugging(MORGEN, DE_LINDE),
    eindeOverbrugging(MORGEN),
    start(MORGEN, DE_LINDE),
    wissel(MORGEN, DE_WILG),
    onderbreking(MORGEN),
    hervatting(MORGEN),
    verlenging(MORGEN, '2025-10-14'),
    zelfassessment(MORGEN),
    cjgToetsing(MORGEN),
    onderaanneming(MORGEN, DE_WILG),
    eindeOnderaanneming(MORGEN, DE_WILG),
    meervoudigheid(MORGEN, true),
    cjgKoppeling(MORGEN),
    overdracht(MORGEN, CONSORTIUM),
    voltooiing(MORGEN),
    overdrachtsweigering(MORGEN),
    einde(MORGEN),
    inzet(MORGEN, DE_LINDE),
    verhuizing(MORGEN, '0396'),
    vernietiging(MORGEN),
    addendum(MORGEN, 'addendum-2026', { geldigVan: '2026-01-01' }),
    registratie(vandaag, { geboortedatum: MORGEN }),
  ])('kan $opdracht niet zijn, wat er verder ook aan mankeert', (zin) => {
    behandeld.als(straks(zin)).dan(kanNiet('in-de-toekomst'));
  });

  it('kan het akkoord van de verwijzer niet zijn', () => {
    behandeld
      .als(verlenging(vandaag, '2025-10-14', { beslisser: 'wettelijk-verwijzer', akkoordVerwijzerOp: MORGEN }))
      .dan(kanNiet('in-de-toekomst'));
  });

  it.each([
    ['de nieuwe einddatum', verlenging(vandaag, '2031-01-01', { akkoordVerwijzerOp: vandaag })],
    ['de laatste dag van een onderaannemer', onderaanneming(vandaag, DE_WILG, { tot: MORGEN })],
    ['wanneer een regeling geldt', addendum(vandaag, 'addendum-2026', { geldigVan: MORGEN, geldigTot: '2031-01-01' })],
    ['een ontbinding', straks(ontbinding(MORGEN, 'overeenkomst-perceel-2'))],
    ['een plafond', straks(plafond(MORGEN, DE_LINDE, 1))],
  ])('mag wel: %s', (_, zin) => {
    behandeld.als(zin).dan(({ onmogelijk }) => expect(onmogelijk).toBeUndefined());
  });

  it('is vandaag zodra het in Amsterdam vandaag is', () => {
    behandeld.als(gemeldOp('2024-05-06T21:59:59.999Z', wissel(MORGEN, DE_WILG))).dan(kanNiet('in-de-toekomst'));
    behandeld.als(gemeldOp('2024-05-06T22:00:00.000Z', wissel(MORGEN, DE_WILG))).dan(gaatGoed);
  });

  it('gaat in een correctie voor alles: dan kan de hele correctie niet', () => {
    behandeld.als(vervanging(vandaag, van('inBehandeling'), start(MORGEN, DE_LINDE))).dan(kanNiet('in-de-toekomst'));
    behandeld
      .als(intrekking(vandaag, van('wachtend')))
      .als(vervanging('2024-05-06T10:00:00.000Z', van('wachtend'), plaatsing(MORGEN, DE_LINDE)))
      .dan(kanNiet('in-de-toekomst'));
  });
});

describe('een correctie', () => {
  it('staat in de stroom van wat zij intrekt, op diens datum, en noemt wat vervangen wordt', () => {
    behandeld
      .als(vervanging('2024-05-06', van('wachtend'), plaatsing('2024-02-26', DE_WILG)))
      .dan(
        legtVast(
          ['GebeurtenisIngetrokken', '2024-02-19', { gebeurtenisId: van('wachtend'), reden: 'vergissing' }],
          ['OpWachtlijstGeplaatst', '2024-02-26', { aanbieder: DE_WILG, vervangt: van('wachtend') }],
        ),
        ({ nieuw }) => {
          if (nieuw.some((g) => g.stroom !== 'traject-traject-van-noor')) throw new Error('andere stroom');
        },
      );
  });

  it('van een verlenging met zelfassessment noemt alleen in de eerste wat vervangen wordt', () => {
    gegeven(voorbeeldtraject('tweemaalVerlengd'))
      .als(
        vervanging(
          '2025-07-07',
          van('tweemaalVerlengd'),
          verlenging('2025-06-23', '2025-09-14', { zelfassessment: { onderbouwing: 'terugval' } }),
        ),
      )
      .dan(
        legtVast(
          ['GebeurtenisIngetrokken', '2025-06-23', { gebeurtenisId: van('tweemaalVerlengd'), reden: 'vergissing' }],
          [
            'VerlengingVastgelegd',
            '2025-06-23',
            { nieuweEinddatum: '2025-09-14', beslisser: 'coordinerend-behandelaar', vervangt: van('tweemaalVerlengd') },
          ],
          ['ZelfassessmentToegevoegd', '2025-06-23', { onderbouwing: 'terugval' }],
        ),
      );
  });

  it('trekt van een verlenging met zelfassessment alleen de ene gebeurtenis in', () => {
    gegeven(voorbeeldtraject('tweemaalVerlengd'))
      .als(intrekking('2025-07-07', van('tweemaalVerlengd')))
      .als(verlenging('2025-07-08', '2025-10-14'))
      .dan(gaatGoed, toont('2025-07-08', { verlengingen: 2 }));
  });

  it('van wat al is ingetrokken kan niet, en een intrekking kan niet worden ingetrokken', () => {
    const weg = behandeld.als(intrekking('2024-05-06', van('wachtend')));
    weg.als(intrekking('2024-05-07', van('wachtend'))).dan(kanNiet('al-ingetrokken', 'intrekking 2024-05-06'));
    weg.als(intrekking('2024-05-07', 'intrekking 2024-05-06')).dan(kanNiet('al-ingetrokken', 'intrekking 2024-05-06'));
    weg
      .als(vervanging('2024-05-07', van('wachtend'), plaatsing('2024-02-26', DE_WILG)))
      .dan(kanNiet('al-ingetrokken', 'intrekking 2024-05-06'));
  });

  it('gaat het verhaal voor het verzoek: wat het verhaal breekt, wordt het eerst genoemd', () => {
    behandeld
      .als(intrekking('2024-05-06', van('wachtend')))
      .als(vervanging('2024-05-07', van('wachtend'), start('2024-05-06', DE_WILG)))
      .dan(kanNiet('al-in-behandeling', van('inBehandeling')));
  });

  it('wordt beoordeeld als elke opdracht: kan de vervanging niet, dan de correctie niet', () => {
    behandeld
      .als(vervanging('2024-05-06', van('wachtend'), plaatsing('2024-04-29', DE_LINDE)))
      .dan(kanNiet('plaatsing-in-behandeling', van('inBehandeling')));
  });

  it('mag door een heel andere opdracht vervangen', () => {
    gegeven(voorbeeldtraject('wachtend'))
      .als(vervanging('2024-02-26', van('wachtend'), weigering('2024-02-19', DE_LINDE)))
      .dan(gaatGoed, toont('2024-02-26', { status: 'getriageerd', wachtend: [] }));
  });

  it('van een ander traject raakt dit niet', () => {
    const ander = over('traject-van-sem', verwijzing('2024-02-07'));
    gegeven(voorbeeldtraject('inBehandeling'), { ...ander, id: 'ander' })
      .als({ ...intrekking('2024-05-06', 'ander') })
      .dan(gaatGoed, toont('2024-05-06', { status: 'in-behandeling' }));
  });
});
