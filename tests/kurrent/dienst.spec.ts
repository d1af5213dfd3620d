import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { type Kurrentplek, maakKurrentplek, maakTestDatabase } from '#event-store/test';
import { controleer, herbouw } from '#leesmodellen';
import { controleerHashes } from '../../apps/grootboek/src/cli/hashes.js';
import { instellingenUit } from '../../apps/grootboek/src/instellingen.js';
import { openOnderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { casussenUit } from '../casussen/casus.js';
import { maakProef } from '../casussen/proef.js';
import { verschil } from '../casussen/vergelijk.js';
import { type Proefdienst, startProefdienst, uuid, voorbeeldtraject } from '../http/proefdienst.js';

const CASUSSEN = casussenUit(join(import.meta.dirname, '../casussen/eigen'));
const SLEUTEL = { 'idempotency-key': uuid('nog eens') };

describe('de dienst op KurrentDB', () => {
  let plek: Kurrentplek;
  let dienst: Proefdienst;
  let traject: string;
  let jeugdige: string;

  beforeAll(async () => {
    plek = await maakKurrentplek();
    dienst = await startProefdienst({}, {}, plek);
    ({ traject, jeugdige } = await voorbeeldtraject(dienst, 'kurrent'));
  });
  afterAll(() => dienst.sluit());

  const positie = async (): Promise<string> => String((await dienst.onderdelen.grootboek.kop()).positie);
  const vraagTraject = async () => {
    const vraag = `GET /v1/trajecten/${traject}?bekendOp=2099-01-01&vanafPositie=${await positie()}`;
    return (await dienst.vraag(vraag, { rol: 'auditor' })).lichaam;
  };

  it('legt opdrachten vast en vindt ze terug in de leesmodellen', async () => {
    const lijst = await dienst.vraag(`GET /v1/behandelduur?vanafPositie=${await positie()}`, { rol: 'auditor' });

    expect(await vraagTraject()).toMatchObject({ status: 'in-behandeling', aanbieder: '42420001', start: '2025-03-03' });
    expect(lijst.lichaam).toMatchObject({ totaal: 1, items: [{ trajectId: traject, status: 'lopend' }] });
  });

  it('geeft op dezelfde opdracht het eerste antwoord, ook als die onmogelijk was', async () => {
    const verzoek = { rol: 'cjg-triage', koppen: SLEUTEL, lichaam: { datum: '2025-03-05', aanbieder: '42420001' } } as const;

    const eerst = await dienst.vraag(`POST /v1/trajecten/${traject}/start`, verzoek);
    const nogmaals = await dienst.vraag(`POST /v1/trajecten/${traject}/start`, verzoek);

    expect(eerst).toMatchObject({ status: 409, lichaam: { reden: 'al-in-behandeling' } });
    expect(nogmaals.lichaam).toEqual(eerst.lichaam);
  });

  it('bouwt leesmodellen opnieuw uit KurrentDB, en vindt geen verschil', async () => {
    const voor = await vraagTraject();

    await herbouw(dienst.onderdelen.herbouw);

    expect(await vraagTraject()).toEqual(voor);
    expect(await controleerHashes(dienst.onderdelen.grootboek, () => undefined)).toBeUndefined();
    expect(await controleer(dienst.onderdelen.herbouw)).toBeUndefined();
  });

  it('maakt van wat op KurrentDB staat hetzelfde grootboek als de database weg is', async () => {
    const { grootboek, instellingen } = dienst.onderdelen;
    const database = await maakTestDatabase();

    const opnieuw = await openOnderdelen({ ...instellingen, databaseUrl: database.url });

    expect(await opnieuw.grootboek.readAll(0n, 100)).toEqual(await grootboek.readAll(0n, 100));
    expect(opnieuw.grootboek.grootboekId).toBe(grootboek.grootboekId);
    await opnieuw.sluit();
    await database.sluit();
  });

  it('vergeet een jeugdige: de sleutels zijn weg en de gebeurtenis staat er', async () => {
    const lichaam = { verzoekdatum: '2026-01-05', grondslag: 'verzoek van de ouders' };
    const antwoord = await dienst.vraag(`POST /v1/jeugdigen/${jeugdige}/vernietiging`, { rol: 'beheerder', lichaam });

    const stroom = await dienst.vraag(`GET /v1/trajecten/${traject}/gebeurtenissen`, { rol: 'auditor' });
    const geheim = await dienst.onderdelen.grootboek.readStreams([`traject-${traject}`]);
    expect(antwoord.status).toBe(200);
    expect(stroom.tekst).not.toContain('Slaapt slecht');
    const gesloten = (geheim.get(`traject-${traject}`) ?? []).flatMap(({ gegevens }) => gegevens['geheim'] ?? []);
    expect(gesloten.length).toBeGreaterThan(0);
    expect(await dienst.onderdelen.kluis.open(gesloten as never)).toEqual(gesloten.map(() => undefined));
  });

  const gezondheid = async () => {
    const { status, lichaam } = await dienst.vraag('GET /health/ready');
    return { http: status, status: lichaam['status'], ...(lichaam['onderdelen'] as { readonly kurrentdb: object }).kurrentdb };
  };
  const GOED = { http: 200, status: 'ok', gereed: true, uitleg: 'KurrentDB wordt gevolgd.' };

  /** As an alarm reads it. */
  const gevolgd = async () => /^grootboek_gevolgd (\d)$/m.exec((await dienst.vraag('GET /metrics')).tekst)?.[1];

  it('zegt dat KurrentDB gevolgd wordt', async () => {
    expect(await gezondheid()).toEqual(GOED);
    expect(await gevolgd()).toBe('1');
  });

  (process.env['KURRENTDB_URL'] ? it.skip : it)('zegt het zolang KurrentDB weg is, en antwoordt intussen', async () => {
    plek.namaak?.stop();
    let nu = await gezondheid();
    while (nu.status === 'ok') nu = await gezondheid();
    const lijst = await dienst.vraag('GET /v1/behandelduur', { rol: 'auditor' });
    const toen = await gevolgd();
    await plek.namaak?.start();
    let straks = nu;
    while (straks.status !== 'ok') straks = await gezondheid();

    const uitleg = 'KurrentDB is niet bereikbaar. Controleer KURRENTDB_URL, en of de server draait.';
    expect(nu).toEqual({ ...GOED, status: 'beperkt', beperkt: true, uitleg });
    expect(lijst.lichaam).toMatchObject({ totaal: 1 });
    expect(toen).toBe('0');
    expect(straks).toEqual(GOED);
    expect(await gevolgd()).toBe('1');
  });

  it('weigert een database waarvan het grootboek ergens anders staat', async () => {
    const { instellingen } = dienst.onderdelen;
    const zonder = instellingenUit({ DATABASE_URL: instellingen.databaseUrl, DATA_DIR: instellingen.dataDir });

    await expect(openOnderdelen(zonder)).rejects.toThrow('Het grootboek van deze database staat op KurrentDB');
  });

  for (const casus of CASUSSEN)
    it(`beantwoordt na een import de casus ${casus.naam}`, async () => {
      const proef = await maakProef(await maakKurrentplek());
      await proef.importeer(casus.opdrachten);
      await proef.bijgewerkt();

      for (const vraag of casus.verwacht) {
        const { lichaam } = await proef.vraag(vraag, vraag.vraag.split(' ')[1] ?? '');
        expect({ vraag: vraag.vraag, verschil: verschil(vraag.antwoord, lichaam, vraag.precies ?? false) }).toEqual({ vraag: vraag.vraag });
      }
      await proef.sluit();
    });
});

describe('de instelling KURRENTDB_URL', () => {
  it('is een adres van KurrentDB, met een voorvoegsel ernaast', () => {
    const KURRENTDB_URL = 'esdb://naam:geheim@host:2113?tls=true';

    expect(instellingenUit({ KURRENTDB_URL, KURRENTDB_VOORVOEGSEL: 'a-' }).kurrentdb).toEqual({ url: KURRENTDB_URL, voorvoegsel: 'a-' });
    expect(instellingenUit({}).kurrentdb).toBeUndefined();
    expect(() => instellingenUit({ KURRENTDB_URL: 'http://host' })).toThrow('KURRENTDB_URL begint met esdb://');
  });
});
