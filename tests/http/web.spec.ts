import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startProefdienst, type Antwoord, type Proefdienst } from './proefdienst.js';

const PAGINA = `<!doctype html><html lang="nl"><head><title>Proef</title></head><body>${'<p>wacht</p>'.repeat(200)}</body></html>`;
const SCRIPT = `export const wachtlijst = ${JSON.stringify('x'.repeat(4_000))};`;
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let map: string;
let dienst: Proefdienst;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'web-'));
  await mkdir(join(map, 'assets'));
  await mkdir(join(map, '.vite'));
  await writeFile(join(map, 'index.html'), PAGINA);
  await writeFile(join(map, 'assets/index-Dk3f9_aZ.js'), SCRIPT);
  await writeFile(join(map, 'assets/noto-a1b2c3d4.woff2'), Buffer.alloc(2_000, 7));
  await writeFile(join(map, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(map, '.vite/manifest.json'), '{}');
  dienst = await startProefdienst({ webmap: map });
});
afterAll(async () => {
  await dienst.sluit();
  await rm(map, { recursive: true, force: true });
});

const haal = (pad: string, koppen: Readonly<Record<string, string>> = {}): Promise<Antwoord> => dienst.vraag(`GET ${pad}`, { koppen });

interface Rauw {
  readonly codering: string | undefined;
  readonly lichaam: Buffer;
}

/** As it comes over the line: `fetch` would unpack it. */
const rauw = (pad: string, codering: string): Promise<Rauw> =>
  new Promise((klaar, mis) => {
    const vraag = request(dienst.url + pad, { headers: { 'accept-encoding': codering } }, (antwoord) => {
      const stukken: Buffer[] = [];
      antwoord.on('data', (stuk: Buffer) => stukken.push(stuk));
      antwoord.on('end', () => klaar({ codering: antwoord.headers['content-encoding'], lichaam: Buffer.concat(stukken) }));
    });
    vraag.on('error', mis).end();
  });

describe('the web application', () => {
  it('is at the address of the service, without logging in, and asked again each time', async () => {
    const antwoord = await haal('/?perceel=2');
    expect([antwoord.status, antwoord.tekst]).toEqual([200, PAGINA]);
    expect(antwoord.koppen.get('content-type')).toBe('text/html; charset=utf-8');
    expect(antwoord.koppen.get('cache-control')).toBe('no-cache');
    const etag = antwoord.koppen.get('etag') ?? '';
    expect(await haal('/', { 'if-none-match': etag })).toMatchObject({ status: 304, tekst: '' });
    expect(await haal('/', { 'if-none-match': 'W/"anders"' })).toMatchObject({ status: 200 });
  });

  it('loads nothing from elsewhere, and nothing that stands inside a page', async () => {
    const { koppen } = await haal('/trajecten/1', HTML);
    const beleid = (koppen.get('content-security-policy') ?? '').split('; ');
    expect(beleid).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect([koppen.get('x-content-type-options'), koppen.get('x-frame-options'), koppen.get('api-version')]).toEqual([
      'nosniff',
      'DENY',
      '1.0.0',
    ]);
  });

  it.each([
    ['/assets/index-Dk3f9_aZ.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/noto-a1b2c3d4.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ])('has %s as %s', async (pad, soort, cache) => {
    const { status, koppen } = await haal(pad);
    expect([status, koppen.get('content-type'), koppen.get('cache-control')]).toEqual([200, soort, cache]);
  });

  it('sends text smaller to who can take that, and fonts as they are', async () => {
    const pad = '/assets/index-Dk3f9_aZ.js';
    const [br, gz, geen] = await Promise.all([rauw(pad, 'gzip, br'), rauw(pad, 'gzip, br;q=0'), rauw(pad, 'identity')]);
    expect([br.codering, gz.codering, geen.codering]).toEqual(['br', 'gzip', undefined]);
    expect([brotliDecompressSync(br.lichaam), gunzipSync(gz.lichaam), geen.lichaam].map(String)).toEqual([SCRIPT, SCRIPT, SCRIPT]);
    expect(br.lichaam.length).toBeLessThan(SCRIPT.length / 2);
    expect((await rauw('/assets/noto-a1b2c3d4.woff2', 'gzip, br')).codering).toBeUndefined();
  });

  it('has its first page at every address that a browser opens', async () => {
    for (const pad of ['/wachtlijst', '/trajecten/9d1f/tijdlijn?peildatum=2025-07-01'])
      expect(await haal(pad, HTML)).toMatchObject({ status: 200, tekst: PAGINA });
    const hoofd = await dienst.vraag('HEAD /wachtlijst', { koppen: { ...HTML, 'accept-encoding': 'identity' } });
    expect([hoofd.status, hoofd.tekst, hoofd.koppen.get('content-length')]).toEqual([200, '', String(Buffer.byteLength(PAGINA))]);
  });

  it.each([
    ['GET /v1/nergens', 401],
    ['GET /health/nergens', 404],
    ['GET /documentatie/nergens', 404],
    ['POST /wachtlijst', 404],
    ['GET /.vite/manifest.json', 404],
    ['GET /assets/%2e%2e/package.json', 404],
  ])('is not at %s: %i', async (vraag, status) => {
    const accept = vraag.includes('manifest') || vraag.includes('package') ? {} : HTML;
    const antwoord = await dienst.vraag(vraag, { koppen: accept });
    expect([antwoord.status, antwoord.koppen.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
  });

  it('is no answer to a program that asks for what is not there', async () => {
    for (const accept of ['*/*', 'application/json', 'text/html;q=0, */*'])
      expect(await haal('/wachtlijst', { accept })).toMatchObject({ status: 404, lichaam: { title: 'Niet gevonden' } });
  });

  it('leaves the pages of the service where they were', async () => {
    expect((await haal('/documentatie', HTML)).tekst).toContain('swagger');
    expect(await haal('/health/live', HTML)).toMatchObject({ status: 200, lichaam: { status: 'ok' } });
  });

  it('is one word in the log', async () => {
    const begin = dienst.log.length;
    await haal('/trajecten/9d1f?naam=Zonneveld', HTML);
    const [regel] = dienst.log.slice(begin).map((tekst) => JSON.parse(tekst) as Record<string, unknown>);
    expect(regel).toMatchObject({ methode: 'GET', pad: 'web', status: 200 });
    expect(dienst.log.join('')).not.toContain('Zonneveld');
  });
});

describe('without a web application', () => {
  it('there is the plain front page, and nothing at its addresses', async () => {
    const kaal = await startProefdienst({ webmap: join(map, 'assets') });
    try {
      expect((await kaal.vraag('GET /', { koppen: HTML })).tekst).toContain('Documentatie van de interface');
      expect((await kaal.vraag('GET /wachtlijst', { koppen: HTML })).status).toBe(404);
    } finally {
      await kaal.sluit();
    }
  });
});
