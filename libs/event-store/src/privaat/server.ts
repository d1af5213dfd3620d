import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { BEHEERDER, maakCluster } from './cluster.js';
import { type Plaats, bepaalPlaats } from './plaats.js';
import { draai, vindProgramma } from './programma.js';
import { isAanHetWerk, leesSlotbestand, ruimSlotbestandOp } from './slotbestand.js';

const GEDULD_MS = 60_000;
const STARTPOGINGEN = 5;

/** PostgreSQL's own durable defaults stay; statements and details are kept out of its log, since they may hold personal data. */
const INSTELLINGEN = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
];

async function probeerPoort(poort: number): Promise<number | undefined> {
  const luisteraar = createServer();
  return new Promise((klaar) => {
    luisteraar.once('error', () => klaar(undefined));
    luisteraar.listen(poort, '127.0.0.1', () => {
      const gevonden = (luisteraar.address() as AddressInfo).port;
      luisteraar.close(() => klaar(gevonden));
    });
  });
}

/** The port of last time when it is free, so that who still knows the old address finds the server again. */
async function kiesPoort(plaats: Plaats): Promise<number> {
  const vorige = await readFile(path.join(plaats.cluster, 'postmaster.opts'), 'utf8').catch(() => '');
  const poort = Number(/port=(\d+)/.exec(vorige)?.[1] ?? 0);
  return (await probeerPoort(poort)) ?? (await probeerPoort(0)) ?? 0;
}

async function adres(plaats: Plaats, poort: number): Promise<string> {
  const wachtwoord = await readFile(plaats.wachtwoord, 'utf8');
  return `postgresql://${BEHEERDER}:${wachtwoord}@127.0.0.1:${poort}/postgres`;
}

/** True only when it is our cluster that answers there. */
async function antwoordt(plaats: Plaats, url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === plaats.cluster;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

async function start(plaats: Plaats, bin: string, extra: readonly string[]): Promise<void> {
  const instellingen = [`port=${await kiesPoort(plaats)}`, ...INSTELLINGEN, ...extra].map((een) => `-c ${een}`).join(' ');
  const opdracht = ['start', '--wait', '--silent', '-D', plaats.cluster, '-l', plaats.log, '-o', instellingen];
  await draai(plaats, path.join(bin, 'pg_ctl'), opdracht);
}

async function gestart(plaats: Plaats): Promise<string | undefined> {
  const slot = await leesSlotbestand(plaats);
  if (!slot?.poort) return undefined;
  const url = await adres(plaats, slot.poort);
  return (await antwoordt(plaats, url)) ? url : undefined;
}

async function faalMetLog(plaats: Plaats, oorzaak: unknown): Promise<never> {
  const log = await readFile(plaats.log, 'utf8').catch(() => '');
  throw new Error(`PostgreSQL start niet onder ${plaats.dataDir}. Het laatste uit ${plaats.log}:\n${log.slice(-1_000)}`, {
    cause: oorzaak,
  });
}

/** Leaves a server alone that is coming up or going down. */
async function startTenzijBezig(plaats: Plaats, bin: string, extra: readonly string[]): Promise<void> {
  const slot = await leesSlotbestand(plaats);
  if (slot && (await isAanHetWerk(plaats, slot))) return;
  if (slot) await ruimSlotbestandOp(plaats, slot);
  await start(plaats, bin, extra);
}

/**
 * Finds the private PostgreSQL under `dataDir`, or makes and starts it; it lives on by itself (a daemon). Safe for several processes at once:
 * PostgreSQL's own lock lets one server start, and the others find it. Returns the address of its database `postgres`.
 */
export async function zorgVoorServer(dataDir: string, extra: readonly string[] = []): Promise<string> {
  const plaats = await bepaalPlaats(dataDir);
  const bin = await vindProgramma(plaats);
  await maakCluster(plaats, bin);
  const uiterlijk = performance.now() + GEDULD_MS;
  let oorzaak: unknown;
  for (let mislukt = 0; mislukt < STARTPOGINGEN && performance.now() < uiterlijk; await wacht(50)) {
    const url = await gestart(plaats);
    if (url) return url;
    try {
      await startTenzijBezig(plaats, bin, extra);
    } catch (fout) {
      oorzaak = fout;
      mislukt += 1;
    }
  }
  return faalMetLog(plaats, oorzaak);
}

/** Stops the server under `dataDir` in an orderly way (PostgreSQL's fast shutdown), ending its connections. Another may start right behind it. */
export async function stopServer(dataDir: string): Promise<void> {
  const plaats = await bepaalPlaats(dataDir);
  const slot = await leesSlotbestand(plaats);
  if (!slot) return;
  process.kill(slot.pid, 'SIGINT');
  const uiterlijk = performance.now() + GEDULD_MS;
  while ((await leesSlotbestand(plaats))?.pid === slot.pid) {
    if (performance.now() > uiterlijk) throw new Error(`PostgreSQL onder ${plaats.dataDir} stopt niet (proces ${slot.pid})`);
    await wacht(25);
  }
}
