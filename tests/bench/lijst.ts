/** GET /v1/wachtlijst with 20,000 waiting, now and at any past pair, and one history: four clients that think between two questions. */
import { setTimeout as wacht } from 'node:timers/promises';
import { openOnderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { startDienstproces } from './dienstproces.js';
import { percentiel } from './meet.js';
import type { Omgeving } from './omgeving.js';
import { maakVrager, type Vrager } from './vrager.js';
import { dag, kenmerk, vulWachtenden, WACHTENDEN } from './wachtenden.js';

const KLANTEN = 4;
const VRAGEN = 150;
/** Questions before measuring: a service that just started still compiles. */
const OPWARMEN = 100;
/** People do not think in step: between half and one and a half times this. */
const DENKTIJD_MS = 20;
const denktijd = (klant: number, n: number): number => DENKTIJD_MS * (0.5 + ((klant * 0.25 + n * 0.618) % 1));

export interface Latentie {
  readonly p50: number;
  readonly p99: number;
}

/** Four clients ask `pad(n)` again and again; ms. */
export async function meetVraag(vrager: Vrager, pad: (n: number) => string): Promise<Latentie> {
  const tijden: number[] = [];
  const klant = async (k: number): Promise<void> => {
    for (let n = -OPWARMEN; n < VRAGEN; n += 1) {
      const begin = performance.now();
      await vrager.get(pad(k * (VRAGEN + OPWARMEN) + n + OPWARMEN));
      if (n >= 0) tijden.push(performance.now() - begin);
      await wacht(denktijd(k, n + OPWARMEN));
    }
  };
  await Promise.all(Array.from({ length: KLANTEN }, (_, k) => klant(k)));
  return { p50: percentiel(tijden, 50), p99: percentiel(tijden, 99) };
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
