import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import { instellingenUit } from '../../apps/grootboek/src/instellingen.js';
import { maakKopie, type Gemaakt } from '../../apps/grootboek/src/kopie/maak.js';
import { vernietigingen } from '../../apps/grootboek/src/kopie/vergeten.js';
import { zetTerug, type Teruggezet } from '../../apps/grootboek/src/kopie/zet-terug.js';
import { metSchema, migraties, openOnderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { openEnveloppen } from '../../apps/grootboek/src/uitvoeren/openen.js';
import { alsBestand, hervatting, plaatsing, registratie, start, uuid, verwijzing } from './opdrachten.js';
import { grootboek } from './programma.js';
import { maakPlek, maakWerkplaats, type Plek, type Werkplaats } from './werkplaats.js';

const stil = () => undefined;

let bron: Werkplaats;
let sleutel: string;
let kopie: string;
let gemaakt: Gemaakt;
const plekken: Plek[] = [];

const vergeet = (kind: string): object => ({
  opdracht: 'vernietig-persoonsgegevens',
  jeugdige: uuid(`jeugdige ${kind}`),
  opdrachtId: uuid(`vernietiging ${kind}`),
  gegevens: { verzoekdatum: '2025-06-02', grondslag: 'Jeugdwet 7.3.9' },
});
const leven = (kind: string): readonly object[] => [
  registratie(kind),
  verwijzing(kind, { hulpvraag: `geheim van ${kind}:\n\\. en\ttabs, é` }),
  plaatsing(kind),
  start(kind),
];

const kopieer = async (naam: string): Promise<Gemaakt> => {
  const { positie: minstens } = await bron.onderdelen.grootboek.kop();
  const nu = '2026-01-05T09:00:00.000Z';
  return maakKopie(join(bron.map, naam), { pool: bron.onderdelen.pool, nu, minstens, voortgang: stil });
};

/** A place with an empty database; it knows the hoofdsleutel of the ledger, unless another is given. */
async function leeg(anders?: string): Promise<Plek> {
  const plek = await maakPlek();
  plekken.push(plek);
  await metSchema(plek.database.pool);
  return { ...plek, omgeving: { ...plek.omgeving, GROOTBOEK_SLEUTEL: anders ?? sleutel } };
}

const zet = (pad: string, { database, omgeving }: Plek): Promise<Teruggezet> =>
  zetTerug(pad, {
    pool: database.pool,
    hoofdsleutel: Buffer.from(omgeving['GROOTBOEK_SLEUTEL'] ?? '', 'base64'),
    migraties: migraties.map(({ naam }) => naam),
    voortgang: stil,
  });

/** All rows of a table, in a fixed order. */
const rijen = async (pool: pg.Pool, tabel: string): Promise<readonly object[]> =>
  (await pool.query<object>(`select * from ${tabel} as t order by t::text`)).rows;

/** The texts of a child that can still be read in a ledger. */
async function leesbaar({ omgeving }: Plek, kind: string): Promise<string> {
  const onderdelen = await openOnderdelen(instellingenUit(omgeving));
  const namen = [`jeugdige-${uuid(`jeugdige ${kind}`)}`, `traject-${uuid(`traject ${kind}`)}`];
  const stromen = await onderdelen.grootboek.readStreams(namen);
  const open = await openEnveloppen([...stromen.values()].flat(), onderdelen.kluis);
  await onderdelen.sluit();
  return JSON.stringify(open);
}

beforeAll(async () => {
  bron = await maakWerkplaats();
  sleutel = (await readFile(join(bron.map, 'sleutel'), 'utf8')).trim();
  const alles = [...leven('noor'), ...leven('bas'), ...leven('vergeten'), vergeet('vergeten'), hervatting('noor')];
  await bron.importeer(alsBestand(alles));
  gemaakt = await kopieer('grootboek.kopie');
  kopie = join(bron.map, 'grootboek.kopie');
});
afterEach(async () => {
  for (const plek of plekken.splice(0)) await plek.ruimOp();
});
afterAll(() => bron.ruimOp());

describe('een kopie', () => {
  it('geeft in een lege database precies hetzelfde grootboek terug, dat verder kan', async () => {
    const plek = await leeg();
    expect(await zet(kopie, plek)).toEqual({
      positie: BigInt(gemaakt.positie),
      gemaaktOp: '2026-01-05T09:00:00.000Z',
      alsnogVernietigd: 0,
    });

    for (const tabel of ['gebeurtenis', 'sleutel', 'onmogelijk', 'kop'])
      expect(await rijen(plek.database.pool, tabel)).toEqual(await rijen(bron.onderdelen.pool, tabel));
    expect(await leesbaar(plek, 'noor')).toContain('geheim van noor');
    expect(await leesbaar(plek, 'vergeten')).not.toMatch(/geheim van|2013-04-09/);
    const nieuw = await plek.bestand('verder.ndjson', alsBestand([...leven('noor'), hervatting('noor'), ...leven('nieuw')]));
    expect((await grootboek(plek.omgeving, 'importeer', nieuw)).uit).toBe('4 vastgelegd, 0 geweigerd, 4 al aanwezig, 1 afgekeurd\n');
  });

  it('houdt geen hoofdsleutel en geen leesbare persoonsgegevens, en is alleen voor de eigenaar', async () => {
    const inhoud = gunzipSync(await readFile(kopie));
    for (const geheim of [sleutel, Buffer.from(sleutel, 'base64').toString('hex'), 'geheim van', '2013-04-09'])
      expect(inhoud.includes(geheim)).toBe(false);
    expect((await stat(kopie)).mode & 0o777).toBe(0o600);
  });

  it('heeft als controlegetal de sha256 van alles voor haar laatste regel', async () => {
    const tekst = gunzipSync(await readFile(kopie)).toString('latin1');
    const tot = tekst.lastIndexOf('\n', tekst.length - 2) + 1;
    expect(createHash('sha256').update(tekst.slice(0, tot), 'latin1').digest('hex')).toBe(gemaakt.sha256);
  });

  it('komt nooit over een andere heen, en laat niets achter als zij mislukt', async () => {
    const { size } = await stat(kopie);
    await expect(kopieer('grootboek.kopie')).rejects.toThrow(/bestaat al/);
    expect((await stat(kopie)).size).toBe(size);
    await expect(kopieer('geen/map/kopie')).rejects.toThrow();
    await bron.onderdelen.pool.query('alter table onmogelijk rename to elders');
    await expect(kopieer('half.kopie')).rejects.toThrow();
    await bron.onderdelen.pool.query('alter table elders rename to onmogelijk');
    expect([existsSync(join(bron.map, 'half.kopie')), existsSync(join(bron.map, 'half.kopie.deel'))]).toEqual([false, false]);
  });

  it('is de stand van één moment, ook als er intussen wordt vastgelegd', async () => {
    const { pool } = bron.onderdelen;
    await bron.importeer(alsBestand([registratie('druk'), verwijzing('druk')]));
    const ophouden = await pool.connect();
    await ophouden.query('begin; lock table sleutel in access exclusive mode');
    const kopieren = kopieer('druk.kopie');
    const wacht = `select from pg_locks where not granted and relation = 'sleutel'::regclass`;
    while ((await pool.query(wacht)).rowCount === 0);
    await bron.importeer(alsBestand([plaatsing('druk')]));
    await ophouden.query('rollback');
    ophouden.release();
    const { positie } = await kopieren;

    expect((await bron.onderdelen.grootboek.kop()).positie).toBe(BigInt(positie) + 1n);
    expect((await zet(join(bron.map, 'druk.kopie'), await leeg())).positie).toBe(BigInt(positie));
  });

  it('wordt niet gemaakt van een database waarin het grootboek niet (helemaal) staat', async () => {
    const nu = '2026-01-05T09:00:00.000Z';
    const ander = maakKopie(join(bron.map, 'ander.kopie'), { pool: bron.onderdelen.pool, nu, minstens: 1_000_000n, voortgang: stil });
    await expect(ander).rejects.toThrow(/staat niet \(in zijn geheel\) in deze database/);
  });
});

describe('terugzetten weigert, en zet niets terug,', () => {
  const alsKopie = (tekst: string): Buffer => gzipSync(Buffer.from(tekst, 'latin1'));
  const anders = (doe: (tekst: string) => string) => async (): Promise<Buffer> =>
    alsKopie(doe(gunzipSync(await readFile(kopie)).toString('latin1')));
  const bytes = (doe: (inhoud: Buffer) => Buffer) => async (): Promise<Buffer> => doe(await readFile(kopie));
  const om = (plek: (lengte: number) => number) =>
    bytes((inhoud) => {
      const index = plek(inhoud.length);
      inhoud.writeUInt8(inhoud.readUInt8(index) ^ 0x10, index);
      return inhoud;
    });

  const BESCHADIGD = /beschadigd/;
  it.each<[string, () => Promise<Buffer>, RegExp]>([
    ['een bestand dat halverwege ophoudt', bytes((b) => b.subarray(0, b.length >> 1)), /niet compleet/],
    ['een bestand waarvan de laatste bytes ontbreken', bytes((b) => b.subarray(0, -4)), /niet compleet/],
    ['een leeg bestand', () => Promise.resolve(Buffer.alloc(0)), /niet compleet/],
    ['een ander soort bestand', () => Promise.resolve(Buffer.from('hallo, dit is tekst')), /geen kopie/],
    ['een ander ingepakt bestand', () => Promise.resolve(alsKopie('{"naam":"iets"}\n')), /geen kopie/],
    ['een bestand met een veranderde byte vooraan', om((l) => l >> 3), /beschadigd|niet compleet/],
    ['een bestand met een veranderde byte achteraan', om((l) => l - 6), BESCHADIGD],
    [
      'een kopie waarin een rij ontbreekt',
      anders((t) => t.replace(/\n[^\n]*TrajectBeeindigd|\n[^\n]*BehandelingGestart[^\n]*/, '')),
      BESCHADIGD,
    ],
    ['een kopie waarin een datum is veranderd', anders((t) => t.replace('2025-03-03', '2025-03-04')), BESCHADIGD],
    ['een kopie waarin een waarde geen waarde is', anders((t) => t.replace('2025-03-03', '2025-99-03')), BESCHADIGD],
    ['een kopie met iets achter het einde', anders((t) => `${t}{}\n`), BESCHADIGD],
    ['een kopie van een latere versie', anders((t) => t.replace('"versie":1', '"versie":2')), /nieuwere versie/],
    [
      'een kopie van een later schema',
      anders((t) => t.replace('"migraties":[', '"migraties":["event-store-9999-later",')),
      /nieuwere versie/,
    ],
    ['een kopie met een onbekende kolom', anders((t) => t.replace('"reden",', '"reden","x\\"; drop table kop; --",')), /nieuwere versie/],
  ])('%s', async (_, inhoud, melding) => {
    const plek = await leeg();
    const pad = await plek.bestand('vreemd.kopie', await inhoud());
    await expect(zet(pad, plek)).rejects.toThrow(melding);
    const { rows } = await plek.database.pool.query(
      'select (select count(*) from gebeurtenis) + (select count(*) from sleutel) + (select count(*) from onmogelijk) as rijen, positie from kop',
    );
    expect(rows).toEqual([{ rijen: '0', positie: '0' }]);
    await zet(kopie, plek);
  });

  it('onder een andere hoofdsleutel', async () => {
    const plek = await leeg(randomBytes(32).toString('base64'));
    await expect(zet(kopie, plek)).rejects.toThrow(/GROOTBOEK_SLEUTEL is niet de sleutel/);
    expect(await rijen(plek.database.pool, 'sleutel')).toEqual([]);
  });

  it('waar al een grootboek staat', async () => {
    const plek = await leeg();
    await (await openOnderdelen(instellingenUit(plek.omgeving))).sluit();
    const { code, uit, fout } = await grootboek(plek.omgeving, 'zet-terug', kopie);
    expect({ code, uit }).toEqual({ code: 1, uit: '' });
    expect(fout).toBe('In deze database staat al een grootboek. Zet een kopie terug in een nieuwe, lege database (of DATA_DIR).\n');
  });

  it('een bestand dat er niet is', async () => {
    const plek = await leeg();
    await expect(zet(join(plek.map, 'nergens'), plek)).rejects.toThrow(/is niet te lezen/);
  });
});

describe('wat vergeten is', () => {
  it('blijft vergeten, ook als een kopie de sleutels nog zou bevatten', async () => {
    const { pool } = bron.onderdelen;
    const kind = [`jeugdige-${uuid('jeugdige vergeten')}`, `traject-${uuid('traject vergeten')}`];
    const terug = `update sleutel set ingepakt = '\\x01', vernietigd_op = null where onderwerp = any($1) and ingepakt is null`;
    await pool.query(terug, [kind]);
    await kopieer('te-veel.kopie');
    await pool.query('update sleutel set ingepakt = null, vernietigd_op = now() where onderwerp = any($1)', [kind]);

    const plek = await leeg();
    expect(await zet(join(bron.map, 'te-veel.kopie'), plek)).toMatchObject({ alsnogVernietigd: 2 });
    const { rows } = await plek.database.pool.query('select 1 from sleutel where onderwerp = any($1) and ingepakt is not null', [kind]);
    expect(rows).toEqual([]);
    expect(await leesbaar(plek, 'noor')).toContain('geheim van noor');
  });

  it('wordt met de lijst van vernietigingen ook vergeten in een kopie van ervoor', async () => {
    await bron.importeer(alsBestand([vergeet('bas')]));
    const regels: string[] = [];
    for await (const regel of vernietigingen(bron.onderdelen.grootboek, stil)) regels.push(regel);
    expect(regels).toHaveLength(2);

    const plek = await leeg();
    const { code, uit, fout } = await grootboek(plek.omgeving, 'zet-terug', kopie);
    expect(code).toBe(0);
    expect(uit).toBe(
      `Teruggezet tot positie ${gemaakt.positie}: de stand van 2026-01-05T09:00:00.000Z.\nIn orde tot positie ${gemaakt.positie}.\n`,
    );
    expect(fout).toMatch(/lijst van vernietigingen/);
    expect(await leesbaar(plek, 'bas')).toContain('geheim van bas');
    const lijst = await plek.bestand('vernietigingen.ndjson', regels.map((regel) => `${regel}\n`).join(''));
    expect((await grootboek(plek.omgeving, 'importeer', lijst)).uit).toBe('1 vastgelegd, 0 geweigerd, 1 al aanwezig, 0 afgekeurd\n');
    expect(await leesbaar(plek, 'bas')).not.toContain('geheim van bas');
    expect((await grootboek(plek.omgeving, 'vernietigingen')).uit.trim().split('\n')).toHaveLength(2);
  });
});

describe('de opdrachtregel', () => {
  it('maakt een kopie, noemt het controlegetal, en zegt wat er mis is', async () => {
    const pad = join(bron.map, 'van-de-opdrachtregel.kopie');
    const { code, uit, fout } = await grootboek(bron.omgeving, 'maak-kopie', pad);
    expect(code).toBe(0);
    expect(uit).toMatch(/^Kopie tot positie \d+ in \S+\. Controlegetal \(sha256\): [0-9a-f]{64}\n$/);
    expect(fout).toMatch(/hoofdsleutel .* staat er niet in/);
    expect((await grootboek(bron.omgeving, 'maak-kopie', pad)).fout).toMatch(/bestaat al/);
    expect((await grootboek(bron.omgeving, 'maak-kopie', join(bron.map, 'geen', 'map'))).fout).toMatch(/^De map waarin[^\n]+\n$/);
  });

  it.each(['maak-kopie', 'zet-terug'])('doet %s niet als het grootboek in KurrentDB staat', async (opdracht) => {
    const omgeving = { ...bron.omgeving, KURRENTDB_URL: 'esdb://localhost:9?tls=false' };
    const { code, uit, fout } = await grootboek(omgeving, opdracht, join(bron.map, 'kurrent.kopie'));
    expect({ code, uit }).toEqual({ code: 1, uit: '' });
    expect(fout).toMatch(/^Dit grootboek staat in KurrentDB \(KURRENTDB_URL\): /);
  });

  it('zegt het als wat werd teruggezet niet klopt', async () => {
    await bron.onderdelen.pool.query(`update gebeurtenis set geldig_op = geldig_op + 1 where soort = 'BehandelingGestart'`);
    await kopieer('verkeerd.kopie');
    await bron.onderdelen.pool.query(`update gebeurtenis set geldig_op = geldig_op - 1 where soort = 'BehandelingGestart'`);
    const plek = await leeg();
    const { code, uit } = await grootboek(plek.omgeving, 'zet-terug', join(bron.map, 'verkeerd.kopie'));
    expect(code).toBe(1);
    expect(uit).toMatch(/Verschil: de hash van positie \d+ klopt niet/);
  });
});
