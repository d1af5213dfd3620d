import { describe, it } from '@jest/globals';
import {
  gaatGoed,
  gegeven,
  gemeldOp,
  genaamd,
  intrekking,
  legtVast,
  toont,
  van,
  verandertNiets,
  verlenging,
  vervanging,
  voorbeeldtraject,
  weigert,
  wijktAf,
  zelfassessment,
} from '../test/index.js';

/** Maximum 2025-07-14 after verlenging 1 of 24 March; the second may reach 2026-01-14. */
const eensVerlengd = gegeven(voorbeeldtraject('eensVerlengd'));
const tweede = verlenging('2025-06-23', '2025-10-14');
const met = { zelfassessment: { onderbouwing: 'terugval' } };

describe('voeg-zelfassessment-toe', () => {
  it('legt het betoog van de behandelaar vast, en wijzigt verder niets', () => {
    const zin = zelfassessment('2025-06-16');
    eensVerlengd
      .als({ ...zin, gegevens: { ...zin.gegevens, onderbouwing: 'terugval', behandelaar: 'dhr. Visser' } })
      .dan(
        legtVast([
          'ZelfassessmentToegevoegd',
          '2025-06-16',
          { dossierReferentie: 'dossier 7', onderbouwing: 'terugval', behandelaar: 'dhr. Visser' },
        ]),
        verandertNiets('2025-06-16'),
      );
  });

  it('kan ook voor de behandeling en buiten het addendum', () => {
    gegeven(voorbeeldtraject('wachtend')).als(zelfassessment('2024-02-26')).dan(gaatGoed, verandertNiets('2024-02-26'));
  });
});

describe('welk zelfassessment telt voor de tweede verlenging', () => {
  it('een van na verlenging 1, op of voor de datum van het verzoek', () => {
    eensVerlengd.als(zelfassessment('2025-03-25')).als(tweede).dan(gaatGoed);
    eensVerlengd.als(zelfassessment('2025-06-23')).als(tweede).dan(gaatGoed);
  });

  it('niet een van voor verlenging 1', () => {
    eensVerlengd
      .als(gemeldOp('2025-03-25', zelfassessment('2025-03-23')))
      .als(tweede)
      .dan(weigert('zelfassessment-ontbreekt'));
  });

  it('van de dag van verlenging 1 een dat erna is vastgelegd, niet een van ervoor', () => {
    eensVerlengd.als(zelfassessment('2025-03-24')).als(tweede).dan(gaatGoed);
    gegeven(voorbeeldtraject('inBehandeling'), zelfassessment('2025-03-24'), verlenging('2025-03-24', '2025-07-14'))
      .als(tweede)
      .dan(weigert('zelfassessment-ontbreekt'));
  });

  it('niet een van na het verzoek, ook niet als het er al is wanneer het verzoek te laat gemeld wordt', () => {
    eensVerlengd.als(zelfassessment('2025-06-24')).als(tweede).dan(weigert('zelfassessment-ontbreekt'));
  });

  it('het zelfassessment in het verzoek zelf', () => {
    eensVerlengd
      .als(verlenging('2025-06-23', '2025-10-14', met))
      .dan(
        legtVast(
          ['VerlengingVastgelegd', '2025-06-23', { nieuweEinddatum: '2025-10-14', beslisser: 'coordinerend-behandelaar' }],
          ['ZelfassessmentToegevoegd', '2025-06-23', { onderbouwing: 'terugval' }],
        ),
      );
  });

  it('niet dat wat met de verleende eerste werd ingediend: dat telt voor die alleen', () => {
    gegeven(voorbeeldtraject('inBehandeling'), verlenging('2025-03-24', '2025-07-14', met))
      .als(tweede)
      .dan(weigert('zelfassessment-ontbreekt'));
  });

  it('wel dat wat met de eerste werd ingediend als die eerste niet meer staat', () => {
    gegeven(voorbeeldtraject('inBehandeling'), verlenging('2025-03-24', '2025-07-14', met))
      .als(vervanging('2025-04-01', 'verleng-behandeling 2025-03-24', verlenging('2025-03-24', '2025-08-14')))
      .als(tweede)
      .dan(gaatGoed);
  });

  it('wel dat wat met een geweigerd verzoek werd ingediend: het zelfassessment is dan toch vastgelegd', () => {
    eensVerlengd
      .als(verlenging('2025-06-23', '2026-01-15', met))
      .dan(
        weigert('langer-dan-toegestaan'),
        legtVast(
          [
            'VerlengingGeweigerd',
            '2025-06-23',
            { nieuweEinddatum: '2026-01-15', beslisser: 'coordinerend-behandelaar', redenen: ['langer-dan-toegestaan'] },
          ],
          ['ZelfassessmentToegevoegd', '2025-06-23', { onderbouwing: 'terugval' }],
        ),
      )
      .als(verlenging('2025-06-24', '2025-10-14'))
      .dan(gaatGoed);
  });

  it('niet een dat is ingetrokken', () => {
    eensVerlengd
      .als(zelfassessment('2025-06-16'))
      .als(intrekking('2025-06-17', 'voeg-zelfassessment-toe 2025-06-16'))
      .als(tweede)
      .dan(weigert('zelfassessment-ontbreekt'));
  });

  it('een dat naar de dag van verlenging 1 verplaatst is, telt: het vouwt daar naar de orde van vastleggen', () => {
    gegeven(voorbeeldtraject('inBehandeling'), zelfassessment('2025-03-17'), verlenging('2025-03-24', '2025-07-14'))
      .als(vervanging('2025-04-01', 'voeg-zelfassessment-toe 2025-03-17', zelfassessment('2025-03-24')))
      .als(tweede)
      .dan(gaatGoed);
  });
});

