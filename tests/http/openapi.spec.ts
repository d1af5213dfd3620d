import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { DUIN, KUST, startProefdienst, uuid, voorbeeldtraject, type Proefdienst } from './proefdienst.js';
import { maakControle, type Schema } from './schema.js';

type Operaties = Readonly<
  Record<string, { readonly operationId: string; readonly responses: Readonly<Record<string, Schema>>; readonly security?: unknown }>
>;

let dienst: Proefdienst;
let document: Schema;
let paden: Readonly<Record<string, Operaties>>;

beforeAll(async () => {
  dienst = await startProefdienst();
  const antwoord = await dienst.vraag('GET /v1/openapi.json');
  expect([antwoord.status, antwoord.koppen.get('access-control-allow-origin')]).toEqual([200, '*']);
  document = antwoord.lichaam;
  paden = document['paths'] as typeof paden;
});
afterAll(() => dienst.sluit());

const METHODEN = ['get', 'post', 'put', 'patch', 'delete'];

/** Every place in a document, with its value. */
function* plekken(waarde: unknown, pad = '#'): Generator<readonly [string, unknown]> {
  yield [pad, waarde];
  if (typeof waarde !== 'object' || waarde === null) return;
  for (const [naam, deel] of Object.entries(waarde)) yield* plekken(deel, `${pad}/${naam}`);
}

describe('openapi.json', () => {
  it('says what it is, whose, and under which licence', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Trajectgrootboek', version: '1.0.0', contact: {}, license: { identifier: 'EUPL-1.2' } },
      servers: [{ url: '/v1' }],
    });
    const { contact } = document['info'] as { contact: object };
    expect(Object.keys(contact).sort()).toEqual(['email', 'name', 'url']);
  });

  it('is an OpenAPI 3.1 document to a validator that finds what is wrong with one', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    const antwoordloos = { ...document, paths: { '/wachtlijst': { get: { responses: { '200': { omschrijving: 'de wachtlijst' } } } } } };
    expect((await new Validator().validate(antwoordloos)).valid).toBe(false);
  });

  it('refers to nothing that is not there', () => {
    const er = new Map(plekken(document));
    const verwijzingen = [...er].filter(([pad]) => pad.endsWith('/$ref')).map(([, doel]) => String(doel));
    expect(verwijzingen.length).toBeGreaterThan(100);
    expect([...new Set(verwijzingen)].filter((doel) => !er.has(doel))).toEqual([]);
  });

  it('names every operation once, and what can go wrong with each', () => {
    const operaties = Object.values(paden).flatMap((pad) => Object.values(pad));
    const namen = operaties.map(({ operationId }) => operationId);
    expect(new Set(namen).size).toBe(namen.length);
    for (const { responses, security } of operaties) {
      expect(Object.keys(responses)).toEqual(
        expect.arrayContaining(security ? ['200', '400'] : ['200', '400', '401', '403', '406', '503']),
      );
    }
  });

  it('describes each path that is there, with each method, and no other', async () => {
    const gevonden: string[] = [];
    for (const pad of Object.keys(paden)) {
      const gevuld = pad.replace('{id}', 'x').replace('{agb}', 'x').replace('{naam}', '%20');
      for (const methode of METHODEN) {
        const { status } = await dienst.vraag(`${methode.toUpperCase()} /v1${gevuld}`, {
          rol: 'evaluator',
          lichaam: methode === 'get' ? undefined : '{',
        });
        // What GET finds here is a jeugdige with that name for an id.
        if (status !== 404 && status !== 405 && `${methode} ${pad}` !== 'get /jeugdigen/_zoek') gevonden.push(`${methode} ${pad}`);
      }
    }
    expect(gevonden).toEqual(
      Object.entries(paden).flatMap(([pad, operaties]) => METHODEN.filter((m) => m in operaties).map((m) => `${m} ${pad}`)),
    );
  }, 60_000);
});

function antwoordschema(pad: string): Schema {
  const inhoud = paden[pad]?.['get']?.responses['200']?.['content'] as Readonly<Record<string, { schema: Schema }>> | undefined;
  return inhoud?.['application/json']?.schema ?? {};
}

