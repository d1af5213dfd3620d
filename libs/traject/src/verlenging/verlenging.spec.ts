import { describe, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_LINDE,
  DE_WILG,
  crisisstart,
  gaatGoed,
  gegeven,
  gemeldOp,
  genaamd,
  intrekking,
  kanNiet,
  legtVast,
  onderbreking,
  overdracht,
  registratie,
  start,
  toont,
  triage,
  van,
  verandertAlleen,
  verandertNiets,
  verlenging,
  verwijzing,
  voltooiing,
  vervanging,
  voorbeeldtraject,
  weigert,
  wijktAf,
  wissel,
  verhuizing,
} from '../test/index.js';

/** Start 2024-04-15, maximum 2025-04-14, reach 2025-10-14. */
const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
/** Verlenging 1 of 24 March 2025 until 2025-07-14. */
const eensVerlengd = gegeven(voorbeeldtraject('eensVerlengd'));
const eerste = verlenging('2025-03-24', '2025-07-14');
const akkoord = { beslisser: 'wettelijk-verwijzer', akkoordVerwijzerOp: '2025-06-20' } as const;

describe('verleng-behandeling', () => {
  it('verleend: het maximum schuift naar de nieuwe einddatum, vanaf de datum van het verzoek', () => {
    behandeld
      .als(eerste)
      .dan(
        legtVast(['VerlengingVastgelegd', '2025-03-24', { nieuweEinddatum: '2025-07-14', beslisser: 'coordinerend-behandelaar' }]),
        toont('2025-03-23', { verlengingen: 0, maximaleEinddatum: '2025-04-14' }),
        verandertAlleen('2025-03-24', { verlengingen: 1, maximaleEinddatum: '2025-07-14' }),
      );
  });

  it('geweigerd: vastgelegd met elke reden, en verder wijzigt er niets', () => {
    behandeld
      .als(verlenging('2025-03-24', '2025-10-15'))
      .dan(
        legtVast([
          'VerlengingGeweigerd',
          '2025-03-24',
          { nieuweEinddatum: '2025-10-15', beslisser: 'coordinerend-behandelaar', redenen: ['langer-dan-toegestaan'] },
        ]),
        verandertNiets('2025-03-24'),
      );
  });

  it('kan niet buiten de behandeling, ook niet als het toch geweigerd zou worden', () => {
    const wachtend = gegeven(voorbeeldtraject('wachtend'));
    wachtend.als(verlenging('2024-02-26', '2025-07-14')).dan(kanNiet('niet-in-behandeling'));
    wachtend.als(verlenging('2024-02-26', '2020-01-01')).dan(kanNiet('niet-in-behandeling'));
    behandeld.als(verlenging('2024-04-14', '2020-01-01')).dan(kanNiet('niet-in-behandeling'));
  });

  it('kan wel tijdens een onderbreking', () => {
    behandeld
      .als(onderbreking('2025-03-17'))
      .als(eerste)
      .dan(gaatGoed, toont('2025-03-24', { status: 'onderbroken', verlengingen: 1 }));
  });

  it('kan niet in perceel 1, verleend noch geweigerd', () => {
    const over = gegeven(voorbeeldtraject('inBehandeling'), overdracht('2024-06-03', CONSORTIUM), voltooiing('2024-06-17'));
    over.als(eerste).dan(kanNiet('in-perceel-1', 'voltooi-overdracht 2024-06-17'));
    over.als(verlenging('2025-03-24', '2020-01-01')).dan(kanNiet('in-perceel-1', 'voltooi-overdracht 2024-06-17'));
    over.als(verlenging('2024-06-16', '2025-07-14', { ...akkoord, akkoordVerwijzerOp: '2024-06-16' })).dan(gaatGoed);
  });

  it('kan voor een periode die voorbij is: dan was het tot dan toe te lang', () => {
    behandeld
      .als(verlenging('2025-08-04', '2025-07-31'))
      .dan(
        gaatGoed,
        toont('2025-08-03', { maximaleEinddatum: '2025-04-14' }),
        wijktAf('2025-08-03', ['behandelduur-overschreden', van('inBehandeling'), '2025-04-15']),
        wijktAf('2025-08-04', ['behandelduur-overschreden', van('inBehandeling'), '2025-08-01']),
      );
  });
});

