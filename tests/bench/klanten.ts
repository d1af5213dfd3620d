/** Four clients that think between two questions. */
import { setTimeout as wacht } from 'node:timers/promises';
import { mediaan, percentiel, type Latentie } from './meet.js';
import { maakVrager, type Vrager } from './vrager.js';

export const KLANTEN = 4;
const RONDEN = 3;
/** Of each client in each round. */
const VRAGEN = 80;
/** Questions of each client before measuring, without thinking: a service that just started compiles for some thousand of a kind. */
const OPWARMEN = 250;
export const PER_KLANT = OPWARMEN + RONDEN * VRAGEN;
/** People do not think in step: between half and one and a half times this. */
const DENKTIJD_MS = 20;
const denktijd = (klant: number, n: number): number => DENKTIJD_MS * (0.5 + ((klant * 0.25 + n * 0.618) % 1));

/** What it is told: whom to ask, as whom, and the questions of each client. */
export interface Vraagstuk {
  readonly url: string;
  readonly token: string;
  readonly paden: readonly (readonly string[])[];
}

interface Deel {
  readonly vanaf: number;
  readonly aantal: number;
  readonly haast?: boolean;
}

/** Each client asks its questions from `vanaf` on, one after another; in haste it does not think between them. */
async function ronde(vrager: Vrager, paden: Vraagstuk['paden'], { vanaf, aantal, haast }: Deel): Promise<number[]> {
  const tijden: number[] = [];
  const klant = async (eigen: readonly string[], k: number): Promise<void> => {
    for (const [n, pad] of eigen.slice(vanaf, vanaf + aantal).entries()) {
      const begin = performance.now();
      await vrager.get(pad);
      tijden.push(performance.now() - begin);
      if (!haast) await wacht(denktijd(k, vanaf + n));
    }
  };
  await Promise.all(paden.map(klant));
  return tijden;
}

/** The median over the rounds of what each came to, since the machine itself stalls now and then; the worst round is told beside it. */
export async function meetKlanten({ url, token, paden }: Vraagstuk): Promise<Latentie> {
  const vrager = maakVrager(url, token, KLANTEN);
  await ronde(vrager, paden, { vanaf: 0, aantal: OPWARMEN, haast: true });
  const rondes: number[][] = [];
  for (let i = 0; i < RONDEN; i += 1) rondes.push(await ronde(vrager, paden, { vanaf: OPWARMEN + i * VRAGEN, aantal: VRAGEN }));
  vrager.sluit();
  const van = (p: number): number => mediaan(rondes.map((tijden) => percentiel(tijden, p)));
  return { p50: van(50), p99: van(99), ergste: Math.max(...rondes.map((tijden) => percentiel(tijden, 99))) };
}
