import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Database, openDatabase } from './database.js';
import { bepaalPlaats } from './plaats.js';
import { draai, pakket, vindProgramma } from './programma.js';

const PROCES = path.resolve('libs/event-store/src/test/bewonerproces.mjs');
const ALS_ROOT = process.getuid?.() === 0;
const NIEMAND = 65534;

async function vraag<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startProces(dataDir: string, als: { uid?: number; gid?: number } = {}): Promise<{ proces: ChildProcess; url: string }> {
  const proces = spawn(process.execPath, ['--no-warnings', '--conditions=bron', PROCES, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...als,
  });
  const [url] = (await once(createInterface(proces.stdout as NodeJS.ReadableStream), 'line')) as [string];
  return { proces, url };
}

async function laatVertrekken(proces: ChildProcess): Promise<void> {
  proces.stdin?.end();
  const [code] = (await once(proces, 'exit')) as [number];
  expect(code).toBe(0);
}

function maakMap(): string {
  const map = mkdtempSync(path.join(os.tmpdir(), 'trajectgrootboek-privaat-'));
  chmodSync(map, 0o711);
  return map;
}

describe('een eigen PostgreSQL onder DATA_DIR', () => {
  let map: string;
  let slotbestand: string;
  const geopend: Database[] = [];
  const open = async (): Promise<Database> => {
    const database = await openDatabase({ dataDir: map });
    geopend.push(database);
    return database;
  };

  beforeAll(() => {
    map = maakMap();
    slotbestand = path.join(map, 'postgres', 'cluster', 'postmaster.pid');
  });
  afterEach(async () => {
    await Promise.all(geopend.splice(0).map((een) => een.sluit()));
  });
  afterAll(() => rmSync(map, { recursive: true, force: true }));

  it('begint één keer als velen tegelijk beginnen, en stopt als de laatste vertrekt', async () => {
    const [een, twee, { proces, url }] = await Promise.all([open(), open(), startProces(map)]);

    expect(new Set([een.url, twee.url, url]).size).toBe(1);
    await Promise.all([een.sluit(), twee.sluit()]);
    expect(await vraag(url, 'select 1 as een')).toEqual([{ een: 1 }]);
    await laatVertrekken(proces);
    expect(existsSync(slotbestand)).toBe(false);
  });

  it('staat klaar voor wie begint terwijl de laatste vertrekt', async () => {
    let vorige = await open();
    for (let keer = 0; keer < 6; keer += 1) {
      const [volgende] = await Promise.all([open(), vorige.sluit()]);
      expect(await vraag(volgende.url, 'select 1 as een')).toEqual([{ een: 1 }]);
      vorige = volgende;
    }
  });

  it('is duurzaam, alleen van hier bereikbaar, en met een wachtwoord dat alleen de eigenaar leest', async () => {
    const database = await open();

    const namen = ['fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories'];
    const vragen = namen.map((naam) => vraag(database.url, `select current_setting('${naam}') as stand`));
    expect((await Promise.all(vragen)).flat().map(({ stand }) => stand as unknown)).toEqual(['on', 'on', 'on', '127.0.0.1', '']);
    expect(statSync(path.join(map, 'postgres', 'wachtwoord')).mode & 0o777).toBe(0o600);
    const zonder = new URL(database.url);
    zonder.password = 'geraden';
    await expect(vraag(zonder.href, 'select 1')).rejects.toThrow('authentication failed');
    await database.sluit();
  });

  it('houdt gegevens en adres na een herstart', async () => {
    const eerst = await open();
    await vraag(eerst.url, 'create table if not exists bewaard as select 7 as a');
    await eerst.sluit();

    const daarna = await open();

    expect(daarna.url).toBe(eerst.url);
    expect(await vraag(daarna.url, 'select a from bewaard')).toEqual([{ a: 7 }]);
    await daarna.sluit();
  });

  it('leeft door als ons proces wordt gedood, en wordt dan weer gevonden', async () => {
    const { proces, url } = await startProces(map);
    const pid = readFileSync(slotbestand, 'utf8').split('\n')[0];
    proces.kill('SIGKILL');
    await once(proces, 'exit');

    const database = await open();

    expect(database.url).toBe(url);
    expect(readFileSync(slotbestand, 'utf8').split('\n')[0]).toBe(pid);
    await database.sluit();
    expect(existsSync(slotbestand)).toBe(false);
  });

  it('komt op hetzelfde adres terug als de server zelf wordt gedood', async () => {
    const database = await open();
    process.kill(Number.parseInt(readFileSync(slotbestand, 'utf8'), 10), 'SIGKILL');

    let antwoord: unknown;
    const uiterlijk = performance.now() + 20_000;
    while (antwoord === undefined && performance.now() < uiterlijk) {
      antwoord = await vraag(database.url, 'select 1 as een').catch(() => undefined);
    }

    expect(antwoord).toEqual([{ een: 1 }]);
    await database.sluit();
  });

  it('begint ook naast een slotbestand waarvan het proces niet meer bestaat, of nu van een ander programma is', async () => {
    const ander = spawn('sleep', ['60'], ALS_ROOT ? { uid: NIEMAND, gid: NIEMAND } : {});
    for (const pid of [4_194_303, ander.pid]) {
      await open();
      await Promise.all(geopend.splice(0).map((een) => een.sluit()));
      writeFileSync(slotbestand, `${pid}\n${path.dirname(slotbestand)}\n1700000000\n1\n\n127.0.0.1\n        0         0\nready   \n`);
      if (ALS_ROOT) chownSync(slotbestand, NIEMAND, NIEMAND);

      const database = await open();

      expect(await vraag(database.url, 'select 1 as een')).toEqual([{ een: 1 }]);
      await database.sluit();
    }
    ander.kill();
  });

  it('kiest een andere poort als de vorige bezet is', async () => {
    const eerst = await open();
    await eerst.sluit();
    const bezet = createServer().listen(Number(new URL(eerst.url).port), '127.0.0.1');
    await once(bezet, 'listening');

    const daarna = await open();

    expect(daarna.url).not.toBe(eerst.url);
    expect(await vraag(daarna.url, 'select 1 as een')).toEqual([{ een: 1 }]);
    await daarna.sluit();
    bezet.close();
  });

  it('blijft draaien voor wie er nog mee verbonden is', async () => {
    const database = await open();
    const gast = new pg.Client({ connectionString: database.url });
    await gast.connect();

    await database.sluit();

    expect((await gast.query('select 1 as een')).rows).toEqual([{ een: 1 }]);
    await gast.end();
    await (await open()).sluit();
    expect(existsSync(slotbestand)).toBe(false);
  });

  it('werkt met een kopie van PostgreSQL als het pakket niet te gebruiken is', async () => {
    const kapot = mkdtempSync(path.join(map, 'pakket-'));
    cpSync(await pakket(), kapot, { recursive: true, verbatimSymlinks: true });
    rmSync(path.join(kapot, 'native', 'lib', 'libpq.so.5'));
    rmSync(path.join(kapot, 'native', 'lib', 'libicuuc.so.60'));
    chmodSync(kapot, 0o700);
    const plaats = await bepaalPlaats(map);

    const bin = await vindProgramma(plaats, kapot);

    expect(bin.startsWith(path.join(map, 'postgres-programma-'))).toBe(true);
    expect(await draai(plaats, path.join(bin, 'initdb'), ['--version'])).toContain('PostgreSQL');
    expect(await vindProgramma(plaats, kapot)).toBe(bin);
  });
});

(ALS_ROOT ? describe : describe.skip)('een eigen PostgreSQL onder root', () => {
  it('zegt wat te doen als de gebruiker van de server niet bij DATA_DIR kan', async () => {
    const map = mkdtempSync(path.join(os.tmpdir(), 'trajectgrootboek-dicht-'));

    await expect(openDatabase({ dataDir: path.join(map, 'data') })).rejects.toThrow(`chmod o+x ${map}`);
    rmSync(map, { recursive: true });
  });

  it('draait als de eigenaar van DATA_DIR, ook als die hem zelf opent', async () => {
    const map = maakMap();
    const data = path.join(map, 'data');
    mkdirSync(data);
    chownSync(data, NIEMAND, NIEMAND);

    const { proces, url } = await startProces(data, { uid: NIEMAND, gid: NIEMAND });
    const database = await openDatabase({ dataDir: data });

    expect(database.url).toBe(url);
    expect(statSync(path.join(data, 'postgres', 'cluster')).uid).toBe(NIEMAND);
    await laatVertrekken(proces);
    await database.sluit();
    rmSync(map, { recursive: true });
  });
});
