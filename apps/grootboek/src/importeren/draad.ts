/** A file read and checked in a thread of its own, beside the one that decides: checking is a fifth of what an import does. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Partij } from './lezen.js';
import type { Oordeel, Regel } from './regels.js';

export interface Leesopdracht {
  readonly pad: string;
  readonly opnieuw: boolean;
}

/** Batches that may lie ready: enough to keep the other thread at work, too few to fill the memory with a large file. */
export const VOORUIT = 2;

/** As it goes from thread to thread. Objects go as one JSON text, which is read faster than they are copied. */
interface Bericht {
  readonly regels: readonly Regel[];
  readonly oordelen: string;
  readonly bytes: number;
}

export const alsBericht = ({ gelezen, bytes }: Partij): Bericht => ({
  regels: gelezen.map(({ regel }) => regel),
  oordelen: JSON.stringify(gelezen.map(({ regel: _, ...oordeel }) => oordeel)),
  bytes,
});

function uitBericht({ regels, oordelen, bytes }: Bericht): Partij {
  const perRegel = JSON.parse(oordelen) as readonly Oordeel[];
  return { gelezen: perRegel.map((oordeel, i) => ({ ...oordeel, regel: regels[i] as Regel })), bytes };
}

async function* uitDraad(draad: Worker, berichten: AsyncIterable<unknown[]>): AsyncGenerator<Partij> {
  draad.ref();
  try {
    for await (const [bericht] of berichten) {
      yield uitBericht(bericht as Bericht);
      draad.postMessage('verder');
    }
  } finally {
    await draad.terminate();
  }
}

/**
 * As `leesBestand`, with the system's clock. The thread starts at once, since loading its program takes as long as opening a ledger; until somebody
 * reads what it gives, it keeps no process alive, and only who reads can end it. Reading throws when the file cannot be read.
 */
export function leesInDraad(opdracht: Leesopdracht): AsyncGenerator<Partij> {
  const draad = new Worker(new URL('./leesdraad.js', import.meta.url), { workerData: opdracht });
  draad.unref();
  return uitDraad(draad, on(draad, 'message', { close: ['exit'] }));
}
