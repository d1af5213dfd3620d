import { describe, expect, it } from '@jest/globals';
import { ingangVan, opdrachten, opdrachtVan } from './opdrachten.js';
import { ZoekJeugdige } from './opdrachten/jeugdige.js';
import type { Doel } from './opdrachten/opdracht.js';
import { fouten } from './test/fouten.js';

function bij(naam: string, gegevens: unknown, doel?: Doel): readonly string[] {
  const opdracht = opdrachtVan(naam);
  const ingang = opdracht && (doel ? ingangVan(opdracht, doel) : opdracht.ingangen[0]);
  if (!ingang) throw new Error(`no command ${naam}`);
  return fouten(ingang.gegevens, gegevens);
}

const ID = '10000000-0000-4000-8000-000100000001';
const datum = '2025-02-03';
const aanbieder = '42420001';

describe('de tabel van opdrachten', () => {
  it('heeft elke opdracht een keer, met een eigen pad', () => {
    const paden = opdrachten.flatMap(({ ingangen }) => ingangen.map(({ pad }) => pad));

    expect(opdrachten).toHaveLength(30);
    expect(new Set(opdrachten.map(({ opdracht }) => opdracht)).size).toBe(30);
    expect(new Set(paden).size).toBe(33);
  });

  it('heeft een kenmerk in het pad, tenzij de opdracht iets nieuws maakt', () => {
    const PARAMETER = { traject: '{id}', jeugdige: '{id}', aanbieder: '{agb}', regeling: '{naam}' };
    for (const { opdracht, nieuw, ingangen } of opdrachten) {
      for (const { doel, pad } of ingangen) expect([opdracht, pad.includes(PARAMETER[doel])]).toEqual([opdracht, !nieuw]);
    }
    expect(opdrachten.filter(({ nieuw }) => nieuw).map(({ opdracht }) => opdracht)).toEqual([
      'registreer-jeugdige',
      'registreer-verwijzing',
      'stel-regeling-vast',
    ]);
  });

  it('beschrijft elke opdracht in het Nederlands en noemt haar gebeurtenissen', () => {
    for (const { titel, uitleg, gebeurtenissen } of opdrachten) {
      expect(titel).toMatch(/^\p{Lu}/u);
      expect(uitleg).toMatch(/\.$/);
      expect(gebeurtenissen.length).toBeGreaterThan(0);
    }
  });
});

describe('een start', () => {
  it('in crisis mag zeggen wat bekend is', () => {
    expect(bij('start-behandeling', { datum, aanbieder, crisis: true, jeugdigeId: ID, perceel: 2, product: 'basis-jggz' })).toEqual([]);
    expect(bij('start-behandeling', { datum, aanbieder, crisis: true })).toEqual([]);
  });

  it.each([undefined, null, false])('die geen crisis is (%p) zegt niets over jeugdige, perceel of product', (crisis) => {
    expect(bij('start-behandeling', { datum, aanbieder, crisis, jeugdigeId: ID, perceel: 2, product: 'basis-jggz' })).toEqual([
      '/jeugdigeId alleen-bij-crisis',
      '/perceel alleen-bij-crisis',
      '/product alleen-bij-crisis',
    ]);
  });

  it('met een onleesbare crisis meldt alleen dat', () => {
    expect(bij('start-behandeling', { datum, aanbieder, crisis: 'ja', jeugdigeId: ID })).toEqual(['/crisis geen-ja-nee']);
  });
});

describe('een triage', () => {
  it.each(['afgewezen', 'voorliggend'])('%s heeft geen product', (uitkomst) => {
    expect(bij('voer-triage-uit', { datum, uitkomst, urgentie: 'hoog', product: 'basis-jggz' })).toEqual([
      '/product product-bij-afwijzing',
    ]);
    expect(bij('voer-triage-uit', { datum, uitkomst, urgentie: 'hoog' })).toEqual([]);
  });

  it.each(['perceel-1', 'perceel-2'])('naar %s mag een product hebben', (uitkomst) => {
    expect(bij('voer-triage-uit', { datum, uitkomst, urgentie: 'hoog', product: 'basis-jggz' })).toEqual([]);
  });
});

