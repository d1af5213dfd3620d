import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { migreer } from '#event-store';
import { type TestDatabase, maakTestDatabase } from '#event-store/test';
import { type Geheim, type Kluis, maakKluis } from './kluis.js';
import { kluisMigraties } from './opslag.js';

const INHOUD = { hulpvraag: 'slaapt slecht', naam: 'É. van "Dam"' };

describe('de kluis', () => {
  let database: TestDatabase;
  let kluis: Kluis;
  let tijd: number;
  let traject: string;
  const hoofdsleutel = randomBytes(32);
  const open = (sleutel = hoofdsleutel): Kluis => maakKluis({ pool: database.pool, hoofdsleutel: sleutel, nu: () => tijd });

  /** Stores the new keys as a batch of the ledger does. */
  async function bewaar(van: Kluis): Promise<void> {
    const nieuwe = van.bewaarNieuwe();
    const client = await database.pool.connect();
    await nieuwe?.schrijf(client);
    client.release();
    nieuwe?.gelukt();
  }
  async function vernietig(kluis: Kluis, onderwerpen: readonly string[]): Promise<void> {
    const client = await database.pool.connect();
    await kluis.vernietig(onderwerpen)(client);
    client.release();
  }

  async function sluitIn(van: Kluis, onderwerp: string): Promise<Geheim> {
    await van.zorgVoor([onderwerp]);
    const geheim = van.versleutel(onderwerp, INHOUD);
    await bewaar(van);
    return geheim;
  }
  const rijen = async (onderwerp: string) =>
    (await database.pool.query<{ ingepakt: Buffer | null }>('select ingepakt from sleutel where onderwerp = $1', [onderwerp])).rows;

  beforeAll(async () => {
    database = await maakTestDatabase();
    await migreer(database.pool, kluisMigraties);
  });
  beforeEach(() => {
    tijd = 0;
    kluis = open();
    traject = `traject-${randomUUID()}`;
  });
  afterAll(() => database.sluit());

  it('geeft terug wat erin ging, ook aan een ander proces met dezelfde hoofdsleutel', async () => {
    const geheim = await sluitIn(kluis, traject);

    expect(await kluis.open([geheim, geheim])).toEqual([INHOUD, INHOUD]);
    expect(await open().open([geheim])).toEqual([INHOUD]);
    expect(JSON.stringify(geheim)).not.toContain('slaapt');
  });

  it('versleutelt hetzelfde nooit twee keer hetzelfde, met één sleutel per onderwerp', async () => {
    const geheimen = [await sluitIn(kluis, traject), await sluitIn(kluis, traject), await sluitIn(open(), traject)];

    expect(new Set(geheimen.map(({ tekst }) => tekst)).size).toBe(3);
    expect(new Set(geheimen.map(({ sleutel }) => sleutel)).size).toBe(1);
    expect(await rijen(traject)).toHaveLength(1);
  });

  it('bewaart alleen sleutels die gebruikt zijn, en biedt ze weer aan zolang bewaren niet gelukt is', async () => {
    const ongebruikt = `traject-${randomUUID()}`;
    await kluis.zorgVoor([traject, ongebruikt]);
    expect(kluis.bewaarNieuwe()).toBeUndefined();
    const geheim = kluis.versleutel(traject, INHOUD);

    expect(kluis.bewaarNieuwe()).toBeDefined();
    tijd += 3_600_000;
    await kluis.zorgVoor([traject]);
    const later = kluis.versleutel(traject, INHOUD);
    await bewaar(kluis);

    kluis.versleutel(traject, INHOUD);
    expect(kluis.bewaarNieuwe()).toBeUndefined();
    expect(await open().open([geheim, later])).toEqual([INHOUD, INHOUD]);
    expect([await rijen(traject), await rijen(ongebruikt)].map(({ length }) => length)).toEqual([1, 0]);
  });

  it('houdt beide sleutels als twee processen er tegelijk een maken', async () => {
    const ander = open();
    await Promise.all([kluis.zorgVoor([traject]), ander.zorgVoor([traject])]);
    const geheimen = [kluis.versleutel(traject, INHOUD), ander.versleutel(traject, INHOUD)];
    await Promise.all([bewaar(kluis), bewaar(ander)]);

    expect(new Set(geheimen.map(({ sleutel }) => sleutel)).size).toBe(2);
    expect(await open().open(geheimen)).toEqual([INHOUD, INHOUD]);
  });

  it('vergeet voor alle processen tegelijk wat vernietigd is, en alleen dat', async () => {
    const ander = open();
    const buur = await sluitIn(kluis, `jeugdige-${randomUUID()}`);
    const geheim = await sluitIn(kluis, traject);
    expect(await ander.open([geheim])).toEqual([INHOUD]);

    await vernietig(kluis, [traject]);

    expect(await kluis.open([geheim, buur])).toEqual([undefined, INHOUD]);
    expect(await ander.open([geheim, buur])).toEqual([undefined, INHOUD]);
    expect(await rijen(traject)).toEqual([{ ingepakt: null }]);
  });

  it('schrijft na vernietiging onder een nieuwe sleutel, in een ander proces na een halve minuut', async () => {
    const ander = open();
    await Promise.all([sluitIn(kluis, traject), ander.zorgVoor([traject])]);
    await ander.zorgVoor([traject]);
    await vernietig(kluis, [traject]);
    tijd += 30_000;

    const geheimen = [await sluitIn(kluis, traject), await sluitIn(ander, traject)];

    expect(await open().open(geheimen)).toEqual([INHOUD, INHOUD]);
  });

  it('neemt een sleutel die vernietigd wordt niet meer aan, ook al staat hij nog in de tabel', async () => {
    await sluitIn(kluis, traject);
    const wis = kluis.vernietig([traject]);
    await kluis.zorgVoor([traject]);
    const geheim = kluis.versleutel(traject, INHOUD);
    const client = await database.pool.connect();
    await wis(client);
    client.release();
    await bewaar(kluis);

    expect(await open().open([geheim])).toEqual([INHOUD]);
  });

  it.each<keyof Geheim>(['iv', 'tekst'])('merkt dat %s is veranderd', async (veld) => {
    const geheim = await sluitIn(kluis, traject);
    const bytes = Buffer.from(geheim[veld], 'base64');
    bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3);

    await expect(kluis.open([{ ...geheim, [veld]: bytes.toString('base64') }])).rejects.toThrow('authenticate');
  });

  it('merkt dat een sleutel van plaats is verwisseld', async () => {
    const [geheim, buur] = [await sluitIn(kluis, traject), await sluitIn(kluis, `traject-${randomUUID()}`)];
    const zet = 'update sleutel set ingepakt = (select ingepakt from sleutel where sleutel = $2) where sleutel = $1';
    await database.pool.query(zet, [geheim.sleutel, buur.sleutel]);

    await expect(open().open([geheim])).rejects.toThrow('aangetast');
  });

  it('weigert een andere hoofdsleutel', async () => {
    await Promise.all([kluis.controleer(), open().controleer()]);
    await kluis.controleer();

    await expect(open(randomBytes(32)).controleer()).rejects.toThrow('GROOTBOEK_SLEUTEL is niet de sleutel');
  });

  it('maakt van hetzelfde verzoek dezelfde afdruk', () => {
    const verzoek = { opdracht: 'start-behandeling', gegevens: { datum: '2025-02-03', crisis: true } };

    expect(kluis.afdruk(verzoek)).toMatch(/^[0-9a-f]{64}$/);
    expect(open().afdruk({ ...verzoek })).toBe(kluis.afdruk(verzoek));
    expect(kluis.afdruk({ ...verzoek, gegevens: { datum: '2025-02-03' } })).not.toBe(kluis.afdruk(verzoek));
  });

  it('maakt zoekwaarden die zonder de hoofdsleutel niet te raden zijn, en niet op een afdruk lijken', () => {
    const bsn = 'bsn|999999990';

    expect(kluis.zoekwaarde(bsn)).toBe(open().zoekwaarde(bsn));
    expect(open(randomBytes(32)).zoekwaarde(bsn)).not.toBe(kluis.zoekwaarde(bsn));
    expect(kluis.afdruk(bsn)).not.toBe(kluis.zoekwaarde(bsn));
  });
});
