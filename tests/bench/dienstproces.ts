/** The service as its users run it: a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Instellingen } from '../../apps/grootboek/src/instellingen.js';

export interface Dienstproces {
  readonly url: string;
  readonly pid: number;
  token(rol: string): Promise<string>;
  stop(): Promise<void>;
}

const PROGRAMMA = join(import.meta.dirname, '../../apps/grootboek/src/main.js');

export async function startDienstproces({ databaseUrl, dataDir }: Instellingen): Promise<Dienstproces> {
  const proces = spawn(process.execPath, [PROGRAMMA], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const regels = createInterface({ input: proces.stdout });
  const url = await new Promise<string>((klaar, mislukt) => {
    regels.on('line', (regel) => {
      const gevonden = /luistert op (\S+)/.exec(regel)?.[1];
      if (gevonden) klaar(gevonden);
    });
    proces.once('exit', () => mislukt(new Error('De dienst stopte voor zij luisterde')));
  });
  return {
    url,
    pid: proces.pid ?? 0,
    async token(rol) {
      const antwoord = await fetch(`${url}/v1/ontwikkel-aanmelding`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ rol }),
      });
      return ((await antwoord.json()) as { token: string }).token;
    },
    async stop() {
      proces.kill('SIGTERM');
      await once(proces, 'exit');
    },
  };
}
