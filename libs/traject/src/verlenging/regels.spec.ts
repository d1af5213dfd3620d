import { describe, it } from '@jest/globals';
import {
  DE_LINDE,
  addendum,
  gaatGoed,
  gegeven,
  gemeldOp,
  ontbinding,
  overeenkomst,
  registratie,
  start,
  toont,
  triage,
  verlenging,
  verwijzing,
  voorbeeldtraject,
  weigert,
  type Zin,
} from '../test/index.js';

/** Started on 15 April 2024; the addendum of 2025 names basis- and specialistische-jggz through their mandaat. */
const inBehandelingMet = (product: string, ...ervoor: readonly Zin[]) =>
  gegeven(registratie('2024-01-29'), verwijzing('2024-02-05', { product }), triage('2024-02-12'), start('2024-04-15', DE_LINDE), ...ervoor);

const specialistisch = inBehandelingMet('specialistische-jggz');
const begeleiding = inBehandelingMet('begeleiding-ambulant');
const verwijzerOp = (akkoordVerwijzerOp: string) => ({ beslisser: 'wettelijk-verwijzer', akkoordVerwijzerOp }) as const;
const behandelaarMetAkkoordOp = (akkoordVerwijzerOp: string) => ({ akkoordVerwijzerOp });

describe('hoe ver een verlenging mag reiken', () => {
  it.each([
    ['op het maximum is niet later', '2025-04-14', ['einddatum-niet-later']],
    ['ervoor is niet later', '2025-03-31', ['einddatum-niet-later']],
    ['een dag te ver', '2025-10-15', ['langer-dan-toegestaan']],
  ])('%s (%s)', (_, nieuweEinddatum, redenen) => {
    specialistisch.als(verlenging('2025-03-24', nieuweEinddatum)).dan(weigert(...redenen));
  });

  it.each(['2025-04-15', '2025-10-14'])('van een dag na het maximum tot en met maximaleVerlenging erna: %s', (nieuweEinddatum) => {
    specialistisch.als(verlenging('2025-03-24', nieuweEinddatum)).dan(gaatGoed);
  });

  it('de reikwijdte telt vanaf het maximum, niet vanaf het verzoek', () => {
    specialistisch.als(verlenging('2025-09-01', '2025-10-15')).dan(weigert('langer-dan-toegestaan'));
    specialistisch.als(verlenging('2025-11-03', '2025-10-14')).dan(gaatGoed);
  });

  it('een volgende telt vanaf het maximum van de vorige, ook als dat het eind van een korte maand is', () => {
    const tot = (datum: string) =>
      inBehandelingMet('begeleiding-ambulant', verlenging('2025-03-24', '2025-08-31', verwijzerOp('2025-03-24'))).als(
        verlenging('2025-08-18', datum, verwijzerOp('2025-08-18')),
      );
    tot('2026-02-28').dan(gaatGoed);
    tot('2026-03-01').dan(weigert('langer-dan-toegestaan'));
  });

  it('de termijn is die van de dag van de start, ook als een latere regeling ruimer of krapper is', () => {
    specialistisch
      .als(
        overeenkomst('2024-06-03', 'ruimer', '2024-01-01', {
          code: 'specialistische-jggz',
          basisduur: 'P36M',
          maximaleVerlenging: 'P36M',
          mandaat: true,
        }),
      )
      .als(verlenging('2025-03-24', '2025-10-15'))
      .dan(weigert('langer-dan-toegestaan'));
  });
});

describe('onder de maatregel behandelduur', () => {
  it('mag de coordinerend-behandelaar de eerste alleen beslissen', () => {
    specialistisch.als(verlenging('2025-03-24', '2025-07-14')).dan(gaatGoed);
  });

  it('mag ook een ander beslissen, zonder akkoord', () => {
    specialistisch.als(verlenging('2025-03-24', '2025-07-14', { beslisser: 'cjg' })).dan(gaatGoed);
    specialistisch.als(verlenging('2025-03-24', '2025-07-14', { beslisser: 'wettelijk-verwijzer' })).dan(gaatGoed);
  });

  it('vraagt de tweede een zelfassessment, ook met akkoord van de verwijzer', () => {
    gegeven(voorbeeldtraject('eensVerlengd'))
      .als(verlenging('2025-06-23', '2025-10-14', verwijzerOp('2025-06-23')))
      .dan(weigert('zelfassessment-ontbreekt'));
  });

  it('mag de coordinerend-behandelaar de derde niet alleen beslissen, en met tijdig akkoord wel', () => {
    const getoetst = gegeven(voorbeeldtraject('getoetst'));
    getoetst.als(verlenging('2025-09-22', '2026-01-14')).dan(weigert('beslisser-onbevoegd'));
    getoetst.als(verlenging('2025-09-22', '2026-01-14', behandelaarMetAkkoordOp('2025-09-22'))).dan(gaatGoed);
  });

  it('mag de wettelijk verwijzer de derde beslissen met alleen de toetsing', () => {
    gegeven(voorbeeldtraject('getoetst'))
      .als(verlenging('2025-09-22', '2026-01-14', { beslisser: 'wettelijk-verwijzer' }))
      .dan(gaatGoed);
  });

  it('noemt een derde zonder toetsing door de behandelaar beide redenen', () => {
    gegeven(voorbeeldtraject('tweemaalVerlengd'))
      .als(verlenging('2025-09-22', '2026-04-15'))
      .dan(weigert('langer-dan-toegestaan', 'cjg-toetsing-ontbreekt', 'beslisser-onbevoegd'));
  });
});