describe('een zelfassessment', () => {
  const verlenging = { datum, nieuweEinddatum: '2025-09-30', beslisser: 'coordinerend-behandelaar' };

  it.each([{}, { behandelaar: 'B' }, { onderbouwing: null, dossierReferentie: null }])(
    'bij een verlenging is met %j leeg',
    (zelfassessment) => {
      expect(bij('verleng-behandeling', { ...verlenging, zelfassessment })).toEqual(['/zelfassessment zelfassessment-leeg']);
    },
  );

  it.each([{ onderbouwing: 'a' }, { dossierReferentie: 'dossier 12' }])('bij een verlenging is met %j gevuld', (zelfassessment) => {
    expect(bij('verleng-behandeling', { ...verlenging, zelfassessment })).toEqual([]);
  });

  it('met alleen spaties meldt het veld zelf', () => {
    expect(bij('verleng-behandeling', { ...verlenging, zelfassessment: { onderbouwing: ' ' } })).toEqual([
      '/zelfassessment/onderbouwing leeg',
    ]);
    expect(bij('verleng-behandeling', { ...verlenging, zelfassessment: 'ja' })).toEqual(['/zelfassessment geen-object']);
  });

  it('los toegevoegd heeft een onderbouwing of een dossierreferentie', () => {
    expect(bij('voeg-zelfassessment-toe', { datum })).toEqual(['/onderbouwing zelfassessment-leeg']);
    expect(bij('voeg-zelfassessment-toe', { datum, onderbouwing: null, behandelaar: 'B' })).toEqual(['/onderbouwing zelfassessment-leeg']);
    expect(bij('voeg-zelfassessment-toe', { datum, onderbouwing: 'a' })).toEqual([]);
    expect(bij('voeg-zelfassessment-toe', { datum, dossierReferentie: 'dossier 12' })).toEqual([]);
  });
});

describe('een periode', () => {
  const onderaanneming = { datum, aanbieder };
  const regeling = { naam: 'proef', besluitdatum: datum, geldigVan: datum, soort: 'addendum' };

  it('van een onderaanneming eindigt niet voor zij begint', () => {
    expect(bij('zet-onderaannemer-in', { ...onderaanneming, tot: '2025-02-02' })).toEqual(['/tot tot-voor-datum']);
    expect(bij('zet-onderaannemer-in', { ...onderaanneming, tot: datum })).toEqual([]);
    expect(bij('zet-onderaannemer-in', { ...onderaanneming, datum: '2025-02-30', tot: '2025-02-02' })).toEqual(['/datum geen-datum']);
  });

  it('van een regeling eindigt niet voor zij begint', () => {
    expect(bij('stel-regeling-vast', { ...regeling, geldigTot: '2025-02-02' })).toEqual(['/geldigTot geldig-tot-voor-geldig-van']);
    expect(bij('stel-regeling-vast', { ...regeling, geldigTot: datum })).toEqual([]);
  });
});

describe('een regeling', () => {
  const regeling = { naam: 'proef', besluitdatum: datum, geldigVan: datum, soort: 'addendum' };
  const product = { code: 'a', naam: 'A', perceel: 2 };

  it('noemt een maatregel en een product een keer', () => {
    expect(
      bij('stel-regeling-vast', { ...regeling, maatregelen: ['behandelduur', 'behandelduur'], producten: [product, product] }),
    ).toEqual(['/maatregelen dubbel', '/producten dubbel']);
  });

  it('wordt met een lege lijst maatregelen niet ontbonden', () => {
    expect(bij('ontbind-regeling', { datum, reden: 'x', maatregelen: [] })).toEqual(['/maatregelen te-weinig']);
    expect(bij('ontbind-regeling', { datum, reden: 'x' })).toEqual([]);
  });
});

describe('het einde', () => {
  it.each(['02', '31', '39'])('kan reden %s hebben', (reden) => {
    expect(bij('beeindig-traject', { datum, reden })).toEqual([]);
  });

  it.each(['20', '01', '2', 31])('heeft nooit reden %p', (reden) => {
    expect(bij('beeindig-traject', { datum, reden })).toEqual(['/reden niet-toegestaan']);
  });
});

describe('een zoekvraag', () => {
  it.each([{ bsn: '123456782' }, { achternaam: 'Jansen', geboortedatum: '2013-04-09' }])('kan %j zijn', (vraag) => {
    expect(fouten(ZoekJeugdige, vraag)).toEqual([]);
  });

  it.each([
    [{}, ['/achternaam verplicht', '/geboortedatum verplicht']],
    [{ achternaam: 'Jansen' }, ['/geboortedatum verplicht']],
    [{ bsn: '123456782', achternaam: 'Jansen' }, ['/bsn niet-samen']],
  ])('%j geeft %j', (vraag, verwacht) => {
    expect(fouten(ZoekJeugdige, vraag)).toEqual(verwacht);
  });
});
