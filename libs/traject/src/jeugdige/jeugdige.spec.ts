import { describe, expect, it } from '@jest/globals';
import { geboortedatumVan, gemeenteVan, verhuisdata } from '../opname.js';
import {
  DE_LINDE,
  TRAJECT,
  crisisstart,
  gaatGoed,
  gegeven,
  gemeldOp,
  genaamd,
  intrekking,
  kanNiet,
  legtVast,
  opnameVan,
  registratie,
  stroom,
  van,
  verhuizing,
  vernietiging,
  vervanging,
  voorbeeldtraject,
  type Scenario,
} from '../test/index.js';
import { registratie as registratieVan } from './jeugdige.js';

const ID = 'registreer-jeugdige 2024-01-29';
const geregistreerd = gegeven(voorbeeldtraject('geregistreerd'));
const verwezen = gegeven(voorbeeldtraject('verwezen'));

const gemeenten = (s: Scenario, ...data: readonly string[]): readonly (string | null)[] => {
  const o = opnameVan(s.grootboek, TRAJECT);
  return data.map((datum) => gemeenteVan(o, 'noor', datum));
};

describe('registreer-jeugdige', () => {
  it('legt vast op de dag van vastleggen; het jeugdigeId staat in de stroom', () => {
    const zin = registratie('2024-01-29', { naam: { achternaam: 'Bakker' }, jeugdigeId: 'noor' });
    gegeven()
      .als(zin)
      .dan(
        legtVast([
          'JeugdigeGeregistreerd',
          '2024-01-29',
          { geboortedatum: '2012-05-17', gemeente: '0473', naam: { achternaam: 'Bakker' } },
        ]),
      );
  });

  it('na middernacht in Amsterdam is het al de volgende dag', () => {
    gegeven()
      .als(registratie('2024-01-29T23:00:00.000Z'))
      .dan(legtVast(['JeugdigeGeregistreerd', '2024-01-30', { geboortedatum: '2012-05-17', gemeente: '0473' }]));
  });

  it('telt op elke datum, ook van voor de registratie', () => {
    expect(gemeenten(geregistreerd, '2010-01-01', '2024-01-29', '2030-01-01')).toEqual(['0473', '0473', '0473']);
  });

  it('kan geen tweede keer', () => {
    geregistreerd.als(registratie('2024-02-01')).dan(kanNiet('al-geregistreerd', ID));
  });

  it('kan niet van wie nog geboren moet worden', () => {
    gegeven()
      .als(registratie('2024-01-29', { geboortedatum: '2024-01-30' }))
      .dan(kanNiet('in-de-toekomst'));
    gegeven()
      .als(registratie('2024-01-29', { geboortedatum: '2024-01-29' }))
      .dan(gaatGoed);
  });

  it('kan ingetrokken worden zolang er geen traject is, en daarna opnieuw', () => {
    const weg = geregistreerd.als(intrekking('2024-01-30', ID)).dan(gaatGoed);
    expect(registratieVan(stroom(weg.grootboek, 'jeugdige-noor'))).toBeUndefined();
    weg.als(registratie('2024-02-01')).dan(gaatGoed);
  });

  it('kan niet ingetrokken worden als er trajecten zijn: die staan in de weg', () => {
    verwezen.als(intrekking('2024-02-06', ID)).dan(kanNiet('in-gebruik', van('verwezen')));
    gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_LINDE, { jeugdigeId: 'noor' }))
      .als(intrekking('2025-03-11', 'registreer-jeugdige 2025-03-03'))
      .dan(kanNiet('in-gebruik', 'start-behandeling 2025-03-10'));
  });

  it('kan dan wel vervangen worden, en geldt vanaf altijd', () => {
    const vervangen = verwezen.als(vervanging('2024-02-06', ID, registratie('2024-02-06', { gemeente: '0375' }))).dan(gaatGoed);
    expect(gemeenten(vervangen, '2024-01-29', '2024-02-06')).toEqual(['0375', '0375']);
  });

  it('kan niet door een verhuizing vervangen worden als er trajecten zijn', () => {
    verwezen.als(vervanging('2024-02-06', ID, verhuizing('2024-02-05', '0375'))).dan(kanNiet('in-gebruik', van('verwezen')));
  });

  it('kan geen verhuizing vervangen als er al een registratie staat', () => {
    geregistreerd
      .als(verhuizing('2024-03-04', '0375'))
      .als(vervanging('2024-03-05', 'verhuis-jeugdige 2024-03-04', registratie('2024-03-05')))
      .dan(kanNiet('al-geregistreerd', ID));
  });
});

