import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';

/** Stops the run's PostgreSQL, if it was started (an immediate shutdown: nothing is kept), and removes its folder. */
export default async function naAlleTests() {
  const map = process.env.TESTDATABASE_MAP;
  const slotbestand = path.join(map, 'postgres', 'cluster', 'postmaster.pid');
  if (existsSync(slotbestand)) process.kill(Number.parseInt(readFileSync(slotbestand, 'utf8'), 10), 'SIGQUIT');
  while (existsSync(slotbestand)) await wacht(20);
  rmSync(map, { recursive: true, force: true, maxRetries: 5 });
}