describe('zonder de maatregel', () => {
  it('is akkoord van de verwijzer nodig, op of voor de datum van het verzoek', () => {
    const ervoor = (velden: Parameters<typeof verlenging>[2]) => specialistisch.als(verlenging('2024-12-16', '2025-10-14', velden));
    ervoor({}).dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
    ervoor({ beslisser: 'wettelijk-verwijzer' }).dan(weigert('akkoord-verwijzer-ontbreekt'));
    ervoor(verwijzerOp('2024-12-16')).dan(gaatGoed);
    ervoor(verwijzerOp('2024-04-15')).dan(gaatGoed);
    ervoor(behandelaarMetAkkoordOp('2024-12-16')).dan(gaatGoed);
  });

  it('telt een akkoord van na het verzoek niet', () => {
    const teLaat = gemeldOp('2024-12-20', verlenging('2024-12-16', '2025-10-14', behandelaarMetAkkoordOp('2024-12-17')));
    specialistisch.als(teLaat).dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
  });

  it('wordt naar zelfassessment noch toetsing gevraagd, hoe vaak ook', () => {
    begeleiding
      .als(verlenging('2025-03-24', '2025-06-14', verwijzerOp('2025-03-24')))
      .dan(gaatGoed)
      .als(verlenging('2025-05-26', '2025-08-14', verwijzerOp('2025-05-26')))
      .dan(gaatGoed)
      .als(verlenging('2025-07-28', '2025-10-14', verwijzerOp('2025-07-28')))
      .dan(gaatGoed, toont('2025-07-28', { verlengingen: 3 }));
  });

  it('noemt wie alles fout doet alle redenen', () => {
    begeleiding
      .als(verlenging('2025-03-24', '2025-04-14'))
      .dan(weigert('einddatum-niet-later', 'akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
  });
});

describe('wanneer de maatregel geldt', () => {
  it('alleen voor producten met mandaat', () => {
    begeleiding.als(verlenging('2025-03-24', '2025-07-14')).dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
  });

  it('het mandaat is dat van de datum van het verzoek, niet van de start', () => {
    const metMandaat = overeenkomst('2024-12-02', 'mandaat', '2025-03-01', {
      code: 'begeleiding-ambulant',
      basisduur: 'P1M',
      mandaat: true,
    });
    const later = inBehandelingMet('begeleiding-ambulant', metMandaat);
    later
      .als(gemeldOp('2025-03-24', verlenging('2025-02-28', '2025-07-14')))
      .dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
    later.als(verlenging('2025-03-24', '2025-07-14')).dan(gaatGoed, toont('2025-03-24', { maximaleEinddatum: '2025-07-14' }));
  });

  it('van de eerste tot en met de laatste dag', () => {
    const op = (datum: string) => specialistisch.als(gemeldOp('2026-01-12', verlenging(datum, '2025-10-14')));
    op('2024-12-31').dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
    op('2025-01-01').dan(gaatGoed);
    op('2025-12-31').dan(gaatGoed);
    op('2026-01-01').dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
  });

  it('pas vanaf dat zij bekend is, en dan terugwerkend', () => {
    const inFebruari = verlenging('2025-02-17', '2025-07-14');
    specialistisch.als(inFebruari).dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
    specialistisch.als(gemeldOp('2025-03-10T22:59:59.999Z', inFebruari)).dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
    specialistisch.als(gemeldOp('2025-03-10T23:00:00.000Z', inFebruari)).dan(gaatGoed);
  });

  it('niet meer vanaf de dag van een ontbinding, zodra die bekend is', () => {
    const ontbonden = inBehandelingMet('specialistische-jggz', gemeldOp('2025-03-17', ontbinding('2025-03-24', 'addendum-perceel-2-2025')));
    ontbonden.als(verlenging('2025-03-23', '2025-07-14')).dan(gaatGoed);
    ontbonden.als(verlenging('2025-03-24', '2025-07-14')).dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
  });

  it('wel als een andere maatregel ontbonden is', () => {
    inBehandelingMet('specialistische-jggz', ontbinding('2025-03-17', 'addendum-perceel-2-2025', 'meervoudig-voortzetten'))
      .als(verlenging('2025-03-24', '2025-07-14'))
      .dan(gaatGoed);
  });

  it('ook door een ander addendum, dat alleen deze maatregel kent', () => {
    inBehandelingMet(
      'specialistische-jggz',
      addendum('2025-12-15', 'addendum-2026', { geldigVan: '2026-01-01', maatregelen: ['behandelduur'] }),
    )
      .als(verlenging('2026-02-02', '2025-10-14'))
      .dan(gaatGoed);
    inBehandelingMet(
      'specialistische-jggz',
      addendum('2025-12-15', 'addendum-2026', { geldigVan: '2026-01-01', maatregelen: ['aanvullende-behandelaren'] }),
    )
      .als(verlenging('2026-02-02', '2025-10-14'))
      .dan(weigert('akkoord-verwijzer-ontbreekt', 'beslisser-onbevoegd'));
  });
});
