import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startProefuitgever } from '#beveiliging/test';
import { startUitvoer } from '../../apps/grootboek/src/waarneming/uitvoer.js';
import { DUIN, startProefdienst, uuid, voorbeeldtraject, type Proefdienst } from './proefdienst.js';

/** A collector of traces on this machine: what it was sent, as it came. */
const ontvangen: string[] = [];
let verzamelaar: Server;
let uitvoer: ReturnType<typeof startUitvoer>;
let dienst: Proefdienst;
let traject: string;
let jeugdige: string;

const meet = async (): Promise<string> => (await dienst.vraag('GET /metrics')).tekst;
/** The value of one line, by how it begins. */
const waarde = (tekst: string, begin: string): number => {
  const regel = tekst.split('\n').find((een) => een.startsWith(`${begin} `)) ?? '';
  return Number(regel.slice(begin.length + 1) || Number.NaN);
};

beforeAll(async () => {
  verzamelaar = createServer((verzoek, antwoord) => {
    void text(verzoek).then((tekst) => {
      ontvangen.push(`${String(verzoek.url)} ${tekst}`);
      antwoord.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(verzamelaar, 'listening');
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(verzamelaar.address() as AddressInfo).port}`;
  uitvoer = startUitvoer();
  dienst = await startProefdienst();
  ({ traject, jeugdige } = await voorbeeldtraject(dienst, 'waarneming'));
  const koppen = { 'idempotency-key': uuid('herhaling') };
  const lichaam = { datum: '2025-04-01' };
  for (let i = 0; i < 2; i += 1) await dienst.vraag(`POST /v1/trajecten/${traject}/onderbrekingen`, { rol: 'cjg-triage', lichaam, koppen });
  await dienst.vraag(`POST /v1/trajecten/${traject}/onderbrekingen`, { rol: 'cjg-triage', lichaam });
  await dienst.vraag(`POST /v1/trajecten/${uuid('geen')}/onderbrekingen`, { rol: 'cjg-triage', lichaam });
  const { positie } = await dienst.onderdelen.grootboek.kop();
  await dienst.onderdelen.projector.bijTot(positie, 10_000);
  await dienst.vraag(`GET /v1/trajecten/${traject}`, {
    rol: 'auditor',
    koppen: { traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01` },
  });
  await dienst.vraag(`GET /v1/wachtlijst?aanbieder=${DUIN}`, { rol: 'auditor' });
  await dienst.vraag('GET /v1/nergens/Zonneveld', { rol: 'auditor' });
});
afterAll(async () => {
  verzamelaar.close();
  await dienst.sluit();
});

/** What must not be told by anything that watches the service. */
const persoonlijk = (): readonly string[] => [
  ...[traject, jeugdige, uuid('geen'), uuid('herhaling'), DUIN, 'proef'],
  ...['Zonneveld', 'Terpstra', 'Veldkamp', '123456782', '2013-04-09', 'Slaapt slecht', '2025-04-01'],
];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

