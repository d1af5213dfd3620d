/** PostgreSQL that goes and comes back, a disk that is full, and a service that is killed at any moment: always while clients go on recording. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { maakPlekVanDezeProef } from '#event-store/test';
import { bepaalPlaats } from '../../libs/event-store/src/privaat/plaats.js';
import { stopServer, zorgVoorServer } from '../../libs/event-store/src/privaat/server.js';
import { leesSlotbestand } from '../../libs/event-store/src/privaat/slotbestand.js';
import { instellingenUit } from '../../apps/grootboek/src/instellingen.js';
import { openOnderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { startDienstproces, type Dienstproces } from './dienstproces.js';
import { zetOnderDruk, type Druk } from './druk.js';
import { klopt, LANG } from './naloop.js';

const RUIM_MS = 300_000;
const PORTIE = 30;
const MEGABYTE = 1 << 20;

const opruimen: (() => unknown)[] = [];
afterEach(async () => {
  for (const doe of opruimen.splice(0).reverse()) await doe();
}, 60_000);

/** A folder that the user under whom PostgreSQL runs can enter. */
function maakMap(naam: string): string {
  const map = mkdtempSync(join(tmpdir(), `${naam}-`));
  chmodSync(map, 0o711);
  opruimen.push(() => rmSync(map, { recursive: true, force: true, maxRetries: 5 }));
  return map;
}

const koppel = (map: string): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=711', 'tmpfs', map]).status === 0;
const ontkoppel = (map: string): boolean => spawnSync('umount', ['-l', map]).status === 0;

/** A disk of its own needs the right to mount one. */
function kanKoppelen(): boolean {
  const map = mkdtempSync(join(tmpdir(), 'koppel-'));
  const gelukt = koppel(map) && ontkoppel(map);
  rmSync(map, { recursive: true, force: true });
  return gelukt;
}

interface Proefstand {
  /** Where PostgreSQL stands. */
  readonly map: string;
  readonly omgeving: Readonly<Record<string, string>>;
  readonly druk: Druk;
  /** The service, and another in its place. */
  readonly dienst: () => Dienstproces;
  herstart(): Promise<void>;
}

async function maakProefstand(map: string): Promise<Proefstand> {
  const beheer = await zorgVoorServer(map, ['max_wal_size=48MB', 'min_wal_size=32MB']);
  opruimen.push(() => stopServer(map));
  const client = new pg.Client({ connectionString: beheer });
  await client.connect();
  await client.query('create database uitval');
  await client.end();
  const plek = await maakPlekVanDezeProef();
  opruimen.push(plek.sluit);
  const omgeving = {
    ...plek.omgeving,
    DATABASE_URL: beheer.replace(/\/postgres$/, '/uitval'),
    DATA_DIR: maakMap('uitval-dienst'),
    PORT: '0',
  };
  let dienst = await startDienstproces(omgeving);
  opruimen.push(() => dienst.stop('SIGKILL'));
  const druk = await zetOnderDruk(() => dienst);
  opruimen.push(() => druk.stop());
  return {
    map,
    omgeving,
    druk,
    dienst: () => dienst,
    async herstart() {
      dienst = await startDienstproces(omgeving);
    },
  };
}

/** What PostgreSQL has in memory alone is lost: commits too, where nobody waited for the disk. */
async function crash(map: string): Promise<void> {
  const slot = await leesSlotbestand(await bepaalPlaats(map));
  if (!slot) throw new Error('PostgreSQL draait niet');
  process.kill(slot.pid, 'SIGQUIT');
}

async function kloptNa({ omgeving, druk }: Proefstand): Promise<void> {
  await druk.meer(PORTIE);
  await druk.stop();
  const onderdelen = await openOnderdelen(instellingenUit(omgeving));
  await klopt(onderdelen, druk).finally(() => onderdelen.sluit());
}

describe('a service that records', () => {
  it.each([
    ['was stopped and started again', stopServer],
    ['crashed, with what it had not written yet', crash],
  ])(
    'goes on when PostgreSQL %s',
    async (_, houdOp) => {
      const stand = await maakProefstand(maakMap('uitval'));
      for (let ronde = 0; ronde < (LANG ? 6 : 1); ronde += 1) {
        await stand.druk.meer(PORTIE);
        await houdOp(stand.map);
        await stand.druk.mislukt(1);
        await zorgVoorServer(stand.map);
      }
      await kloptNa(stand);
      expect(await stand.dienst().stop('SIGTERM')).toBe(0);
    },
    RUIM_MS,
  );

  (LANG ? it : it.skip)(
    'has what it promised, however often it is killed',
    async () => {
      const stand = await maakProefstand(maakMap('uitval'));
      for (let ronde = 0; ronde < 10; ronde += 1) {
        await stand.druk.meer(1 + Math.floor(Math.random() * 3 * PORTIE));
        await stand.dienst().stop('SIGKILL');
        await stand.herstart();
      }
      await kloptNa(stand);
    },
    RUIM_MS,
  );

  (LANG && kanKoppelen() ? it : it.skip)(
    'has what it promised, when the disk of PostgreSQL was full',
    async () => {
      const map = maakMap('vol');
      expect(koppel(map)).toBe(true);
      opruimen.push(() => ontkoppel(map));
      const stand = await maakProefstand(map);
      await stand.druk.meer(PORTIE);

      const ballast = join(map, 'ballast');
      const vul = (): void => {
        for (;;) appendFileSync(ballast, Buffer.alloc(MEGABYTE));
      };
      expect(vul).toThrow('ENOSPC');
      await stand.druk.mislukt(5);
      rmSync(ballast);
      await zorgVoorServer(map);
      await kloptNa(stand);
    },
    RUIM_MS,
  );
});
