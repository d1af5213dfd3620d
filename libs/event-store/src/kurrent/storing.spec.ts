import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Envelop, EigenGrootboek, Verwerkt } from '../port.js';
import { type Kurrentproef, maakKurrentProef } from '../test/kurrentproef.js';
import { type NamaakKurrentDb, startNamaakKurrentDb } from '../test/namaak-kurrentdb/server.js';
import type { Kuur } from '../test/namaak-kurrentdb/storing.js';
import { gebeurtenis, meld, nogmaals, opdracht, stroom } from '../test/opdrachten.js';
import { recht, vastgelegd } from '../test/proefgrootboek.js';

const VOORVOEGSEL = 'proef-';

/** Silences last for seconds here, and longer on a busy machine. */
jest.setTimeout(120_000);

/** Faults can only be made on the stand-in. */
describe('het grootboek op KurrentDB bij een storing', () => {
  let namaak: NamaakKurrentDb;
  let proef: Kurrentproef;
  let grootboek: EigenGrootboek;

  beforeEach(async () => {
    namaak = await startNamaakKurrentDb();
    proef = await maakKurrentProef({ url: namaak.url, voorvoegsel: VOORVOEGSEL });
    grootboek = await proef.open({ ...recht(), geduldMs: 20_000, antwoordMs: 1_500, pollMs: 500 });
  });
  afterEach(async () => {
    await proef.sluit();
    namaak.stop();
  });

  const opDeServer = (naam: string) => namaak.log.zichtbaar(VOORVOEGSEL + naam)?.length ?? 0;

  async function volgTot(aantal: number): Promise<Envelop[]> {
    const stop = new AbortController();
    const gezien: Envelop[] = [];
    for await (const partij of grootboek.follow(0n, stop.signal)) {
      gezien.push(...partij);
      if (gezien.length >= aantal) stop.abort();
    }
    return gezien;
  }

  it.each<Kuur>([
    'bewaar-en-zwijg',
    'bewaar-en-verbreek',
    'verbreek',
    'zwijg',
    'niet-gereed',
    'te-druk',
    'geen-leider',
    'andere-leider',
    { traag: 200 },
  ])('legt precies één keer vast als een append zo afloopt: %j', async (kuur) => {
    const [een, twee] = [stroom(), stroom()];
    await grootboek.append(meld(een));
    namaak.storing.kuren.push(kuur);

    const antwoorden = await Promise.all([meld(een), meld(een), meld(twee)].map((vraag) => grootboek.append(vraag)));

    const alles = await grootboek.readAll(0n, 10);
    expect(antwoorden.map((een_: Verwerkt) => een_.soort === 'vastgelegd' && !een_.eerder)).toEqual([true, true, true]);
    expect(antwoorden.flatMap((een_) => (een_.soort === 'vastgelegd' ? een_.gebeurtenissen : []))).toEqual(
      expect.arrayContaining(alles.slice(1)),
    );
    expect(alles.map(({ positie }) => positie)).toEqual(['1', '2', '3', '4']);
    expect([opDeServer(een), opDeServer(twee)]).toEqual([3, 1]);
  });

  it('geeft een duidelijke fout als de server nooit antwoordt, op tijd, en daarna op dezelfde opdracht één antwoord', async () => {
    const ongeduldig = await proef.open({ ...recht(), geduldMs: 4_000, antwoordMs: 1_500 });
    const vraag = meld(stroom());
    namaak.storing.schrijftNiet = true;
    const begin = performance.now();

    await expect(ongeduldig.append(vraag)).rejects.toThrow('Het grootboek is niet bereikbaar');
    const duur = performance.now() - begin;
    namaak.storing.schrijftNiet = false;
    const antwoord = await ongeduldig.append(vraag);

    expect(duur).toBeLessThan(20_000);
    expect(antwoord).toMatchObject({ soort: 'vastgelegd', gebeurtenissen: [{ volgnummer: 0, positie: '1' }] });
    expect(namaak.log.alles.filter(({ id }) => id === vraag.opdrachtId)).toHaveLength(1);
  });

  it('beslist niets nieuws zolang niet zeker is wat er van het vorige werd', async () => {
    const ongeduldig = await proef.open({ ...recht(), geduldMs: 50, antwoordMs: 1_000 });
    const vraag = meld(stroom());
    namaak.storing.kuren.push('bewaar-en-zwijg');

    await expect(ongeduldig.append(vraag)).rejects.toThrow('niet bereikbaar');
    const later = await ongeduldig.append(nogmaals(vraag));

    expect(later).toMatchObject({ soort: 'vastgelegd', gebeurtenissen: [{ gebeurtenisId: vraag.opdrachtId, positie: '1' }] });
  });

  it('vergeet niets wat onzeker is als het eerste daarvan opnieuw zwijgt', async () => {
    const ongeduldig = await proef.open({ ...recht(), geduldMs: 50, antwoordMs: 1_000 });
    const [vooraan, een, twee] = [meld(stroom()), meld(stroom()), meld(stroom())];
    namaak.storing.kuren.push({ traag: 0 }, 'zwijg', 'zwijg', 'zwijg');
    const niet = await Promise.allSettled([vooraan, een, twee].map((vraag) => ongeduldig.append(vraag)));
    await expect(ongeduldig.append(meld(stroom()))).rejects.toThrow('niet bereikbaar');

    const later = await ongeduldig.append(nogmaals(twee));

    expect(niet.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(later).toMatchObject({ soort: 'vastgelegd', gebeurtenissen: [{ gebeurtenisId: twee.opdrachtId }] });
  });

  it('heeft nooit zoveel onderweg dat de client er een bewaart, want dan eindigt een breuk het proces', async () => {
    const ongeduldig = await proef.open({ ...recht(), geduldMs: 50, antwoordMs: 500 });
    const vragen = Array.from({ length: 100 }, () => meld(stroom()));
    namaak.storing.kuren.push({ traag: 0 }, ...vragen.slice(1).map((): Kuur => 'zwijg'));

    const niet = await Promise.allSettled(vragen.map((vraag) => ongeduldig.append(vraag)));
    const verzonden = vragen.length - namaak.storing.kuren.splice(0).length;
    const wel = await Promise.all(vragen.map((vraag) => vastgelegd(ongeduldig.append(vraag))));

    expect(new Set(niet.map(({ status }) => status))).toEqual(new Set(['rejected']));
    // One to begin with, and what may be unanswered behind it.
    expect(verzonden).toBe(1 + 15);
    expect(wel.flat().map(({ gebeurtenisId }) => gebeurtenisId)).toEqual(vragen.map(({ opdrachtId }) => opdrachtId));
    expect(await grootboek.readAll(0n, 200)).toHaveLength(100);
  });

  it('volgt verder zonder gat of dubbel als het abonnement wegvalt, ook stil, en als de server opnieuw start', async () => {
    const een = stroom();
    const gevolgd = volgTot(40);

    for (let keer = 0; keer < 40; keer += 1) {
      if (keer % 10 === 5) namaak.verbreekVolgers();
      if (keer === 10) namaak.verdoofVolgers();
      if (keer === 20) {
        namaak.stop();
        await namaak.start();
      }
      await grootboek.append(meld(een));
    }
    const gezien = await gevolgd;

    expect(gezien.map(({ positie }) => Number(positie))).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(gezien.map(({ gegevens }) => gegevens['gezien'])).toEqual(gezien.map(({ volgnummer }) => volgnummer));
  });

  it('hoort ook wat een ander vastlegt nadat het eigen abonnement stil is gevallen', async () => {
    const ander = await proef.open(recht());
    const een = stroom();
    await grootboek.append(meld(een));
    namaak.verdoofVolgers();
    // The other one hears again at its own first append, which it waits for.
    const gevolgd = volgTot(3);
    await ander.append(meld(een));
    await ander.append(meld(een));

    expect((await gevolgd).map(({ positie }) => positie)).toEqual(['1', '2', '3']);
  });

  it('wacht niet voor altijd op een server die nooit zegt wat er staat', async () => {
    const een = stroom();
    await grootboek.append(meld(een));
    namaak.storing.leestNiet = true;

    await expect(grootboek.readStreams([een])).rejects.toThrow('KurrentDB gaf geen antwoord');
    await expect(grootboek.readAll(0n, 10)).rejects.toThrow('KurrentDB gaf geen antwoord');
    namaak.storing.leestNiet = false;

    expect((await grootboek.readStreams([een])).get(een)).toHaveLength(1);
  });

  it('laat van twee processen die in één stroom schrijven ieder zien wat de ander schreef', async () => {
    const ander = await proef.open({ ...recht(), geduldMs: 20_000 });
    const een = stroom();

    await Promise.all(Array.from({ length: 60 }, (_, nummer) => (nummer % 2 ? ander : grootboek).append(meld(een))));

    const historie = (await grootboek.readStreams([een])).get(een) ?? [];
    expect(historie.map(({ gegevens }) => gegevens['gezien'])).toEqual(historie.map((_, index) => index));
    expect(opDeServer(een)).toBe(60);
  });

  it('beslist opnieuw als een schrijver zonder slot er tussen komt', async () => {
    const [een, ander] = [stroom(), await maakKurrentProef({ url: namaak.url, voorvoegsel: VOORVOEGSEL })];
    const zonderSlot = await ander.open({ ...recht(), geduldMs: 20_000 });
    await grootboek.append(meld(een));

    const antwoorden = await Promise.all(
      Array.from({ length: 20 }, (_, nummer) => vastgelegd((nummer % 2 ? zonderSlot : grootboek).append(meld(een)))),
    );

    const alles = await volgTot(21);
    expect(antwoorden.flat()).toHaveLength(20);
    expect(alles.map(({ positie }) => Number(positie))).toEqual(alles.map((_, index) => index + 1));
    expect(alles.map(({ gegevens }) => gegevens['gezien'])).toEqual(alles.map(({ volgnummer }) => volgnummer));
    expect(alles).toHaveLength(21);
    await ander.sluit();
  });

  it('leest een lange stroom en een lang grootboek in bladzijden', async () => {
    const een = stroom();
    const veel = (aantal: number) => opdracht([een], () => ({ gebeurtenissen: Array.from({ length: aantal }, () => gebeurtenis(een)) }));
    for (const aantal of [1_050, 50]) await grootboek.append(veel(aantal));

    const historie = (await grootboek.readStreams([een])).get(een) ?? [];

    expect(historie.map(({ volgnummer }) => volgnummer)).toEqual(Array.from({ length: 1_100 }, (_, index) => index));
    expect(await grootboek.readAll(40n, 1_050)).toEqual(historie.slice(40, 1_090));
  });
});
