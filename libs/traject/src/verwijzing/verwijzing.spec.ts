import { describe, expect, it } from '@jest/globals';
import {
  DE_BERK,
  DE_LINDE,
  beeldVan,
  crisisstart,
  einde,
  gegeven,
  intrekking,
  kanNiet,
  legtVast,
  over,
  plaatsing,
  registratie,
  start,
  toont,
  triage,
  van,
  vervanging,
  verwijzing,
  voorbeeldtraject,
  wijktAf,
} from '../test/index.js';

describe('registreer-verwijzing', () => {
  it('legt vast wie verwijst, waarheen en voor wie; het trajectId staat in de stroom', () => {
    const zin = verwijzing('2025-02-05');
    gegeven(registratie('2025-02-03'))
      .als({ ...zin, gegevens: { ...zin.gegevens, trajectId: 'traject-van-noor', hulpvraag: 'slaapt slecht', maximaleDuur: 'P4M' } })
      .dan(
        legtVast([
          'VerwijzingGeregistreerd',
          '2025-02-05',
          {
            jeugdigeId: 'noor',
            verwijzer: { type: '02' },
            perceel: 2,
            product: 'specialistische-jggz',
            hulpvraag: 'slaapt slecht',
            maximaleDuur: 'P4M',
          },
        ]),
      );
  });

  it('laat het traject zien als verwezen, in de gemeente van het kind, vanaf de dag zelf', () => {
    const na = gegeven(registratie('2025-02-03'), verwijzing('2025-02-05', { product: 'dyslexiezorg' }));
    na.dan(
      toont('2025-02-05', {
        jeugdigeId: 'noor',
        status: 'verwezen',
        perceel: 2,
        product: 'dyslexiezorg',
        gemeente: '0473',
        verwijsdatum: '2025-02-05',
        start: null,
        maximaleEinddatum: null,
      }),
    );
    expect(beeldVan(na.grootboek, '2025-02-04')).toBeUndefined();
  });

  it('kan geen tweede zijn, ook niet als hij voor de eerste ligt', () => {
    const verwezen = gegeven(voorbeeldtraject('verwezen'));
    verwezen.als(verwijzing('2024-02-19')).dan(kanNiet('tweede-verwijzing', van('verwezen')));
    verwezen.als(verwijzing('2024-01-30')).dan(kanNiet('tweede-verwijzing', van('verwezen')));
  });

  it('kan niet ingetrokken worden zolang er iets op rust', () => {
    gegeven(voorbeeldtraject('wachtend'))
      .als(intrekking('2024-02-20', van('verwezen')))
      .dan(kanNiet('voor-verwijzing', van('getriageerd'), van('wachtend')));
  });

  it('kan ingetrokken worden als er niets anders is: dan is er geen traject meer te zien', () => {
    const na = gegeven(voorbeeldtraject('verwezen'))
      .als(intrekking('2024-02-06', van('verwezen')))
      .dan(legtVast(['GebeurtenisIngetrokken', '2024-02-05', { gebeurtenisId: van('verwezen'), reden: 'vergissing' }]));
    expect(beeldVan(na.grootboek, '2024-03-01')).toBeUndefined();
    na.dan(toont('2024-03-01', { status: 'verwezen' }, '2024-02-05'));
  });

  it('laat zich verplaatsen naar eerder, en niet naar na wat er op rust', () => {
    const getriageerd = gegeven(voorbeeldtraject('getriageerd'));
    getriageerd
      .als(vervanging('2024-02-15', van('verwezen'), verwijzing('2024-01-30')))
      .dan(toont('2024-01-31', { status: 'verwezen', verwijsdatum: '2024-01-30' }));
    getriageerd
      .als(vervanging('2024-02-15', van('verwezen'), verwijzing('2024-02-13')))
      .dan(kanNiet('voor-verwijzing', van('getriageerd')));
  });

  it('mag op de dag van de triage vallen: de verwijzing vouwt eerst', () => {
    gegeven(voorbeeldtraject('getriageerd'))
      .als(vervanging('2024-02-15', van('verwezen'), verwijzing('2024-02-12')))
      .dan(toont('2024-02-12', { status: 'getriageerd', verwijsdatum: '2024-02-12' }));
  });

  it('die een ander kind noemt, brengt het traject bij dat kind', () => {
    gegeven(over('sem', registratie('2024-01-30', { gemeente: '0396' })), voorbeeldtraject('wachtend'))
      .als(vervanging('2024-03-01', van('verwezen'), verwijzing('2024-02-05', { jeugdigeId: 'sem' })))
      .dan(
        toont('2024-02-20', { jeugdigeId: 'sem', gemeente: '0396', status: 'wachtend' }),
        toont('2024-02-20', { jeugdigeId: 'noor', gemeente: '0473' }, '2024-02-29'),
      );
  });
});