describe('verhuis-jeugdige', () => {
  it('geldt vanaf de datum, ook als er pas later van gehoord wordt', () => {
    const verhuisd = geregistreerd
      .als(gemeldOp('2024-05-06', verhuizing('2024-03-04', '0375')))
      .dan(legtVast(['JeugdigeVerhuisd', '2024-03-04', { gemeente: '0375' }]));
    expect(gemeenten(verhuisd, '2024-03-03', '2024-03-04', '2024-12-31')).toEqual(['0473', '0375', '0375']);
  });

  it('kan vaker, en te laat gemeld tussen twee andere', () => {
    const vaker = geregistreerd
      .als(verhuizing('2024-03-04', '0375'))
      .als(verhuizing('2024-05-06', '0396'))
      .als(gemeldOp('2024-06-03', verhuizing('2024-04-01', '0453')));
    expect(gemeenten(vaker, '2024-03-31', '2024-04-01', '2024-05-05', '2024-05-06')).toEqual(['0375', '0453', '0453', '0396']);
    expect(verhuisdata(opnameVan(vaker.grootboek, TRAJECT), 'noor')).toEqual(['2024-03-04', '2024-04-01', '2024-05-06']);
  });

  it('van dezelfde dag: de laatst vastgelegde telt, en een vervanging neemt de plaats in van wat zij vervangt', () => {
    const tweemaal = geregistreerd.als(verhuizing('2024-03-04', '0375')).als(genaamd('nog een', verhuizing('2024-03-04', '0396')));
    expect(gemeenten(tweemaal, '2024-03-04')).toEqual(['0396']);
    const vervangen = tweemaal.als(vervanging('2024-03-11', 'verhuis-jeugdige 2024-03-04', verhuizing('2024-03-04', '0453')));
    expect(gemeenten(vervangen, '2024-03-04')).toEqual(['0396']);
  });

  it('kan ingetrokken worden, en niet nog eens', () => {
    const weg = geregistreerd.als(verhuizing('2024-03-04', '0375')).als(intrekking('2024-03-05', 'verhuis-jeugdige 2024-03-04'));
    expect(gemeenten(weg, '2024-03-04')).toEqual(['0473']);
    weg.als(intrekking('2024-03-06', 'verhuis-jeugdige 2024-03-04')).dan(kanNiet('al-ingetrokken', 'intrekking 2024-03-05'));
  });

  it('kan niet in de toekomst liggen', () => {
    geregistreerd.als(gemeldOp('2024-03-03', verhuizing('2024-03-04', '0375'))).dan(kanNiet('in-de-toekomst'));
  });
});

describe('vernietig-persoonsgegevens', () => {
  it('wordt vastgelegd op de dag van het verzoek', () => {
    const zin = vernietiging('2026-03-02');
    verwezen.als(zin).dan(legtVast(['PersoonsgegevensVernietigd', '2026-03-02', zin.gegevens]));
  });

  it('kan niet van een verzoek dat nog komt', () => {
    verwezen.als(gemeldOp('2026-03-01', vernietiging('2026-03-02'))).dan(kanNiet('in-de-toekomst'));
  });
});

describe('wat van een jeugdige bekend is', () => {
  it('hangt af van wat het grootboek toen wist', () => {
    const vervangen = verwezen.als(vervanging('2024-02-06', ID, registratie('2024-02-06', { geboortedatum: '2011-05-17' })));
    const geboren = (bekendOp?: string) => geboortedatumVan(opnameVan(vervangen.grootboek, TRAJECT, bekendOp), 'noor');
    expect([geboren('2024-01-28'), geboren('2024-02-05'), geboren()]).toEqual([undefined, '2012-05-17', '2011-05-17']);
  });

  it('is niets van wie niemand noemt', () => {
    const o = opnameVan(verwezen.grootboek, TRAJECT);
    expect([gemeenteVan(o, null, '2024-02-05'), gemeenteVan(o, 'sem', '2024-02-05'), geboortedatumVan(o, null)]).toEqual([
      null,
      null,
      undefined,
    ]);
  });
});
