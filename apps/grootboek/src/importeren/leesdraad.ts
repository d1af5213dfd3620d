/** The thread that reads and checks a file for `leesInDraad`, no further ahead than it is told it may. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { alsBericht, VOORUIT, type Leesopdracht } from './draad.js';
import { leesBestand } from './lezen.js';

const { pad, opnieuw } = workerData as Leesopdracht;
const poort = parentPort;
if (!poort) throw new Error('Dit is geen programma, maar een draad van importeer');

let ruimte = VOORUIT;
poort.on('message', () => (ruimte += 1));
for await (const partij of leesBestand(pad, { klok: () => new Date().toISOString(), opnieuw })) {
  if (ruimte === 0) await once(poort, 'message');
  ruimte -= 1;
  poort.postMessage(alsBericht(partij));
}
poort.close();
