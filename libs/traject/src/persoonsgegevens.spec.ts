import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PERSOONSGEGEVENS, type Soort } from './gebeurtenissen.js';
import { noemtPersoonsgegevens, scheidPersoonsgegevens, voegPersoonsgegevensToe } from './persoonsgegevens.js';

describe('wat iets over een persoon zegt', () => {
  it('gaat uit de gebeurtenis: geboortedatum, bsn en naam, en de gemeente blijft', () => {
    const naam = { achternaam: 'Bakker', voornamen: 'Noor' };
    expect(
      scheidPersoonsgegevens('JeugdigeGeregistreerd', { geboortedatum: '2012-05-17', bsn: '999990019', naam, gemeente: '0473' }),
    ).toEqual({
      open: { gemeente: '0473' },
      geheim: { geboortedatum: '2012-05-17', bsn: '999990019', naam },
    });
  });

  it('gaat ook uit een veld in een veld: de naam van de verwijzer, niet zijn soort', () => {
    const verwijzer = { type: '02', naam: 'huisarts De Groot', agbCode: '01000001' };
    expect(scheidPersoonsgegevens('VerwijzingGeregistreerd', { verwijzer, perceel: 2, hulpvraag: 'slaapt slecht' })).toEqual({
      open: { verwijzer: { type: '02', agbCode: '01000001' }, perceel: 2 },
      geheim: { verwijzer: { naam: 'huisarts De Groot' }, hulpvraag: 'slaapt slecht' },
    });
  });

  it('is er niet in elke gebeurtenis', () => {
    expect(scheidPersoonsgegevens('BehandelingHervat', {})).toEqual({ open: {}, geheim: undefined });
    expect(scheidPersoonsgegevens('VerwijzingGeregistreerd', { verwijzer: { type: '02' } })).toEqual({
      open: { verwijzer: { type: '02' } },
      geheim: undefined,
    });
    expect(scheidPersoonsgegevens('VerwijzingGeregistreerd', { verwijzer: 'onbekend' }).open).toEqual({ verwijzer: 'onbekend' });
  });

  it.each([
    ['TriageUitgevoerd', 'toelichting'],
    ['VanWachtlijstVerwijderd', 'toelichting'],
    ['DoorAanbiederGeweigerd', 'toelichting'],
    ['BehandelingGestart', 'coordinerendBehandelaar'],
    ['BehandelingOnderbroken', 'reden'],
    ['ZelfassessmentToegevoegd', 'onderbouwing'],
    ['ZelfassessmentToegevoegd', 'dossierReferentie'],
    ['ZelfassessmentToegevoegd', 'behandelaar'],
    ['CjgToetsingAfgerond', 'toelichting'],
    ['OnderaannemerIngezet', 'discipline'],
    ['MeervoudigheidVastgesteld', 'onderbouwing'],
    ['MeervoudigheidVastgesteld', 'cjgMedewerker'],
    ['CjgMedewerkerGekoppeld', 'cjgMedewerker'],
    ['OverdrachtGeweigerd', 'reden'],
    ['GebeurtenisIngetrokken', 'reden'],
    ['VerwijzingGeregistreerd', 'afschaling'],
  ] as const)('zit in %s in %s', (soort, veld) => {
    expect(scheidPersoonsgegevens(soort, { [veld]: 'tekst', aanbieder: '94100001' })).toEqual({
      open: { aanbieder: '94100001' },
      geheim: { [veld]: 'tekst' },
    });
  });

  it.each(['TrajectBeeindigd', 'AanbiederGewisseld', 'RegelingOntbonden', 'VerlengingGeweigerd'] as const)(
    'is de reden van %s niet: dat is een code, of staat niet bij een persoon',
    (soort) => {
      expect(scheidPersoonsgegevens(soort, { reden: '31', redenen: [] }).geheim).toBeUndefined();
    },
  );

  it('komt er weer in op zijn plaats, zonder de versleutelde tekst', () => {
    const gegevens = { verwijzer: { type: '02' }, perceel: 2, geheim: { sleutel: 'a', iv: 'b', tekst: 'c' } };
    expect(voegPersoonsgegevensToe(gegevens, { verwijzer: { naam: 'huisarts De Groot' }, hulpvraag: 'slaapt slecht' })).toEqual({
      verwijzer: { type: '02', naam: 'huisarts De Groot' },
      perceel: 2,
      hulpvraag: 'slaapt slecht',
    });
  });

  it('scheiden en weer samenvoegen geeft wat er was', () => {
    const soort = fc.constantFrom(...(Object.keys(PERSOONSGEGEVENS) as Soort[]));
    const velden = fc.dictionary(
      fc.constantFrom('naam', 'bsn', 'reden', 'toelichting', 'onderbouwing', 'aanbieder', 'cjgMedewerker'),
      fc.string(),
    );
    const metVerwijzer = fc.record({ verwijzer: fc.dictionary(fc.constantFrom('naam', 'type', 'agbCode'), fc.string()) });
    fc.assert(
      fc.property(soort, velden, metVerwijzer, (s, a, b) => {
        const gegevens = { ...a, ...b };
        const { open, geheim } = scheidPersoonsgegevens(s, gegevens);
        expect(voegPersoonsgegevensToe(open, geheim ?? {})).toEqual(gegevens);
        expect(noemtPersoonsgegevens(s, gegevens)).toBe(geheim !== undefined);
      }),
    );
  });
});