describe('een zelfassessment dat wordt ingetrokken nadat het een tweede verlenging droeg', () => {
  const ID = 'verleng-behandeling 2025-06-23';
  const verlengd = eensVerlengd.als(verlenging('2025-06-23', '2025-10-14', met));

  it('laat die verlenging staan, en zij wijkt af op haar datum', () => {
    verlengd
      .als(intrekking('2025-07-07', `${ID}/1`))
      .dan(
        gaatGoed,
        wijktAf('2025-06-22'),
        wijktAf('2025-07-07', ['zelfassessment-ontbreekt', ID, '2025-06-23']),
        toont('2025-07-07', { verlengingen: 2, maximaleEinddatum: '2025-10-14' }),
      );
  });

  it('wijkt niet af als er nog een ander is dat telt, of alsnog een komt van die dag', () => {
    eensVerlengd
      .als(zelfassessment('2025-06-16'))
      .als(verlenging('2025-06-23', '2025-10-14', met))
      .als(intrekking('2025-07-07', `${ID}/1`))
      .dan(wijktAf('2025-07-07'));
    verlengd
      .als(intrekking('2025-07-07', `${ID}/1`))
      .als(gemeldOp('2025-07-08', zelfassessment('2025-06-23')))
      .dan(wijktAf('2025-07-08'));
  });

  it('wijkt niet af bij een eerste, een derde, of een tweede met akkoord van de verwijzer buiten de maatregel', () => {
    gegeven(voorbeeldtraject('inBehandeling'), verlenging('2025-03-24', '2025-07-14', met))
      .als(intrekking('2025-04-01', 'verleng-behandeling 2025-03-24/1'))
      .dan(wijktAf('2025-04-01'));
    gegeven(
      voorbeeldtraject('inBehandeling'),
      verlenging('2024-06-03', '2025-07-14', { beslisser: 'wettelijk-verwijzer', akkoordVerwijzerOp: '2024-06-03' }),
      verlenging('2024-07-01', '2025-10-14', { beslisser: 'wettelijk-verwijzer', akkoordVerwijzerOp: '2024-06-03', ...met }),
    )
      .als(genaamd('weg', intrekking('2024-07-02', 'verleng-behandeling 2024-07-01/1')))
      .dan(wijktAf('2024-07-02'));
    gegeven(voorbeeldtraject('driemaalVerlengd'))
      .als(intrekking('2025-09-23', van('getoetst')))
      .dan(gaatGoed, wijktAf('2025-09-23'));
  });
});
