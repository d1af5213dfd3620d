/** GET /v1/wachtlijst with 20,000 waiting, now and at any past pair, and one history: four clients that think between two questions. */
import { setTimeout as wacht } from 'node:timers/promises';
import { openOnderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { startDienstproces } from './dienstproces.js';
import { mediaan, percentiel } from './meet.js';
import type { Omgeving } from './omgeving.js';
import { maakVrager, type Vrager } from './vrager.js';
import { dag, kenmerk, vulWachtenden, WACHTENDEN } from './wachtenden.js';

const KLANTEN = 4;
const RONDEN = 3;
/** Of each client in each round. */
const VRAGEN = 80;
/** Questions before measuring: a service that just started still compiles. */
const OPWARMEN = 60;
/** Where in the questions each client begins. */
const KLANTEN_APART = OPWARMEN + RONDEN * VRAGEN;
/** People do not think in step: between half and one and a half times this. */
const DENKTIJD_MS = 20;
const denktijd = (klant: number, n: number): number => DENKTIJD_MS * (0.5 + ((klant * 0.25 + n * 0.618) % 1));

export interface Latentie {
  readonly p50: number;
  readonly p99: number;
  /** Of the worst round. */
  readonly ergste?: number;
}

/** Four clients ask `pad(n)` again and again, from question `vanaf` on; ms. */
async function ronde(vrager: Vrager, pad: (n: number) => string, vanaf: number, vragen: number): Promise<number[]> {
  const tijden: number[] = [];
  const klant = async (k: number): Promise<void> => {
    for (let n = vanaf; n < vanaf + vragen; n += 1) {
      const begin = performance.now();
      await vrager.get(pad(k * KLANTEN_APART + n));
      tijden.push(performance.now() - begin);
      await wacht(denktijd(k, n));
    }
  };
  await Promise.all(Array.from({ length: KLANTEN }, (_, k) => klant(k)));
  return tijden;
}

/** The median over the rounds of what each came to, since the machine itself stalls now and then; the worst round is told beside it. */
export async function meetVraag(vrager: Vrager, pad: (n: number) => string): Promise<Latentie> {
  await ronde(vrager, pad, 0, OPWARMEN);
  const rondes: number[][] = [];
  for (let i = 0; i < RONDEN; i += 1) rondes.push(await ronde(vrager, pad, OPWARMEN + i * VRAGEN, VRAGEN));
  const van = (p: number): number => mediaan(rondes.map((tijden) => percentiel(tijden, p)));
  return { p50: van(50), p99: van(99), ergste: Math.max(...rondes.map((tijden) => percentiel(tijden, 99))) };
}

export interface Lijsttijden {
  /** The least that any answer costs here: client, HTTP and machine. */
  readonly bodem: Latentie;
  readonly nu: Latentie;
  readonly toen: Latentie;
  readonly geschiedenis: Latentie;
}

export async function meetLijst(omgeving: Omgeving): Promise<Lijsttijden> {
  const instellingen = await omgeving.nieuw('lijst');
  const onderdelen = await openOnderdelen(instellingen);
  await vulWachtenden(onderdelen);
  // Else PostgreSQL does so by itself, while the answers are timed.
  await onderdelen.pool.query('vacuum analyze');
  await onderdelen.sluit();
  const dienst = await startDienstproces(instellingen);
  const vrager = maakVrager(dienst.url, await dienst.token('auditor'), KLANTEN);
  const bodem = await meetVraag(vrager, () => '/health/live');
  const nu = await meetVraag(vrager, () => '/v1/wachtlijst');
  const toen = await meetVraag(vrager, (n) => `/v1/wachtlijst?peildatum=${dag(n * 7)}&bekendOp=${dag(n * 13)}`);
  const geschiedenis = await meetVraag(vrager, (n) => `/v1/trajecten/${kenmerk(2, (n * 31) % WACHTENDEN)}`);
  vrager.sluit();
  await dienst.stop();
  return { bodem, nu, toen, geschiedenis };
}
