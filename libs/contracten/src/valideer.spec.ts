import { describe, expect, it } from '@jest/globals';
import { fouten } from './test/fouten.js';
import { PlaatsOpWachtlijst } from './opdrachten/wachtlijst.js';
import { RegistreerVerwijzing } from './opdrachten/verwijzing.js';
import { RegistreerJeugdige } from './opdrachten/jeugdige.js';
import { StelRegelingVast } from './opdrachten/regeling.js';
import { valideer } from './valideer.js';

const plaatsing = { datum: '2025-01-27', aanbieder: '42420001' };
const product = { code: 'basis-jggz', naam: 'Basis', perceel: 2 };
const regeling = { naam: 'proef', besluitdatum: '2026-01-05', geldigVan: '2027-01-01', soort: 'addendum' };

describe('goede invoer', () => {
  it('komt terug als een nieuw, kaal object met de velden van de klasse', () => {
    const { waarde } = valideer(PlaatsOpWachtlijst, plaatsing);

    expect(waarde).toEqual(plaatsing);
    expect(waarde).not.toBe(plaatsing);
    expect(Object.getPrototypeOf(waarde)).toBe(Object.prototype);
  });

  it('mag null hebben waar een veld mag ontbreken; het veld valt dan weg', () => {
    expect(valideer(StelRegelingVast, { ...regeling, geldigTot: null, producten: null }).waarde).toEqual(regeling);
    expect(fouten(PlaatsOpWachtlijst, { ...plaatsing, datum: null })).toEqual(['/datum verplicht']);
  });
});

describe('alle fouten tegelijk', () => {
  it('in de volgorde van de velden, onbekende velden als laatste', () => {
    expect(fouten(PlaatsOpWachtlijst, { anbieder: '42420001', aanbieder: '4242' })).toEqual([
      '/datum verplicht',
      '/aanbieder geen-agb',
      '/anbieder onbekend-veld',
    ]);
  });

  it('ook in objecten binnen objecten en in lijsten', () => {
    const invoer = {
      ...regeling,
      soort: 'wet',
      maatregelen: ['behandelduur', 'x', 7],
      producten: [product, { ...product, code: 'b', perceel: '2', kleur: 'rood' }, 'c', null, { code: 'd' }],
    };

    expect(fouten(StelRegelingVast, invoer)).toEqual([
      '/soort niet-toegestaan',
      '/maatregelen/1 niet-toegestaan',
      '/maatregelen/2 niet-toegestaan',
      '/producten/1/perceel geen-perceel',
      '/producten/1/kleur onbekend-veld',
      '/producten/2 geen-object',
      '/producten/3 geen-object',
      '/producten/4/naam verplicht',
      '/producten/4/perceel verplicht',
    ]);
  });

  it('een fout zegt waar, met vaste code, en wat er mis is in een zin', () => {
    expect(valideer(PlaatsOpWachtlijst, { ...plaatsing, datum: '31 november' }).fouten).toEqual([
      {
        in: 'body',
        pointer: '/datum',
        code: 'geen-datum',
        detail: 'Dit is geen bestaande datum; schrijf jaar-maand-dag, zoals 2025-02-03 (1900 tot en met 2999).',
      },
    ]);
  });

  it('een JSON Pointer ontsnapt schuine streep en tilde', () => {
    expect(fouten(PlaatsOpWachtlijst, { ...plaatsing, 'a/b~c': 1 })).toEqual(['/a~1b~0c onbekend-veld']);
  });

  it('staat een lichaam dieper, dan staan de pointers dat ook', () => {
    expect(fouten(PlaatsOpWachtlijst, { datum: '2025-01-27' }, { basis: '/gegevens' })).toEqual(['/gegevens/aanbieder verplicht']);
  });
});

describe('vijandige invoer', () => {
  it.each([undefined, null, 7, 'tekst', true, [], [plaatsing]])('%j is geen lichaam', (invoer) => {
    expect(valideer(PlaatsOpWachtlijst, invoer).fouten).toMatchObject([{ in: 'body', code: 'geen-object' }]);
    expect(fouten(PlaatsOpWachtlijst, invoer)).toEqual([' geen-object']);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('%s is een onbekend veld als elk ander', (naam) => {
    const invoer: unknown = JSON.parse(`{"datum":"2025-01-27","aanbieder":"42420001","${naam}":{"datum":"x"}}`);

    expect(fouten(PlaatsOpWachtlijst, invoer)).toEqual([`/${naam} onbekend-veld`]);
    expect(({} as { datum?: unknown }).datum).toBeUndefined();
  });

  it('een verplicht veld komt niet uit het prototype', () => {
    expect(fouten(PlaatsOpWachtlijst, JSON.parse('{"__proto__":{"datum":"2025-01-27","aanbieder":"42420001"}}'))).toEqual([
      '/datum verplicht',
      '/aanbieder verplicht',
      '/__proto__ onbekend-veld',
    ]);
  });

  it('een object waar tekst hoort breekt niets', () => {
    const raar = { toString: 1, valueOf: null, length: 3 };

    expect(fouten(RegistreerJeugdige, { geboortedatum: raar, gemeente: raar, bsn: raar, naam: raar, jeugdigeId: raar })).toEqual([
      '/geboortedatum geen-datum',
      '/gemeente geen-gemeentecode',
      '/bsn geen-bsn',
      '/naam/achternaam verplicht',
      '/naam/toString onbekend-veld',
      '/naam/valueOf onbekend-veld',
      '/naam/length onbekend-veld',
      '/jeugdigeId geen-uuid',
    ]);
  });

  it('duizenden lagen diep wordt niet doorlopen', () => {
    const diep: unknown = JSON.parse(`${'{"verwijzer":'.repeat(5000)}1${'}'.repeat(5000)}`);

    expect(fouten(RegistreerVerwijzing, diep)).toContain('/verwijzer/type verplicht');
  });

  it('duizenden onbekende velden geven hoogstens honderd fouten, de bekende voorop', () => {
    const veel = Object.fromEntries(Array.from({ length: 50_000 }, (_, nummer) => [`veld${nummer}`, nummer]));
    const gemeld = fouten(PlaatsOpWachtlijst, veel);

    expect(gemeld).toHaveLength(100);
    expect(gemeld.slice(0, 3)).toEqual(['/datum verplicht', '/aanbieder verplicht', '/veld0 onbekend-veld']);
  });

  it('een lange lijst wordt niet doorlopen', () => {
    expect(fouten(StelRegelingVast, { ...regeling, maatregelen: Array(1_000_000).fill('x') })).toEqual(['/maatregelen te-veel']);
  });

  it('van een lange veldnaam komt alleen het begin terug', () => {
    expect(fouten(PlaatsOpWachtlijst, { ...plaatsing, ['x'.repeat(1_000_000)]: 1 })).toEqual([`/${'x'.repeat(200)} onbekend-veld`]);
  });

  it('geen fout herhaalt wat is ingezonden', () => {
    const geheim = 'Zeer-Persoonlijk';
    const antwoord = JSON.stringify([
      valideer(RegistreerJeugdige, { geboortedatum: geheim, gemeente: geheim, bsn: geheim, naam: geheim, jeugdigeId: geheim }),
      valideer(StelRegelingVast, { ...regeling, soort: geheim, maatregelen: [geheim], producten: [geheim] }),
    ]);

    expect(antwoord).not.toContain(geheim);
  });
});
