/** Several processes on one database, of which the one that keeps the read models up to date dies, stands still, or is cut off. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { controleer } from '#leesmodellen';
import { alsBestand, plaatsing, registratie, verwijzing } from '../cli/opdrachten.js';
import { maakWerkplaats, type Werkplaats } from '../cli/werkplaats.js';
import { startDienstproces, type Dienstproces } from './dienstproces.js';

/** What another process has to take over in. */
const OVERNAME_MS = 10_000;
const RUIM_MS = 90_000;
const LEIDERS = `select pid from pg_locks join pg_database d on d.oid = database and d.datname = current_database()
  where locktype = 'advisory' and (classid::bigint << 32) + objid::bigint = 7203441920 and granted`;

let plek: Werkplaats;
const processen: Dienstproces[] = [];

beforeAll(async () => {
  plek = await maakWerkplaats();
});
afterEach(async () => {
  for (const proces of processen.splice(0)) {
    proces.stuur('SIGCONT');
    await proces.stop('SIGKILL');
  }
});
afterAll(() => plek.ruimOp());

async function start(taken: string): Promise<Dienstproces> {
  const proces = await startDienstproces({ ...plek.omgeving, GROOTBOEK_TAKEN: taken });
  processen.push(proces);
  return proces;
}

let kinderen = 0;
/** Records a child that waits; the positie that the ledger then has. */
async function wachtend(): Promise<bigint> {
  kinderen += 1;
  const kind = String(kinderen);
  await plek.importeer(alsBestand([registratie(kind), verwijzing(kind), plaatsing(kind)]));
  return (await plek.onderdelen.grootboek.kop()).positie;
}

const bij = async (): Promise<boolean> => plek.onderdelen.projector.bijTot(await wachtend(), OVERNAME_MS);
const gelijkAanHerbouw = async (): Promise<void> => expect(await controleer(plek.onderdelen.herbouw)).toBeUndefined();
const leiders = async (): Promise<readonly number[]> =>
  (await plek.database.pool.query<{ pid: number }>(LEIDERS)).rows.map(({ pid }) => pid);

describe('the process that keeps the read models up to date', () => {
  it(
    'is followed up by another when it is killed; those with another task do not project',
    async () => {
      const api = await start('api');
      await wachtend();
      const [leider] = [await start('api,projector')];
      expect(await bij()).toBe(true);
      await start('projector');
      expect(await leiders()).toHaveLength(1);

      await leider.stop('SIGKILL');
      expect(await bij()).toBe(true);
      await gelijkAanHerbouw();
      const wachtlijst = await fetch(`${api.url}/v1/wachtlijst?vanafPositie=${String((await plek.onderdelen.grootboek.kop()).positie)}`, {
        headers: { authorization: `Bearer ${await api.token()}` },
      });
      expect(await wachtlijst.json()).toMatchObject({ bruto: kinderen });

      await processen.pop()?.stop('SIGKILL');
      expect(await plek.onderdelen.projector.bijTot(await wachtend(), 2_000)).toBe(false);
    },
    RUIM_MS,
  );

  it(
    'is followed up by another when it stands still, and does no harm when it wakes up',
    async () => {
      const leider = await start('projector');
      expect(await bij()).toBe(true);
      const [stil] = await leiders();
      const ander = await start('projector');

      leider.stuur('SIGSTOP');
      expect(await bij()).toBe(true);
      expect(await leiders()).not.toContain(stil);
      leider.stuur('SIGCONT');
      expect(await bij()).toBe(true);
      expect(await leiders()).toHaveLength(1);
      await gelijkAanHerbouw();
      expect([await leider.stop('SIGTERM'), await ander.stop('SIGTERM')]).toEqual([0, 0]);
    },
    RUIM_MS,
  );

  it(
    'is one of two that both want it, however often it is cut off',
    async () => {
      await Promise.all([start('projector'), start('projector')]);
      for (let keer = 0; keer < 6; keer += 1) {
        await Promise.all([wachtend(), plek.database.pool.query(`select pg_terminate_backend(pid) from (${LEIDERS}) l`)]);
        expect((await leiders()).length).toBeLessThanOrEqual(1);
      }
      expect(await bij()).toBe(true);
      await gelijkAanHerbouw();
    },
    RUIM_MS,
  );
});
