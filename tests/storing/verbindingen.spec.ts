import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maakWerkplaats, type Werkplaats } from '../cli/werkplaats.js';
import { startDienstproces, type Dienstproces } from './dienstproces.js';
import { zetOnderDruk, type Druk } from './druk.js';
import { klopt, LANG } from './naloop.js';

const RONDEN = LANG ? 40 : 4;
const LEZERS = 4;
const RUIM_MS = LANG ? 300_000 : 90_000;
/** All but our own: in use, at rest, writing, listening and projecting alike. */
const BREEK_ALLES = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() and application_name like 'trajectgrootboek%'`;

let plek: Werkplaats;
let dienst: Dienstproces;
let druk: Druk | undefined;
beforeAll(async () => {
  plek = await maakWerkplaats();
  dienst = await startDienstproces(plek.omgeving);
});
afterAll(async () => {
  await druk?.stop();
  await dienst.stop('SIGKILL');
  await plek.ruimOp();
});

/** Asks on and on, so that connections of the pool are in use; how many answers came. */
async function lees(gestopt: () => boolean): Promise<number> {
  const headers = { authorization: `Bearer ${await dienst.token()}` };
  let gelezen = 0;
  while (!gestopt()) {
    const antwoord = await fetch(`${dienst.url}/v1/wachtlijst/verloop?van=2024-01-01&tot=2025-01-01&stap=maand`, { headers }).catch(
      () => undefined,
    );
    gelezen += antwoord?.status === 200 ? 1 : 0;
  }
  return gelezen;
}

describe('a service whose connections to the database are ended again and again', () => {
  it(
    'lives on, and records what it promised once',
    async () => {
      druk = await zetOnderDruk(() => dienst);
      let klaar = false;
      const lezers = Array.from({ length: LEZERS }, () => lees(() => klaar));
      for (let ronde = 0; ronde < RONDEN; ronde += 1) {
        await druk.meer(20);
        await plek.database.pool.query(BREEK_ALLES);
      }
      await druk.meer(20);
      klaar = true;
      await druk.stop();

      expect(Math.min(...(await Promise.all(lezers)))).toBeGreaterThan(0);
      expect((await fetch(`${dienst.url}/health/live`)).status).toBe(200);
      expect(await dienst.stop('SIGTERM')).toBe(0);
      dienst = await startDienstproces(plek.omgeving);
      await klopt(plek.onderdelen, druk);
    },
    RUIM_MS,
  );
});
