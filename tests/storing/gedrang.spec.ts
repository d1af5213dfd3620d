import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { controleer } from '#leesmodellen';
import { controleerHashes } from '../../apps/grootboek/src/cli/hashes.js';
import { DUIN, startProefdienst, voorbeeldtraject, type Proefdienst } from '../http/proefdienst.js';

const AANTAL = 500;
const MINUTEN = 30;

let dienst: Proefdienst;
let traject: string;
beforeAll(async () => {
  dienst = await startProefdienst();
  ({ traject } = await voorbeeldtraject(dienst, 'gedrang'));
});
afterAll(() => dienst.sluit());

const inzet = (sleutel: string): ReturnType<Proefdienst['vraag']> =>
  dienst.vraag(`POST /v1/trajecten/${traject}/inzet`, {
    rol: 'cjg-triage',
    lichaam: { datum: '2025-03-10', aanbieder: DUIN, minuten: MINUTEN, tariefCent: 6_000 },
    koppen: { 'idempotency-key': sleutel },
  });

describe('five hundred commands on one stream at once, a hundred of them sent twice', () => {
  it('are each recorded once, in one order, and the read models add them up', async () => {
    const sleutels = Array.from({ length: AANTAL }, () => randomUUID());
    const antwoorden = await Promise.all([...sleutels, ...sleutels.slice(0, 100)].map(inzet));
    const { grootboek, projector, herbouw, pool } = dienst.onderdelen;

    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([200]));
    const volgnummers = antwoorden.map(({ lichaam }) => Number(lichaam['volgnummer']));
    expect([...new Set(volgnummers)].sort((a, b) => a - b)).toEqual(sleutels.map((_, i) => i));
    expect(volgnummers.slice(AANTAL)).toEqual(volgnummers.slice(0, 100));
    const stroom = (await grootboek.readStreams([`inzet-${traject}`])).get(`inzet-${traject}`) ?? [];
    expect(stroom.map(({ opdrachtId }) => opdrachtId).sort()).toEqual([...sleutels].sort());
    expect(await controleerHashes(grootboek, () => undefined)).toBeUndefined();
    expect(await projector.bijTot((await grootboek.kop()).positie, 20_000)).toBe(true);
    const { rows } = await pool.query<{ som: string }>(`select sum(bedrag_cent) as som from inzet where kennis_tot = 'infinity'`);
    expect(rows).toEqual([{ som: String(AANTAL * (6_000 / 60) * MINUTEN) }]);
    expect(await controleer(herbouw)).toBeUndefined();
  }, 60_000);
});
