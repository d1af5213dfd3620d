import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EigenGrootboek, TeBeslissen } from '../port.js';
import { type Kurrentproef, maakKurrentProef } from '../test/kurrentproef.js';
import { type NamaakKurrentDb, startNamaakKurrentDb } from '../test/namaak-kurrentdb/server.js';
import { gebeurtenis, meld, nogmaals, opdracht, stroom } from '../test/opdrachten.js';
import { recht, vastgelegd } from '../test/proefgrootboek.js';

jest.setTimeout(120_000);

/** Every command is decided once it is known what became of those before it, and never before. */
describe('wat verzonden is en waarvan niet zeker is of het vaststaat', () => {
  let namaak: NamaakKurrentDb;
  let proef: Kurrentproef;
  let ongeduldig: EigenGrootboek;

  beforeEach(async () => {
    namaak = await startNamaakKurrentDb();
    proef = await maakKurrentProef({ url: namaak.url, voorvoegsel: 'proef-' });
    ongeduldig = await proef.open({ ...recht(), geduldMs: 50, antwoordMs: 1_000, pollMs: 500, uitvoeringMs: 2_000 });
    await ongeduldig.append(meld(stroom()));
  });
  afterEach(async () => {
    await proef.sluit();
    namaak.stop();
  });

  const opDeServer = ({ opdrachtId }: TeBeslissen): number => namaak.log.alles.filter(({ id }) => id === opdrachtId).length;

  it('blijft onzeker als het bij de tweede keer aanbieden zwijgt', async () => {
    const een = stroom();
    const [eerst, traag, geweigerd] = [meld(stroom()), meld(een), meld(een)];
    namaak.storing.kuren.push({ traag: 0 }, { traag: 200 }, { traag: 0 }, { traag: 2_500 });

    const uitkomsten = await Promise.allSettled([eerst, traag, geweigerd].map((vraag) => ongeduldig.append(vraag)));

    expect(uitkomsten.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await ongeduldig.append(nogmaals(geweigerd))).toMatchObject({
      soort: 'vastgelegd',
      gebeurtenissen: [{ gebeurtenisId: geweigerd.opdrachtId }],
    });
    expect(opDeServer(geweigerd)).toBe(1);
  });

  it('blijft onzeker bij een fout die niets zegt', async () => {
    const grootboek = await proef.open({ ...recht(), geduldMs: 20_000, antwoordMs: 1_000 });
    const vraag = meld(stroom());
    namaak.storing.kuren.push('bewaar-en-onbekend');
    namaak.verdoofVolgers();

    await expect(grootboek.append(vraag)).rejects.toThrow('UNKNOWN');

    expect(await grootboek.append(nogmaals(vraag))).toMatchObject({
      soort: 'vastgelegd',
      gebeurtenissen: [{ gebeurtenisId: vraag.opdrachtId }],
    });
    expect(opDeServer(vraag)).toBe(1);
  });

  it('houdt niets tegen als de fout blijft en het er niet staat', async () => {
    const vraag = meld(stroom());
    namaak.storing.kuren.push('onbekend', 'onbekend');
    await expect(ongeduldig.append(vraag)).rejects.toThrow('UNKNOWN');

    expect(await ongeduldig.append(nogmaals(vraag))).toMatchObject({ soort: 'onmogelijk' });
    expect(opDeServer(vraag)).toBe(0);
  });

  it('wacht zolang de server het nog kan uitvoeren', async () => {
    const vraag = meld(stroom());
    namaak.storing.kuren.push('onbekend-en-later', 'onbekend');
    await expect(ongeduldig.append(vraag)).rejects.toThrow('UNKNOWN');

    await Promise.allSettled([ongeduldig.append(nogmaals(vraag))]);

    expect(await ongeduldig.append(nogmaals(vraag))).toMatchObject({
      soort: 'vastgelegd',
      gebeurtenissen: [{ gebeurtenisId: vraag.opdrachtId }],
    });
    expect(opDeServer(vraag)).toBe(1);
  });

  it('houdt niets tegen als anderen het allang hebben gezien', async () => {
    const ander = await proef.open({ ...recht(), geduldMs: 20_000 });
    const vraag = meld(stroom());
    namaak.storing.kuren.push('bewaar-en-zwijg');
    await expect(ongeduldig.append(vraag)).rejects.toThrow('niet bereikbaar');
    const duizend = (naam: string) => opdracht([naam], () => ({ gebeurtenissen: Array.from({ length: 1_000 }, () => gebeurtenis(naam)) }));
    for (let keer = 0; keer < 11; keer += 1) await ander.append(duizend(stroom()));

    expect(await vastgelegd(ongeduldig.append(meld(stroom())))).toHaveLength(1);
    expect(opDeServer(vraag)).toBe(1);
  });

  it('staat in de volgorde waarin het werd beslist, ook als het gesprek in rust was weggevallen', async () => {
    const grootboek = await proef.open({ ...recht(), geduldMs: 20_000 });
    for (let keer = 0; keer < 5; keer += 1) {
      await grootboek.append(meld(stroom()));
      namaak.verbreekSchrijvers();
      await grootboek.readAll(0n, 1);
      const voor = namaak.log.alles.length;
      const vragen = Array.from({ length: 4 }, () => meld(stroom()));

      await Promise.all(vragen.map((vraag) => grootboek.append(vraag)));

      expect(namaak.log.alles.slice(voor).map(({ id }) => id)).toEqual(vragen.map(({ opdrachtId }) => opdrachtId));
    }
  });
});