describe('een verlenging van voor een die al verleend is', () => {
  const tweemaal = gegeven(voorbeeldtraject('tweemaalVerlengd'));

  it('kan niet: in de weg staan alle latere', () => {
    tweemaal
      .als(gemeldOp('2025-07-01', verlenging('2025-03-17', '2025-07-14')))
      .dan(kanNiet('latere-verlenging', van('eensVerlengd'), van('tweemaalVerlengd')));
    tweemaal.als(gemeldOp('2025-07-01', verlenging('2025-05-05', '2025-08-14'))).dan(kanNiet('latere-verlenging', van('tweemaalVerlengd')));
  });

  it('kan evenmin als zij geweigerd zou worden', () => {
    eensVerlengd.als(verlenging('2025-03-17', '2020-01-01')).dan(kanNiet('latere-verlenging', van('eensVerlengd')));
  });

  it('kan van dezelfde dag, en vouwt dan erna', () => {
    eensVerlengd
      .als(genaamd('tweede', verlenging('2025-03-24', '2025-10-14', { zelfassessment: { dossierReferentie: 'dossier 7' } })))
      .dan(gaatGoed, toont('2025-03-24', { verlengingen: 2, maximaleEinddatum: '2025-10-14' }));
  });

  it('staat een geweigerde niet in de weg', () => {
    behandeld
      .als(verlenging('2025-04-07', '2026-01-01'))
      .dan(weigert('langer-dan-toegestaan'))
      .als(gemeldOp('2025-04-08', eerste))
      .dan(gaatGoed);
  });

  it('kan als zij er een vervangt die verleend was', () => {
    tweemaal
      .als(vervanging('2025-07-07', van('eensVerlengd'), verlenging('2025-03-24', '2025-08-14')))
      .dan(
        gaatGoed,
        toont('2025-03-24', { verlengingen: 1, maximaleEinddatum: '2025-08-14' }),
        toont('2025-07-07', { verlengingen: 2, maximaleEinddatum: '2025-10-14' }),
      );
  });

  it('kan niet als zij er een vervangt die geweigerd was', () => {
    behandeld
      .als(verlenging('2025-03-10', '2026-01-01'))
      .als(eerste)
      .als(vervanging('2025-04-01', 'verleng-behandeling 2025-03-10', verlenging('2025-03-10', '2025-07-14')))
      .dan(kanNiet('latere-verlenging', van('eensVerlengd')));
  });
});

describe('een verlenging die gecorrigeerd wordt', () => {
  it('in een die de regels verbieden, staat daarna als geweigerd', () => {
    eensVerlengd.als(vervanging('2025-04-07', van('eensVerlengd'), verlenging('2025-03-24', '2025-10-15'))).dan(
      legtVast(
        ['GebeurtenisIngetrokken', '2025-03-24', { gebeurtenisId: van('eensVerlengd'), reden: 'vergissing' }],
        [
          'VerlengingGeweigerd',
          '2025-03-24',
          {
            nieuweEinddatum: '2025-10-15',
            beslisser: 'coordinerend-behandelaar',
            redenen: ['langer-dan-toegestaan'],
            vervangt: van('eensVerlengd'),
          },
        ],
      ),
      toont('2025-04-07', { verlengingen: 0, maximaleEinddatum: '2025-04-14' }),
    );
  });

  it('laat de volgende staan, die dan de eerste is', () => {
    gegeven(voorbeeldtraject('tweemaalVerlengd'))
      .als(intrekking('2025-07-07', van('eensVerlengd')))
      .dan(
        gaatGoed,
        toont('2025-06-22', { verlengingen: 0, maximaleEinddatum: '2025-04-14' }),
        toont('2025-07-07', { verlengingen: 1, maximaleEinddatum: '2025-10-14' }),
        wijktAf('2025-07-07'),
      );
  });

  it('neemt het zelfassessment van haar vervanging mee', () => {
    gegeven(voorbeeldtraject('tweemaalVerlengd'))
      .als(
        vervanging(
          '2025-07-07',
          van('tweemaalVerlengd'),
          verlenging('2025-06-23', '2025-11-14', { zelfassessment: { onderbouwing: 'terugval' } }),
        ),
      )
      .dan(gaatGoed, toont('2025-07-07', { verlengingen: 2, maximaleEinddatum: '2025-11-14' }));
  });

  it('houdt haar einddatum als de start gecorrigeerd wordt', () => {
    eensVerlengd
      .als(vervanging('2025-04-07', van('inBehandeling'), start('2024-04-08', DE_WILG)))
      .dan(
        gaatGoed,
        toont('2025-03-23', { maximaleEinddatum: '2025-04-07' }),
        toont('2025-03-24', { verlengingen: 1, maximaleEinddatum: '2025-07-14' }),
      );
  });
});

describe('een klok per traject', () => {
  it('wissel, verhuizing, onderbreking en onderaannemer verzetten haar niet', () => {
    gegeven(
      voorbeeldtraject('metOnderaannemer'),
      wissel('2024-12-02', DE_WILG),
      verhuizing('2025-01-06', '0396'),
      onderbreking('2025-02-03'),
    ).dan(toont('2025-02-03', { start: '2024-04-15', maximaleEinddatum: '2025-04-14', gemeente: '0396', aanbieder: DE_WILG }));
  });

  it('is er niet zolang niemand het product weet; een verlenging met akkoord kan dan toch', () => {
    gegeven(registratie('2025-02-03'), crisisstart('2025-02-10', DE_LINDE))
      .als(verlenging('2025-03-24', '2025-12-31', { beslisser: 'wettelijk-verwijzer', akkoordVerwijzerOp: '2025-03-24' }))
      .dan(gaatGoed, wijktAf('2025-06-02', ['start-zonder-verwijzing', 'start-behandeling 2025-02-10', '2025-02-10']));
  });

  it('is overschreden vanaf de eerste dag na het maximum', () => {
    gegeven(
      registratie('2024-01-02'),
      verwijzing('2024-01-03', { product: 'diagnostiek-jggz' }),
      triage('2024-01-03'),
      start('2024-01-08', DE_LINDE),
    ).dan(wijktAf('2024-07-07'), wijktAf('2024-07-08', ['behandelduur-overschreden', 'start-behandeling 2024-01-08', '2024-07-08']));
  });
});
