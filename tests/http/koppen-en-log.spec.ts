import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DUIN, startProefdienst, uuid, voorbeeldtraject, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;
let traject: string;
let jeugdige: string;

beforeAll(async () => {
  dienst = await startProefdienst();
  ({ traject, jeugdige } = await voorbeeldtraject(dienst, 'koppen'));
});
afterAll(() => dienst.sluit());

describe('every answer', () => {
  it.each([
    ['GET /v1/wachtlijst', 200],
    ['GET /v1/trajecten/x', 400],
    ['GET /v1/openapi.json', 200],
    ['GET /v1/nergens', 404],
    ['PUT /v1/wachtlijst', 405],
    ['GET /v1/%zz', 400],
    ['GET /health/live', 200],
    ['GET /nergens', 404],
    ['GET /', 200],
    ['GET /documentatie', 200],
  ])('of %s carries the version, is kept by nobody, and is shown in no frame', async (vraag, status) => {
    const antwoord = await dienst.vraag(vraag, { rol: 'auditor' });
    expect(antwoord.status).toBe(status);
    expect(antwoord.koppen.get('api-version')).toBe('1.0.0');
    expect(antwoord.koppen.get('cache-control')).toBe('no-store');
    expect(antwoord.koppen.get('x-content-type-options')).toBe('nosniff');
    expect(antwoord.koppen.get('x-frame-options')).toBe('DENY');
    expect(antwoord.koppen.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(antwoord.koppen.has('strict-transport-security')).toBe(false);
    expect(antwoord.koppen.has('x-powered-by')).toBe(false);
  });

  it('may be read from elsewhere only when it is the description', async () => {
    const koppen = { origin: 'https://elders.example' };
    expect((await dienst.vraag('GET /v1/wachtlijst', { rol: 'auditor', koppen })).koppen.has('access-control-allow-origin')).toBe(false);
    expect((await dienst.vraag('GET /v1/openapi.json', { koppen })).koppen.get('access-control-allow-origin')).toBe('*');
  });
});

describe('health', () => {
  it('says that the service lives', async () => {
    expect(await dienst.vraag('GET /health/live')).toMatchObject({ status: 200, lichaam: { status: 'ok' } });
  });

  it('says that it is ready once the read models have come as far as the ledger was at the start', async () => {
    await dienst.onderdelen.projector.bijTot(3n, 10_000);
    expect(await dienst.vraag('GET /health/ready')).toMatchObject({
      status: 200,
      lichaam: { status: 'ok', onderdelen: { database: { gereed: true }, leesmodellen: { gereed: true } } },
    });
  });
});

describe('the log', () => {
  it('has a line for each request with the template of its path, and nothing about anybody', async () => {
    const token = await dienst.token('cjg-triage');
    const geheim = [
      traject,
      jeugdige,
      uuid('sleutel'),
      token,
      '123456782',
      'Zonneveld',
      'Terpstra',
      'Veldkamp',
      'Slaapt slecht',
      '2013-04-09',
      'proef',
      DUIN,
    ];
    const vragen: readonly (readonly [string, object?])[] = [
      [`GET /v1/trajecten/${traject}?peildatum=2025-02-12`],
      [`GET /v1/wachtlijst?aanbieder=${DUIN}`],
      ['POST /v1/jeugdigen/_zoek', { achternaam: 'Zonneveld', geboortedatum: '2013-04-09' }],
      [`POST /v1/trajecten/${traject}/hervattingen`, { datum: '2025-04-01' }],
      ['POST /v1/jeugdigen', { naam: { achternaam: 'Zonneveld' }, bsn: '123456782', geboortedatum: 'Veldkamp' }],
      ['POST /v1/jeugdigen', { jeugdigeId: uuid('sleutel'), geboortedatum: '2013-04-09', gemeente: '0392', bsn: '123456782' }],
      [`GET /v1/nergens/Zonneveld?bsn=123456782`],
      [`GET /v1/regelingen/%zz?bsn=123456782`],
    ];
    const begin = dienst.log.length;
    for (const [vraag, lichaam] of vragen)
      await dienst.vraag(vraag, { rol: 'cjg-triage', ...(lichaam && { lichaam }), koppen: { 'x-naam': 'Zonneveld' } });
    const regels = dienst.log.slice(begin).map((regel) => JSON.parse(regel) as Record<string, unknown>);
    expect(regels.map(({ methode, pad, status }) => [methode, pad, status])).toEqual([
      ['GET', '/v1/trajecten/:id', 200],
      ['GET', '/v1/wachtlijst', 200],
      ['POST', '/v1/jeugdigen/_zoek', 200],
      ['POST', '/v1/trajecten/:id/hervattingen', 409],
      ['POST', '/v1/jeugdigen', 400],
      ['POST', '/v1/jeugdigen', 201],
      ['GET', 'onbekend', 404],
    ]);
    const alles = dienst.log.join('');
    expect(geheim.filter((woord) => alles.includes(woord))).toEqual([]);
  });

  it('says what failed of ours without what was sent, and the answer says nothing of it', async () => {
    const { pool } = dienst.onderdelen;
    await pool.query('alter table wachtlijst rename to elders');
    try {
      const antwoord = await dienst.vraag(`GET /v1/wachtlijst?aanbieder=${DUIN}&peildatum=2013-04-09`, { rol: 'cjg-triage' });
      expect(antwoord.lichaam).toEqual({
        type: expect.stringMatching(/\/interne-fout$/) as unknown,
        title: 'Interne fout',
        status: 500,
        detail: expect.any(String) as unknown,
      });
    } finally {
      await pool.query('alter table elders rename to wachtlijst');
    }
    const fout = dienst.log.find((regel) => regel.includes('verzoek mislukt')) ?? '';
    expect(JSON.parse(fout)).toMatchObject({ level: 50, code: '42P01', plaats: expect.any(Array) as unknown });
    expect(fout).not.toMatch(/2013-04-09|42420001|select/);
  });
});
