import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { once } from 'node:events';
import { DUIN, startProefdienst, uuid, voorbeeldtraject, type Antwoord, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;
let traject: string;

beforeAll(async () => {
  dienst = await startProefdienst();
  ({ traject } = await voorbeeldtraject(dienst, 'invoer'));
});
afterAll(() => dienst.sluit());

interface Fout {
  readonly in: string;
  readonly pointer?: string;
  readonly code: string;
}

const fouten = ({ status, lichaam }: Antwoord): readonly string[] =>
  [String(status)].concat(((lichaam['errors'] ?? []) as readonly Fout[]).map((fout) => `${fout.in} ${fout.pointer ?? '-'} ${fout.code}`));
const cjg = (pad: string, lichaam?: unknown, koppen: Record<string, string> = {}): Promise<Antwoord> =>
  dienst.vraag(pad, { rol: 'cjg-triage', ...(lichaam !== undefined && { lichaam }), koppen });

describe('all errors in a request are said at once', () => {
  it('in path, query, headers and body', async () => {
    const antwoord = await cjg(
      'POST /v1/trajecten/7/start?dag=1',
      { datum: '2025-02-30', aanbiedr: DUIN, perceel: 2 },
      { 'idempotency-key': 'k', 'if-match': '3' },
    );
    expect(antwoord.koppen.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(fouten(antwoord)).toEqual([
      '400',
      'path id geen-uuid',
      'query dag onbekend-veld',
      'header Idempotency-Key geen-uuid',
      'header If-Match geen-etag',
      'body /datum geen-datum',
      'body /aanbieder verplicht',
      'body /perceel alleen-bij-crisis',
      'body /aanbiedr onbekend-veld',
    ]);
  });

  it('also beside a body that is no JSON', async () => {
    expect(fouten(await cjg('POST /v1/trajecten/7/start?dag=1', '{"datum": '))).toEqual([
      '400',
      'path id geen-uuid',
      'query dag onbekend-veld',
      'body - geen-json',
    ]);
  });

  it('in the parameters of a question', async () => {
    expect(fouten(await cjg('GET /v1/wachtlijst?peildatum=2025-02-30&perceel=3&perPagina=1001&pagina=0&gemeente=392&peildatun=x'))).toEqual(
      [
        '400',
        'query peildatum geen-datum',
        'query pagina buiten-bereik',
        'query perPagina buiten-bereik',
        'query perceel geen-perceel',
        'query gemeente geen-gemeentecode',
        'query peildatun onbekend-veld',
      ],
    );
  });
});

describe('a parameter', () => {
  it('that is repeated is an error', async () => {
    expect(fouten(await cjg('GET /v1/wachtlijst?perceel=1&perceel=2'))).toEqual(['400', 'query perceel herhaald']);
  });

  it.each([
    `GET /v1/trajecten/{t}?stap=1`,
    'GET /v1/regelingen?perceel=2',
    'GET /v1/openapi.json?x',
    'GET /health/live?x=1',
    'GET /health/ready?x=1',
    'GET /?x=1',
    'POST /v1/ontwikkel-aanmelding?rol=auditor',
  ])('that %s does not know is an error', async (pad) => {
    const antwoord = await cjg(pad.replace('{t}', traject), pad.startsWith('POST') ? { rol: 'auditor' } : undefined);
    expect(fouten(antwoord)).toHaveLength(2);
    expect(antwoord.lichaam).toMatchObject({ status: 400, errors: [{ in: 'query', code: 'onbekend-veld' }] });
  });

  it('asks for more periods than an answer holds', async () => {
    expect(fouten(await cjg('GET /v1/wachtlijst/verloop?van=2020-01-01&tot=2026-01-01&stap=dag'))).toEqual([
      '400',
      'query stap te-veel-perioden',
    ]);
    expect(fouten(await cjg('GET /v1/wachtlijst/verloop?van=2026-01-01&tot=2026-01-01'))).toEqual(['400', 'query tot van-niet-voor-tot']);
  });
});

const hulpvraag = (tekst: string): object => ({
  jeugdigeId: uuid('jeugdige invoer'),
  datum: '2025-02-03',
  verwijzer: { type: '02' },
  perceel: 2,
  product: 'basis-jggz',
  hulpvraag: tekst,
});

describe('a hostile body', () => {
  it.each([
    ['a NUL', hulpvraag('a\u0000b'), 'body /hulpvraag ongeldige-tekens'],
    ['half a surrogate pair', hulpvraag('a\ud800b'), 'body /hulpvraag ongeldige-tekens'],
    ['__proto__', '{"__proto__":{"rol":"auditor"}}', 'body - geen-json'],
    ['constructor.prototype', '{"constructor":{"prototype":{"rol":"auditor"}}}', 'body - geen-json'],
    ['nothing', '', 'body - geen-json'],
    ['null', 'null', 'body - geen-object'],
    ['a list', '[]', 'body - geen-object'],
    ['a hundred thousand lists deep', '['.repeat(100_000), 'body - geen-json'],
    ['deep objects in a field', `{"datum":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, 'body /datum geen-datum'],
  ])('with %s is refused', async (_wat, lichaam, fout) => {
    expect(fouten(await cjg('POST /v1/trajecten', lichaam))).toEqual(expect.arrayContaining(['400', fout]));
  });

  it('of more than a megabyte is too large', async () => {
    const antwoord = await cjg('POST /v1/trajecten', hulpvraag('x'.repeat(1_100_000)));
    expect(antwoord.lichaam).toMatchObject({ status: 413, type: expect.stringMatching(/\/te-groot$/) as unknown });
  });

  it('with ten thousand unknown fields is answered briefly', async () => {
    const antwoord = await cjg('POST /v1/trajecten', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`veld${i}`, i])));
    expect(fouten(antwoord)).toHaveLength(101);
  });

  it.each([
    ['text/plain', 'datum=2025-01-01'],
    ['application/x-www-form-urlencoded', 'datum=2025-01-01'],
    ['application/xml', '<a/>'],
    ['geen soort', '{}'],
  ])('of type %s is not taken', async (soort, lichaam) => {
    const antwoord = await cjg('POST /v1/trajecten', lichaam, { 'content-type': soort });
    expect(antwoord.lichaam).toMatchObject({ status: 415, type: expect.stringMatching(/\/verkeerd-mediatype$/) as unknown });
  });

  it('never comes back in the answer', async () => {
    const { tekst } = await cjg('POST /v1/jeugdigen', {
      geboortedatum: 'Zonneveld',
      gemeente: '0392',
      bsn: '999999990',
      naam: { achternaam: 7 },
    });
    expect(tekst).not.toMatch(/Zonneveld|999999990/);
  });
});

describe('an address', () => {
  it.each([
    ['that is not well written', '/v1/trajecten/%zz', 400, 'ongeldige-invoer'],
    ['of nothing', '/v1/nergens', 404, 'niet-gevonden'],
    ['of nothing outside the interface', '/nergens', 404, 'niet-gevonden'],
    ['with a slash at its end', '/v1/wachtlijst/', 404, 'niet-gevonden'],
    ['with a slash twice', '/v1//wachtlijst', 404, 'niet-gevonden'],
    ['in capitals', '/v1/Wachtlijst', 404, 'niet-gevonden'],
    ['without an id', '/v1/trajecten//start', 404, 'niet-gevonden'],
    ['with an id as long as a page', `/v1/trajecten/${'a'.repeat(4_000)}`, 400, 'ongeldige-invoer'],
    ['with half a character', '/v1/regelingen/%ED%A0%80', 400, 'ongeldige-invoer'],
  ])('%s', async (_wat, pad, status, slug) => {
    const antwoord = await cjg(`GET ${pad}`);
    expect([antwoord.status, antwoord.koppen.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(antwoord.lichaam).toMatchObject({ status, type: expect.stringMatching(new RegExp(`/${slug}$`)) as unknown });
  });

  it('that does not know the method names those it knows', async () => {
    const antwoord = await cjg('DELETE /v1/regelingen');
    expect([antwoord.status, antwoord.koppen.get('allow')]).toEqual([405, 'POST, GET, HEAD']);
  });

  it('longer than the headers may be', async () => {
    const antwoord = await cjg(`GET /v1/wachtlijst?peildatum=${'2'.repeat(20_000)}`);
    expect(antwoord.lichaam).toMatchObject({ status: 431, type: expect.stringMatching(/\/koppen-te-groot$/) as unknown });
  });
});

/** What comes back on a bare connection. */
async function rauw(tekst: string): Promise<string> {
  const { hostname, port } = new URL(dienst.url);
  const socket = connect(Number(port), hostname);
  socket.end(tekst);
  let antwoord = '';
  socket.on('data', (stuk: Buffer) => (antwoord += stuk.toString()));
  await once(socket, 'close');
  return antwoord;
}

describe('what is no HTTP', () => {
  it.each([
    ['words', 'hallo\r\n\r\n'],
    ['a header with a control character', 'GET / HTTP/1.1\r\nHost: x\r\nX: a\u0001b\r\n\r\n'],
    ['two lengths', 'POST /v1/trajecten HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
  ])('%s: gets a problem, and the connection closes', async (_wat, tekst) => {
    const antwoord = await rauw(tekst);
    expect(antwoord).toMatch(/^HTTP\/1\.1 400 /);
    expect(antwoord).toMatch(/content-type: application\/problem\+json/i);
    expect(antwoord).toMatch(/api-version: 1\.0\.0/i);
    expect(JSON.parse(antwoord.split('\r\n\r\n')[1] ?? '')).toMatchObject({
      status: 400,
      type: expect.stringMatching(/ongeldige-invoer$/) as unknown,
    });
  });
});
