/** GET /v1/wachtlijst with 20,000 waiting, now and at any past pair, and one history. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openOnderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { startDienstproces } from './dienstproces.js';
import { KLANTEN, PER_KLANT, type Vraagstuk } from './klanten.js';
import type { Latentie } from './meet.js';
import type { Omgeving } from './omgeving.js';
import { dag, kenmerk, vulWachtenden, WACHTENDEN } from './wachtenden.js';

/** Asks `pad(n)` for n from 0 on, in that order, so that what comes again comes late. Rejects when an answer is no success. */
export async function meetVraag(wie: Omit<Vraagstuk, 'paden'>, pad: (n: number) => string): Promise<Latentie> {
  const paden = Array.from({ length: KLANTEN }, (_, k) => Array.from({ length: PER_KLANT }, (__, n) => pad(n * KLANTEN + k)));
  const klanten = fork(join(import.meta.dirname, 'klantproces.js'));
  klanten.send({ ...wie, paden });
  const antwoord = await Promise.race([once(klanten, 'message'), once(klanten, 'exit').then(() => undefined)]);
  if (!antwoord) throw new Error('De klanten hielden op voor zij klaar waren');
  return antwoord[0] as Latentie;
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
  const wie = { url: dienst.url, token: await dienst.token('auditor') };
  const bodem = await meetVraag(wie, () => '/health/live');
  const nu = await meetVraag(wie, () => '/v1/wachtlijst');
  const toen = await meetVraag(wie, (n) => `/v1/wachtlijst?peildatum=${dag(n * 7)}&bekendOp=${dag(n * 13)}`);
  const geschiedenis = await meetVraag(wie, (n) => `/v1/trajecten/${kenmerk(2, (n * 31) % WACHTENDEN)}`);
  await dienst.stop();
  return { bodem, nu, toen, geschiedenis };
}
