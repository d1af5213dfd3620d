import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type Kurrentproef, maakKurrentProef } from '../test/kurrentproef.js';
import { type NamaakKurrentDb, startNamaakKurrentDb } from '../test/namaak-kurrentdb/server.js';
import { meld, stroom } from '../test/opdrachten.js';
import { recht, vastgelegd } from '../test/proefgrootboek.js';

jest.setTimeout(60_000);

/** So often the client asks for a node before it says that there is none: ten times, two addresses. */
const PER_ZOEKTOCHT = 20;

const opruimen: (() => unknown)[] = [];
afterEach(async () => {
  for (const ruim of opruimen.splice(0).reverse()) await ruim();
});

async function maakNamaak(leider?: NamaakKurrentDb): Promise<NamaakKurrentDb> {
  const namaak = await startNamaakKurrentDb(leider && { leider });
  opruimen.push(() => namaak.stop());
  return namaak;
}

async function maakProef(url: string): Promise<Kurrentproef> {
  const proef = await maakKurrentProef({ url, voorvoegsel: 'proef-' });
  opruimen.push(() => proef.sluit());
  return proef;
}

describe('een KurrentDB met meer knopen', () => {
  it('legt vast bij wie leidt, ook als het adres dat van een ander is', async () => {
    const leider = await maakNamaak();
    const volger = await maakNamaak(leider);
    const grootboek = await (await maakProef(volger.url)).open(recht());
    const een = stroom();

    const gebeurtenissen = (await Promise.all([1, 2, 3].map(() => vastgelegd(grootboek.append(meld(een)))))).flat();

    expect(gebeurtenissen.map(({ positie }) => positie)).toEqual(['1', '2', '3']);
    expect(leider.log.zichtbaar(`proef-${een}`)).toHaveLength(3);
    expect(volger.log.alles).toEqual([]);
  });

  it('gaat open als de knopen later beginnen dan de dienst', async () => {
    const leider = await maakNamaak();
    const { host, port } = leider.plek();
    leider.stop();
    // Hears who comes for a node that is not there yet.
    const deur = createServer((klant) => klant.destroy());
    deur.listen(port, host);
    await once(deur, 'listening');
    const proef = await maakProef(`esdb://${host}:${String(port)},${host}:${String(port)}?tls=false`);
    const open = proef.open(recht());
    for (let keer = 0; keer < PER_ZOEKTOCHT + 1; keer += 1) await once(deur, 'connection');
    deur.close();
    await once(deur, 'close');
    await leider.start();

    expect((await vastgelegd((await open).append(meld(stroom()))))[0]?.positie).toBe('1');
  });

  it('gaat verder nadat er een tijd geen enkele knoop was', async () => {
    const leider = await maakNamaak();
    const { host, port } = leider.plek();
    const adres = `${host}:${String(port)}`;
    const grootboek = await (await maakProef(`esdb://${adres},${adres}?tls=false`)).open({ ...recht(), geduldMs: 500, antwoordMs: 1_000 });
    const een = stroom();
    await grootboek.append(meld(een));

    leider.stop();
    const vraag = meld(een);
    await expect(grootboek.append(vraag)).rejects.toThrow('Het grootboek is niet bereikbaar');
    await expect(grootboek.append(meld(een))).rejects.toThrow('Het grootboek is niet bereikbaar');
    await leider.start();

    expect(await vastgelegd(grootboek.append(vraag))).toMatchObject([{ positie: '2', gebeurtenisId: vraag.opdrachtId }]);
  });
});

describe('een KurrentDB waarop ook anderen schrijven', () => {
  const VREEMD = 4_000;

  /** Some of them behind one another, of somebody else. */
  function vul({ log }: NamaakKurrentDb): void {
    const niets = new Uint8Array();
    for (let i = 0; i < VREEMD; i += 1)
      log.append('vreemd', 'any', [{ id: randomUUID(), soort: 'Iets', contentType: 'application/json', data: niets, metadata: niets }]);
  }

  it('heeft geduld zolang de server in het werk van anderen zoekt', async () => {
    const namaak = await maakNamaak();
    const proef = await maakProef(namaak.url);
    const grootboek = await proef.open({ ...recht(), geduldMs: 8_000, antwoordMs: 1_200 });
    const een = stroom();
    await grootboek.append(meld(een));
    vul(namaak);
    // Each of the four windows of what is not ours takes less than there is patience for, and all of them more.
    namaak.storing.zoektMs = 500;
    namaak.verbreekVolgers();

    const gebeurtenissen = await vastgelegd(grootboek.append(meld(een)));

    expect(gebeurtenissen).toMatchObject([{ positie: '2', volgnummer: 1 }]);
    expect((await grootboek.readAll(0n, 10)).map(({ positie }) => positie)).toEqual(['1', '2']);
  });
});