describe('de verwijzing van een crisis', () => {
  const crisis = gegeven(registratie('2025-03-10'), crisisstart('2025-03-10', DE_BERK), einde('2025-03-12'));

  it('komt later, ook na het einde, en geldt dan vanaf de start', () => {
    crisis.als(verwijzing('2025-03-17', { product: 'basis-jggz' })).dan(
      toont('2025-03-10', {
        jeugdigeId: 'noor',
        perceel: 2,
        product: 'basis-jggz',
        verwijsdatum: '2025-03-17',
        maximaleEinddatum: '2025-12-09',
      }),
      toont('2025-03-10', { jeugdigeId: null, perceel: null, product: null, verwijsdatum: null, maximaleEinddatum: null }, '2025-03-16'),
      wijktAf('2025-03-12'),
    );
  });

  it('kan er maar een zijn, ook als de tweede na de start ligt', () => {
    crisis
      .als(verwijzing('2025-03-17'))
      .als(verwijzing('2025-03-18'))
      .dan(kanNiet('tweede-verwijzing', 'registreer-verwijzing 2025-03-17'));
  });

  it('kan weer ingetrokken worden: de crisis staat zonder', () => {
    crisis
      .als(verwijzing('2025-03-17'))
      .als(intrekking('2025-03-20', 'registreer-verwijzing 2025-03-17'))
      .dan(
        toont('2025-03-11', { verwijsdatum: null, product: null }),
        wijktAf('2025-03-11', ['start-zonder-verwijzing', 'start-behandeling 2025-03-10', '2025-03-10']),
      );
  });

  it('telt vanaf de eerste dag die verteld wordt, al was dat een plaatsing voor de start', () => {
    gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_BERK))
      .als(plaatsing('2025-03-07', DE_LINDE))
      .als(verwijzing('2025-03-17'))
      .dan(toont('2025-03-07', { status: 'wachtend', jeugdigeId: 'noor', product: 'specialistische-jggz', verwijsdatum: '2025-03-17' }));
  });

  it('van voor de start is een gewone: wat ervoor komt kan niet', () => {
    gegeven(registratie('2025-03-03'), verwijzing('2025-03-05'), crisisstart('2025-03-10', DE_BERK))
      .als(plaatsing('2025-03-04', DE_LINDE))
      .dan(kanNiet('voor-verwijzing', 'registreer-verwijzing 2025-03-05'));
  });
});

describe('alles wat voor de verwijzing ligt', () => {
  const verwezen = gegeven(voorbeeldtraject('verwezen'));

  it.each([triage('2024-02-04'), plaatsing('2024-02-04', DE_LINDE), start('2024-02-04', DE_LINDE), einde('2024-02-04')])(
    '$opdracht kan niet',
    (zin) => {
      verwezen.als(zin).dan(kanNiet('voor-verwijzing', van('verwezen')));
    },
  );

  it('een crisis die voor een gewone verwijzing blijkt te liggen, mag wel: dan is het de verwijzing van die crisis', () => {
    verwezen.als(crisisstart('2024-02-02', DE_BERK)).dan(toont('2024-02-02', { status: 'in-behandeling', verwijsdatum: '2024-02-05' }));
  });
});
