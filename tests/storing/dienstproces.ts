/** The service as a process of its own, to be stopped in any way. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { begin, type Proces } from '../cli/programma.js';

export interface Dienstproces {
  readonly url: string;
  token(): Promise<string>;
  /** Freezes it where it stands, or lets it go on. */
  stuur(signaal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Sends the signal, unless it has ended, and waits for the end: the exit code, or the signal that ended it. */
  stop(signaal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | NodeJS.Signals | null>;
}

async function adresVan(proces: Proces): Promise<string> {
  for await (const regel of createInterface(proces.stdout)) {
    const adres = /luistert op (\S+)/.exec(regel)?.[1];
    if (adres) return adres;
  }
  throw new Error('De dienst stopte voor zij luisterde');
}

/** Rejects when the service ends before it listens. */
export async function startDienstproces(omgeving: Readonly<Record<string, string>>): Promise<Dienstproces> {
  const proces = begin(['start'], omgeving);
  proces.stderr.resume();
  const url = await adresVan(proces);
  proces.stdout.resume();
  return {
    url,
    async token() {
      const aanmelding = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"rol":"cjg-triage"}' };
      return ((await (await fetch(`${url}/v1/ontwikkel-aanmelding`, aanmelding)).json()) as { token: string }).token;
    },
    stuur: (signaal) => void proces.kill(signaal),
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
