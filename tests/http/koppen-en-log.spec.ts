import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DUIN, KUST, startProefdienst, uuid, voorbeeldtraject, type Proefdienst } from './proefdienst.js';

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

/** What PostgreSQL says when it cannot write any more; no fault of any event, so everything waits. */
const SCHIJF_VOL = `create function vol() returns trigger language plpgsql as $$ begin raise exception 'vol' using errcode = '53100'; end $$;
  create trigger vol before update on leesmodel_stand for each row execute function vol()`;

describe('health', () => {
  it('says that the service lives', async () => {
    expect(await dienst.vraag('GET /health/live')).toMatchObject({ status: 200, lichaam: { status: 'ok' } });
  });

  const bijgewerkt = async (): Promise<bigint> => {
    const { positie } = await dienst.onderdelen.grootboek.kop();
    await dienst.onderdelen.projector.bijTot(positie, 10_000);
    return positie;
  };

  it('says that it is ready when the read models keep up, and how far each has come', async () => {
    const kop = await bijgewerkt();
    const { status, lichaam } = await dienst.vraag('GET /health/ready');
    expect({ status, lichaam }).toMatchObject({
      status: 200,
      lichaam: { status: 'ok', onderdelen: { database: { gereed: true }, leesmodellen: { gereed: true } } },
    });
    const { leesmodellen } = lichaam['onderdelen'] as { leesmodellen: { standen: readonly object[] } };
    expect(leesmodellen.standen).toContainEqual({ naam: 'wachtlijst', positie: String(kop), achterstand: 0 });
  });

  it('says what is wrong for as long as the read models cannot be brought up to date', async () => {
    const kop = await bijgewerkt();
    await dienst.onderdelen.pool.query(SCHIJF_VOL);
    try {
      await dienst.leg(`trajecten/${traject}/onderaannemingen`, { datum: '2025-03-10', aanbieder: KUST });
      let antwoord = await dienst.vraag('GET /health/ready');
      while (antwoord.status === 200) antwoord = await dienst.vraag('GET /health/ready');
      expect(antwoord.koppen.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(antwoord.lichaam).toMatchObject({
        status: 503,
        detail: 'Het bijwerken van de leesmodellen mislukt: zie het logboek. Zij lopen 1 gebeurtenis achter.',
        onderdelen: { database: { gereed: true }, leesmodellen: { gereed: false } },
      });
      expect(antwoord.tekst).toContain(`{"naam":"betrokken","positie":"${String(kop)}","achterstand":1}`);
    } finally {
      await dienst.onderdelen.pool.query('drop function vol cascade');
    }
    await bijgewerkt();
    expect(await dienst.vraag('GET /health/ready')).toMatchObject({ status: 200, lichaam: { status: 'ok' } });
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