describe('answers look as openapi.json says', () => {
  let traject: string;
  let jeugdige: string;

  beforeAll(async () => {
    ({ traject, jeugdige } = await voorbeeldtraject(dienst, 'beschreven'));
    await dienst.leg(`trajecten/${traject}/onderaannemingen`, { datum: '2025-03-10', aanbieder: KUST, discipline: 'vaktherapie' });
    await dienst.leg(`trajecten/${traject}/verlengingen`, {
      datum: '2025-11-01',
      nieuweEinddatum: '2026-03-01',
      beslisser: 'coordinerend-behandelaar',
    });
    const zelfassessment = { dossierReferentie: 'D-17' };
    await dienst.leg(`trajecten/${traject}/verlengingen`, {
      datum: '2025-12-01',
      nieuweEinddatum: '2026-06-01',
      beslisser: 'coordinerend-behandelaar',
      zelfassessment,
    });
    await dienst.leg(`trajecten/${traject}/verlengingen`, {
      datum: '2025-12-02',
      nieuweEinddatum: '2026-09-01',
      beslisser: 'coordinerend-behandelaar',
    });
    await dienst.leg(`trajecten/${traject}/meervoudigheid`, {
      datum: '2025-12-02',
      voortzettingVerantwoord: false,
      cjgMedewerker: 'K. Duits',
    });
    await dienst.leg(`trajecten/${traject}/overdrachten`, { datum: '2025-12-03', consortium: '42429999' });
    await dienst.leg(`trajecten/${traject}/inzet`, { aanbieder: DUIN, datum: '2025-03-04', minuten: 50, tariefCent: 9500 });
    const ander = await voorbeeldtraject(dienst, 'geweigerd');
    await dienst.leg('trajecten', {
      jeugdigeId: ander.jeugdige,
      trajectId: uuid('los'),
      datum: '2025-06-02',
      verwijzer: { type: '02' },
      perceel: 2,
      product: 'basis-jggz',
    });
    await dienst.leg(`trajecten/${uuid('los')}/weigeringen`, {
      datum: '2025-06-03',
      aanbieder: KUST,
      reden: 'aanmeldstop',
      toelichting: 'vol',
    });
    await dienst.vraag(`POST /v1/aanbieders/${DUIN}/budgetplafonds`, {
      rol: 'beheerder',
      lichaam: { jaar: 2025, bedragCent: 5, datum: '2025-01-01' },
    });
  });

  it.each([
    '/trajecten/{id}',
    '/trajecten/{id}?peildatum=2025-02-12',
    '/trajecten/{id}/gebeurtenissen',
    '/trajecten/{id}/gebeurtenissen?stap=4',
    '/trajecten/{id}/toetsing',
    '/trajecten/{id}/mogelijkheden',
    '/jeugdigen/{id}',
    '/wachtlijst',
    '/zonder-plaatsing',
    '/wachtlijst/verloop?van=2025-01-01&tot=2026-01-01',
    '/behandelduur',
    '/zelfassessments',
    '/cjg-toetsingen',
    '/overdrachten',
    '/regelingen',
    '/regelingen/{naam}',
    '/aanbieders/{agb}/budgetplafonds',
    '/budgetuitputting?jaar=2025',
  ])('GET %s', async (vraag) => {
    const [pad = '', parameters = ''] = vraag.split('?');
    const kenmerk = pad.startsWith('/jeugdigen') ? jeugdige : traject;
    const gevuld = pad.replace('{id}', kenmerk).replace('{naam}', 'overeenkomst-perceel-2').replace('{agb}', DUIN);
    const { positie } = await dienst.onderdelen.grootboek.kop();
    const antwoord = await dienst.vraag(`GET /v1${gevuld}?${parameters}&vanafPositie=${String(positie)}`, { rol: 'auditor' });
    expect(antwoord.status).toBe(200);
    expect(maakControle(document)(antwoordschema(pad), antwoord.lichaam)).toEqual([]);
    expect(antwoord.lichaam['items']).not.toEqual([]);
  });

  it('of a command, granted, refused or impossible', async () => {
    const controleer = maakControle(document);
    const schemas = document['components'] as { schemas: Record<string, Schema> };
    const leg = (lichaam: object, soort = 'verlengingen'): ReturnType<Proefdienst['vraag']> =>
      dienst.vraag(`POST /v1/trajecten/${traject}/${soort}`, { rol: 'cjg-triage', lichaam });
    const verlenging = { datum: '2025-12-01', nieuweEinddatum: '2099-06-01', beslisser: 'coordinerend-behandelaar' };
    expect(controleer(schemas.schemas['OpdrachtAntwoord'] ?? {}, (await leg(verlenging)).lichaam)).toEqual([]);
    const onmogelijk = await leg({ datum: '2025-12-01' }, 'hervattingen');
    expect([onmogelijk.status, ...controleer(schemas.schemas['OnmogelijkeVolgorde'] ?? {}, onmogelijk.lichaam)]).toEqual([409]);
    const ongeldig = await leg({ datum: 7 });
    expect([ongeldig.status, ...controleer(schemas.schemas['OngeldigeInvoer'] ?? {}, ongeldig.lichaam)]).toEqual([400]);
  });
});

describe('the documentation in a browser', () => {
  it('comes from this server alone', async () => {
    const { status, tekst, koppen } = await dienst.vraag('GET /documentatie');
    expect([status, koppen.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(koppen.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    const bronnen = [...tekst.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, adres]) => adres ?? '');
    expect(bronnen.filter((adres) => !adres.startsWith('/documentatie/'))).toEqual([]);
    for (const bron of bronnen) expect([bron, (await dienst.vraag(`GET ${bron}`)).status]).toEqual([bron, 200]);
    expect((await dienst.vraag('GET /documentatie/json')).lichaam).toEqual(document);
  });

  it('is where the front page points to', async () => {
    const { tekst, koppen } = await dienst.vraag('GET /');
    expect(koppen.get('content-type')).toBe('text/html; charset=utf-8');
    expect(tekst).toMatch(/^<!doctype html>\n<html lang="nl">/);
    const adressen = [...tekst.matchAll(/href="([^"]+)"/g)].map(([, adres]) => adres ?? '');
    expect(adressen).toEqual(['/documentatie', '/v1/openapi.json', '/health/ready']);
    for (const adres of adressen) expect([adres, (await dienst.vraag(`GET ${adres}`)).status]).toEqual([adres, 200]);
  });
});
