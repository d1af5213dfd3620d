/** The service as a process of its own, to be stopped in any way. */
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { begin, type Proces } from '../cli/programma.js';

export interface Dienstproces {
  readonly url: string;
  token(): Promise<string>;
  /** Freezes it where it stands, or lets it go on. */
  stuur(signaal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Sends the signal, unless it has ended, and waits for the end: the exit code, or the signal that ended it. */
  stop(signaal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | NodeJS.Signals | null>;
  /** Waits until it ends by itself: the exit code, and all lines that it wrote. */
  einde(): Promise<{ readonly code: number | null; readonly regels: readonly string[] }>;
}

function adresVan(proces: Proces, uitvoer: Interface): Promise<string> {
  return new Promise((klaar, mislukt) => {
    uitvoer.on('line', (regel) => {
      const adres = /luistert op (\S+)/.exec(regel)?.[1];
      if (adres) klaar(adres);
    });
    proces.once('exit', () => mislukt(new Error('De dienst stopte voor zij luisterde')));
  });
}

/** Rejects when the service ends before it listens. */
export async function startDienstproces(omgeving: Readonly<Record<string, string>>): Promise<Dienstproces> {
  const proces = begin(['start'], omgeving);
  proces.stderr.resume();
  const regels: string[] = [];
  const uitvoer = createInterface(proces.stdout).on('line', (regel) => void regels.push(regel));
  const dicht = once(uitvoer, 'close');
  const url = await adresVan(proces, uitvoer);
  return {
    url,
    async token() {
      const aanmelding = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"rol":"cjg-triage"}' };
      return ((await (await fetch(`${url}/v1/ontwikkel-aanmelding`, aanmelding)).json()) as { token: string }).token;
    },
    stuur: (signaal) => void proces.kill(signaal),
    async einde() {
      await dicht;
      if (proces.exitCode === null) await once(proces, 'exit');
      return { code: proces.exitCode, regels };
    },
    async stop(signaal) {
      if (proces.exitCode === null && proces.signalCode === null) {
        const einde = once(proces, 'exit');
        proces.kill(signaal);
        await einde;
      }
      return proces.exitCode ?? proces.signalCode;
    },
  };
}