describe('GET /metrics', () => {
  it('counts commands by name and by what became of them', async () => {
    const tekst = await meet();
    const geteld = (opdracht: string, uitkomst: string) =>
      waarde(tekst, `grootboek_opdrachten_total{opdracht="${opdracht}",uitkomst="${uitkomst}"}`);
    expect(geteld('registreer-verwijzing', 'vastgelegd')).toBe(1);
    expect(geteld('onderbreek-behandeling', 'vastgelegd')).toBe(1);
    expect(geteld('onderbreek-behandeling', 'herhaald')).toBe(1);
    expect(geteld('onderbreek-behandeling', 'onmogelijk')).toBe(1);
    expect(geteld('onderbreek-behandeling', 'afgewezen')).toBe(1);
    expect(waarde(tekst, 'grootboek_append_seconds_count')).toBe(9);
    expect(waarde(tekst, 'grootboek_append_seconds_bucket{le="30"}')).toBe(9);
  });

  it('times requests by the template of their path', async () => {
    const tekst = await meet();
    expect(waarde(tekst, 'grootboek_http_seconds_count{methode="GET",route="/v1/trajecten/:id",status="2xx"}')).toBe(1);
    expect(waarde(tekst, 'grootboek_http_seconds_count{methode="POST",route="/v1/trajecten/:id/onderbrekingen",status="4xx"}')).toBe(2);
    expect(waarde(tekst, 'grootboek_http_seconds_count{methode="GET",route="onbekend",status="4xx"}')).toBe(1);
  });

  it('tells how far the ledger and each read model are, and how long what they lack has waited', async () => {
    const { positie } = await dienst.onderdelen.grootboek.kop();
    const bij = await meet();
    expect(waarde(bij, 'grootboek_positie')).toBe(Number(positie));
    expect(waarde(bij, 'grootboek_achterstand_events{leesmodel="wachtlijst"}')).toBe(0);
    expect(waarde(bij, 'grootboek_achterstand_seconds{leesmodel="wachtlijst"}')).toBe(0);
    expect(waarde(bij, 'grootboek_database_bereikbaar')).toBe(1);
    expect(waarde(bij, 'grootboek_zichtbaar_seconds_count')).toBeGreaterThan(0);
    await dienst.onderdelen.pool.query('alter table betrokken rename to elders');
    try {
      await dienst.leg(`trajecten/${traject}/hervattingen`, { datum: '2025-04-08' });
      const achter = await meet();
      expect(waarde(achter, 'grootboek_achterstand_events{leesmodel="wachtlijst"}')).toBe(1);
      expect(waarde(achter, 'grootboek_achterstand_seconds{leesmodel="wachtlijst"}')).toBeGreaterThan(0);
    } finally {
      await dienst.onderdelen.pool.query('alter table elders rename to betrokken');
    }
  });

  it('tells of the pool and of the process, also when the database does not answer', async () => {
    await dienst.onderdelen.pool.query('alter table leesmodel_stand rename to elders');
    const tekst = await meet();
    await dienst.onderdelen.pool.query('alter table elders rename to leesmodel_stand');
    expect(waarde(tekst, 'grootboek_database_bereikbaar')).toBe(0);
    expect(tekst).not.toMatch(/^grootboek_achterstand_events\{/m);
    expect(waarde(tekst, 'grootboek_pool_wachtenden')).toBe(0);
    expect(waarde(tekst, 'grootboek_pool_verbindingen{stand="vrij"}')).toBeGreaterThan(0);
    expect(waarde(tekst, 'process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it('counts the connections that read the ledger among those in use', async () => {
    const vast = await Promise.all(Array.from({ length: 6 }, () => dienst.onderdelen.grootboekpool.connect()));
    const tekst = await meet();
    for (const client of vast) client.release();
    expect(waarde(tekst, 'grootboek_pool_verbindingen{stand="bezet"}')).toBeGreaterThanOrEqual(6);
  });

  it('holds no personal data, and no id of anybody', async () => {
    const tekst = await meet();
    expect(persoonlijk().filter((woord) => tekst.includes(woord))).toEqual([]);
    expect(tekst).not.toMatch(UUID);
  });

  it('is Prometheus text, takes no parameters, and has nothing below it', async () => {
    const antwoord = await dienst.vraag('GET /metrics');
    expect(antwoord.koppen.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect((await dienst.vraag('GET /metrics?naam=x')).status).toBe(400);
    expect((await dienst.vraag('GET /metrics/x', { koppen: { accept: 'text/html' } })).status).toBe(404);
  });

  it('is for who may read it, when asked through a proxy', async () => {
    const koppen = { 'x-forwarded-for': '10.0.0.1' };
    expect((await dienst.vraag('GET /metrics', { koppen })).status).toBe(401);
    for (const rol of ['auditor', 'beheerder'] as const) expect((await dienst.vraag('GET /metrics', { koppen, rol })).status).toBe(200);
    for (const rol of ['cjg-triage', 'aanbieder', 'gemeente', 'evaluator'] as const)
      expect((await dienst.vraag('GET /metrics', { koppen, rol })).status).toBe(403);
  });

  it('takes a token of the issuer as well', async () => {
    const uitgever = await startProefuitgever();
    const ander = await startProefdienst({}, { OIDC_ISSUER: uitgever.issuer });
    const authorization = `Bearer ${await uitgever.token({ rollen: ['beheerder'] })}`;
    const antwoord = await ander.vraag('GET /metrics', { koppen: { via: '1.1 proxy', authorization } });
    await ander.sluit();
    await uitgever.stop();
    expect(antwoord.status).toBe(200);
  });
});

interface Spoor {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status: { readonly code?: number };
}

const sporenUit = (berichten: readonly string[]): readonly Spoor[] =>
  berichten.flatMap((bericht) => {
    const { resourceSpans } = JSON.parse(bericht.slice(bericht.indexOf('{'))) as {
      resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Spoor[] }[] }[];
    };
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  });

describe('traces', () => {
  let sporen: readonly Spoor[];
  beforeAll(async () => {
    await dienst.vraag(`POST /v1/trajecten/${traject}/einde`, {
      rol: 'cjg-triage',
      lichaam: { datum: '2025-05-01', reden: '31' },
      koppen: {},
    });
    const { positie } = await dienst.onderdelen.grootboek.kop();
    await dienst.onderdelen.projector.bijTot(positie, 10_000);
    while (waarde(await meet(), 'grootboek_zichtbaar_seconds_count') < 8);
    await uitvoer.sluit();
    sporen = sporenUit(ontvangen);
  });

  it('go from the request to the append to the read models', () => {
    const verzoek = sporen.find(({ name }) => name === 'POST /v1/trajecten/:id/einde');
    const binnen = (ouder: Spoor | undefined) => sporen.filter(({ parentSpanId }) => parentSpanId === ouder?.spanId);
    expect(binnen(verzoek).map(({ name }) => name)).toEqual(['opdracht beeindig-traject']);
    expect(new Set(binnen(binnen(verzoek)[0]).map(({ name }) => name))).toEqual(new Set(['append', 'leesmodellen bijwerken']));
  });

  it('go on where the asker began', () => {
    const vervolg = sporen.filter(({ traceId }) => traceId === 'ab'.repeat(16));
    expect(vervolg.map(({ name, parentSpanId }) => [name, parentSpanId])).toEqual([['GET /v1/trajecten/:id', 'cd'.repeat(8)]]);
  });

  it('hold no personal data, and no id of anybody', () => {
    expect(ontvangen.every((bericht) => bericht.startsWith('/v1/traces '))).toBe(true);
    const alles = ontvangen.join('');
    expect(persoonlijk().filter((woord) => alles.includes(woord))).toEqual([]);
    expect(alles).not.toMatch(UUID);
    expect(alles).not.toMatch(/select|insert|127\.0\.0\.1|user.agent/i);
  });
});
