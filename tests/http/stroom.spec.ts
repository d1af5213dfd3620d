import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLLEN } from '../../apps/grootboek/src/toegang/rollen.js';
import { startProefdienst, uuid, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst({ hartslagMs: 200 });
});
afterAll(() => dienst.sluit());

const PAD = '/v1/positie/stroom';

interface Luisteraar {
  readonly antwoord: Response;
  /** What comes next: an event or a line of comment; undefined when it has ended. */
  readonly volgende: () => Promise<string | undefined>;
  readonly weg: () => void;
}

async function luister(bij: Proefdienst): Promise<Luisteraar> {
  const weg = new AbortController();
  const antwoord = await fetch(bij.url + PAD, {
    headers: { authorization: `Bearer ${await bij.token('cjg-triage')}`, accept: 'text/event-stream' },
    signal: weg.signal,
  });
  const lezer = (antwoord.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    antwoord,
    volgende: async () => {
      while (!rest.includes('\n\n')) {
        const { done, value } = await lezer.read();
        if (done) return undefined;
        rest += value;
      }
      const [eerste = ''] = rest.split('\n\n', 1);
      rest = rest.slice(eerste.length + 2);
      return eerste;
    },
    weg: () => weg.abort(),
  };
}

const positieIn = (event: string | undefined): bigint =>
  BigInt((JSON.parse((event ?? '').slice('data: '.length)) as { positie: string }).positie);

/** Every event until the positie has been heard; comments are left out. */
async function totPositie({ volgende }: Luisteraar, positie: bigint): Promise<readonly bigint[]> {
  const gehoord: bigint[] = [];
  while (!gehoord.some((een) => een >= positie)) {
    const event = await volgende();
    if (event === undefined) throw new Error('De stroom hield op');
    if (event.startsWith('data: ')) gehoord.push(positieIn(event));
  }
  return gehoord;
}

const registreer = (bij: Proefdienst, naam: string): Promise<unknown> =>
  bij.leg('jeugdigen', { jeugdigeId: uuid(naam), geboortedatum: '2013-04-09', gemeente: '0392' });

const kop = async (bij: Proefdienst): Promise<bigint> => (await bij.onderdelen.grootboek.kop()).positie;

describe('the stream of posities', () => {
  it('says at once how far the read models are', async () => {
    await dienst.onderdelen.projector.bijTot(await kop(dienst), 10_000);
    const luisteraar = await luister(dienst);
    const { status, headers } = luisteraar.antwoord;
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no-store',
    ]);
    expect(await luisteraar.volgende()).toBe(`data: {"positie":"${String(await kop(dienst))}"}`);
    luisteraar.weg();
  });

  it('says it again to everybody when something was recorded, at most once a second', async () => {
    const luisteraars = await Promise.all([luister(dienst), luister(dienst)]);
    await Promise.all(luisteraars.map(({ volgende }) => volgende()));
    const begin = performance.now();
    for (let nr = 0; nr < 20; nr += 1) await registreer(dienst, `stroom ${String(nr)}`);
    const tot = await kop(dienst);
    for (const luisteraar of luisteraars) {
      const gehoord = await totPositie(luisteraar, tot);
      expect(gehoord.at(-1)).toBe(tot);
      expect(gehoord).toEqual([...new Set(gehoord)]);
      expect(gehoord.length).toBeLessThanOrEqual(Math.ceil((performance.now() - begin) / 1_000));
      luisteraar.weg();
    }
  });

  it('is heard to be there when nothing happens', async () => {
    const luisteraar = await luister(dienst);
    await luisteraar.volgende();
    expect(await luisteraar.volgende()).toBe(': hartslag');
    expect(await luisteraar.volgende()).toBe(': hartslag');
    luisteraar.weg();
  });

  it('goes on for the one who comes after the last has gone', async () => {
    const eerste = await luister(dienst);
    await eerste.volgende();
    eerste.weg();
    const tweede = await luister(dienst);
    await tweede.volgende();
    await registreer(dienst, 'na de eerste');
    expect((await totPositie(tweede, await kop(dienst))).length).toBeGreaterThan(0);
    tweede.weg();
  });

  it('never goes back for the one who comes after a silence in which something was recorded', async () => {
    const eerste = await luister(dienst);
    await eerste.volgende();
    eerste.weg();
    for (let nr = 0; nr < 3; nr += 1) {
      await registreer(dienst, `in stilte ${String(nr)}`);
      await dienst.onderdelen.projector.bijTot(await kop(dienst), 10_000);
    }
    const tweede = await luister(dienst);
    const begin = positieIn(await tweede.volgende());
    expect(await tweede.volgende()).toBe(': hartslag');
    await registreer(dienst, 'na de stilte');
    const gehoord = await totPositie(tweede, await kop(dienst));
    expect(gehoord.filter((positie) => positie <= begin)).toEqual([]);
    tweede.weg();
  });

  it('is for who may read lists', async () => {
    expect((await dienst.vraag(`GET ${PAD}`)).status).toBe(401);
    // HEAD asks the same without staying.
    for (const rol of ROLLEN)
      expect([rol, (await dienst.vraag(`HEAD ${PAD}`, { rol })).status]).toEqual([
        rol,
        rol === 'evaluator' || rol === 'beheerder' ? 403 : 200,
      ]);
    expect((await dienst.vraag(`GET ${PAD}`, { rol: 'auditor', koppen: { accept: 'application/json' } })).status).toBe(406);
    expect((await dienst.vraag(`GET ${PAD}?vanaf=1`, { rol: 'auditor' })).status).toBe(400);
  });

  it('ends, without holding it up, when the service stops', async () => {
    const eigen = await startProefdienst();
    const luisteraar = await luister(eigen);
    await luisteraar.volgende();
    const gesloten = eigen.sluit();
    expect(await luisteraar.volgende()).toBeUndefined();
    await gesloten;
    const regels = eigen.log.map((regel) => JSON.parse(regel) as { pad?: string }).filter(({ pad }) => pad === PAD);
    expect(regels).toMatchObject([{ methode: 'GET', status: 200, rollen: ['cjg-triage'] }]);
  });
});
