import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakTestDatabase, type TestDatabase } from '#event-store/test';

const MAIN = join(import.meta.dirname, '../../dist/apps/grootboek/src/main.js');

let database: TestDatabase;
let map: string;
const gestart: ChildProcessWithoutNullStreams[] = [];

beforeAll(async () => {
  database = await maakTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'proces-'));
});
afterAll(async () => {
  // Those that a test that failed left behind.
  for (const kind of gestart) kind.kill('SIGKILL');
  await database.sluit();
  await rm(map, { recursive: true, force: true });
});

interface Proces {
  readonly kind: ChildProcessWithoutNullStreams;
  readonly uit: () => string;
  readonly fout: () => string;
  readonly afgelopen: Promise<number | null>;
}

function start(omgeving: Readonly<Record<string, string>> = {}): Proces {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: database.url, DATA_DIR: map, PORT: '0', ...omgeving };
  const kind = spawn(process.execPath, [MAIN], { env, cwd: map });
  gestart.push(kind);
  let [uit, fout] = ['', ''];
  kind.stdout.on('data', (stuk: Buffer) => (uit += stuk.toString()));
  kind.stderr.on('data', (stuk: Buffer) => (fout += stuk.toString()));
  const afgelopen = once(kind, 'close').then(([code]) => code as number | null);
  return { kind, uit: () => uit, fout: () => fout, afgelopen };
}

/** Where it listens, once it says so. */
async function adres(proces: Proces): Promise<string> {
  for (;;) {
    const gevonden = /luistert op (http:\/\/\S+)/.exec(proces.uit())?.[1];
    if (gevonden) return gevonden;
    await Promise.race([
      once(proces.kind.stdout, 'data'),
      proces.afgelopen.then((code) => Promise.reject(new Error(`${String(code)} ${proces.fout()}`))),
    ]);
  }
}

describe('the service as a process', () => {
  it('says where to go, finishes what runs when it is stopped, and ends with 0', async () => {
    const proces = start();
    const url = new URL(await adres(proces));
    expect(proces.uit()).toMatch(/^Trajectgrootboek luistert op http:\/\/127\.0\.0\.1:\d+ \(documentatie: \S+\/documentatie\)/);
    const traag = connect(Number(url.port), url.hostname);
    let antwoord = '';
    traag.on('data', (stuk: Buffer) => (antwoord += stuk.toString()));
    traag.write(
      'POST /v1/ontwikkel-aanmelding HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{"rol":',
    );
    await fetch(new URL('/health/live', url));
    proces.kind.kill('SIGTERM');
    while (
      await fetch(new URL('/health/live', url), { headers: { connection: 'close' } }).then(
        () => true,
        () => false,
      )
    );
    traag.write('"auditor"}');
    await once(traag, 'close');
    expect(antwoord).toMatch(/^HTTP\/1\.1 200 [^]*"token"/);
    expect(await proces.afgelopen).toBe(0);
    expect(proces.fout()).toBe('');
  });

  it('works beside another on its database, but not on its port', async () => {
    const eerste = start();
    const { port } = new URL(await adres(eerste));
    const tweede = start({ GROOTBOEK_TAKEN: 'api' });
    expect((await fetch(new URL('/health/live', await adres(tweede)))).status).toBe(200);
    const derde = start({ PORT: port });
    expect(await derde.afgelopen).toBe(1);
    expect(derde.fout()).toMatch(new RegExp(`^Poort ${port} is al in gebruik[^\\n]*\\n$`));
    expect(derde.uit()).toBe('');
    for (const proces of [eerste, tweede]) {
      proces.kind.kill('SIGINT');
      expect(await proces.afgelopen).toBe(0);
    }
  });

  it('is the only one on a private PostgreSQL, which goes when it stops', async () => {
    const eigen = await mkdtemp(join(tmpdir(), 'proces-eigen-'));
    // Under root PostgreSQL runs as another user, who must be able to pass.
    await chmod(eigen, 0o711);
    const privaat = { DATABASE_URL: '', DATA_DIR: eigen };
    const eerste = start(privaat);
    await adres(eerste);
    const tweede = start(privaat);
    expect(await tweede.afgelopen).toBe(1);
    expect(tweede.fout()).toMatch(/^Er draait al een dienst op deze DATA_DIR\.[^\n]+\n$/);
    eerste.kind.kill('SIGTERM');
    expect(await eerste.afgelopen).toBe(0);
    await rm(eigen, { recursive: true, force: true });
  }, 90_000);

  it('answers for nothing but its health when it only projects', async () => {
    const proces = start({ GROOTBOEK_TAKEN: 'projector' });
    const url = await adres(proces);
    expect(proces.uit()).toMatch(/^Trajectgrootboek werkt de leesmodellen bij/);
    expect((await fetch(new URL('/health/live', url))).status).toBe(200);
    expect((await fetch(new URL('/v1/openapi.json', url))).status).not.toBe(200);
    proces.kind.kill('SIGTERM');
    expect(await proces.afgelopen).toBe(0);
  });

  it('says in one sentence why it does not start', async () => {
    const proces = start({ HOST: '0.0.0.0' });
    expect(await proces.afgelopen).toBe(1);
    expect(proces.fout()).toMatch(/^Zonder OIDC_ISSUER [^\n]+\n$/);
    const lui = start({ GROOTBOEK_TAKEN: 'niets' });
    expect(await lui.afgelopen).toBe(1);
    expect(lui.fout()).toMatch(/^GROOTBOEK_TAKEN is niets; [^\n]+\n$/);
  });
});
