import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { controleer } from '#leesmodellen';
import { controleerHashes } from '../../apps/grootboek/src/cli/hashes.js';
import { grootboek } from './programma.js';
import { maakWerkplaats, type Werkplaats } from './werkplaats.js';

let plek: Werkplaats;
let gevuld: Awaited<ReturnType<typeof grootboek>>;
beforeAll(async () => {
  plek = await maakWerkplaats();
  gevuld = await grootboek(plek.omgeving, 'demo', '--schaal', '0.01');
});
afterAll(() => plek.ruimOp());

const positie = async (): Promise<string> => String((await plek.onderdelen.grootboek.kop()).positie);
const wachtenden = async (): Promise<number> =>
  Number((await plek.database.pool.query<{ n: string }>('select count(*) as n from wachtlijst')).rows[0]?.n);

/** Carries out something as it would be behind our back, looks, and undoes it. */
async function stiekem<T>(sql: string, kijk: () => Promise<T>, terug: string): Promise<T> {
  const { rowCount } = await plek.database.pool.query(sql);
  expect(rowCount).toBe(1);
  try {
    return await kijk();
  } finally {
    await plek.database.pool.query(terug);
  }
}

describe('grootboek demo', () => {
  it('vult een leeg grootboek met een verzonnen regio waarin alles mogelijk is', async () => {
    expect(gevuld.code).toBe(0);
    expect(gevuld.uit).toMatch(/^\d{3,} vastgelegd, \d+ geweigerd, 0 al aanwezig, 0 afgekeurd\n$/);
    expect(gevuld.fout).toContain('verzonnen');
    expect(await wachtenden()).toBeGreaterThan(0);
  });

  it('vult geen grootboek waar al iets in staat', async () => {
    const voor = await positie();

    const { code, uit, fout } = await grootboek(plek.omgeving, 'demo', '--schaal', '0.01');

    expect({ code, uit }).toEqual({ code: 1, uit: '' });
    expect(fout).toContain('niet leeg');
    expect(await positie()).toBe(voor);
  });
});

describe('grootboek herbouw', () => {
  it('maakt leesmodellen opnieuw, met dezelfde rijen', async () => {
    const voor = await wachtenden();
    await plek.database.pool.query('delete from wachtlijst');

    const uitslag = await grootboek(plek.omgeving, 'herbouw', 'wachtlijst');

    expect(uitslag).toEqual({ code: 0, uit: `Herbouwd tot positie ${await positie()}.\n`, fout: '' });
    expect(await wachtenden()).toBe(voor);
  });

  it('zegt welke leesmodellen er zijn als het gevraagde niet bestaat', async () => {
    const { code, uit, fout } = await grootboek(plek.omgeving, 'herbouw', 'sterren');

    expect({ code, uit }).toEqual({ code: 1, uit: '' });
    expect(fout).toContain('wachtlijst');
  });
});

describe('grootboek controleer', () => {
  it('vindt alles in orde na een demo', async () => {
    expect(await grootboek(plek.omgeving, 'controleer')).toEqual({ code: 0, uit: `In orde tot positie ${await positie()}.\n`, fout: '' });
  });

  it('noemt de rij van een leesmodel die niet uit het grootboek volgt', async () => {
    const eerste = '(select ctid from wachtlijst order by traject_id limit 1)';
    await plek.database.pool.query('create table bewaard as table wachtlijst');

    const { code, uit } = await stiekem(
      `update wachtlijst set aanbieder = '42499999' where ctid = ${eerste}`,
      () => grootboek(plek.omgeving, 'controleer'),
      'begin; truncate wachtlijst; insert into wachtlijst table bewaard; drop table bewaard; commit',
    );

    expect(code).toBe(1);
    expect(uit).toMatch(/^Verschil: .*wachtlijst/);
  });

  it('noemt een rij die ontbreekt, en een die te veel is', async () => {
    await plek.database.pool.query('create table bewaard as table behandelduur');
    const terug = 'begin; truncate behandelduur; insert into behandelduur table bewaard; commit';
    const kijk = () => controleer(plek.onderdelen.herbouw);

    const ontbreekt = await stiekem('delete from behandelduur where ctid = (select min(ctid) from behandelduur)', kijk, terug);
    const teVeel = await stiekem(
      `insert into behandelduur select (jsonb_populate_record(b, '{"traject_id": "ffffffff-ffff-4fff-bfff-ffffffffffff"}')).* from behandelduur b limit 1`,
      kijk,
      terug,
    );

    expect(ontbreekt).toMatchObject({ leesmodel: 'behandelduur', wat: 'ontbreekt' });
    expect(teVeel).toMatchObject({ leesmodel: 'behandelduur', wat: 'te-veel', trajectId: 'ffffffff-ffff-4fff-bfff-ffffffffffff' });
    expect(await kijk()).toBeUndefined();
  });

  it.each([
    ['de gegevens', `gegevens = replace(gegevens, '"aanbieder":"', '"aanbieder":"9')`],
    ['de datum', 'geldig_op = geldig_op + 1'],
    ['het tijdstip', `vastgelegd_op = vastgelegd_op + interval '1 millisecond'`],
    ['wie het deed', `door = replace(door, '"rol"', '"Rol"')`],
    ['de hash zelf', 'hash = sha256(hash)'],
  ])('noemt de gebeurtenis waarvan %s is veranderd', async (_, verandering) => {
    const doel = `(select min(positie) from gebeurtenis where soort = 'OpWachtlijstGeplaatst')`;
    await plek.database.pool.query(`create table oud as select * from gebeurtenis where positie = ${doel}`);
    const { rows } = await plek.database.pool.query<{ positie: string }>('select positie from oud');

    const gevonden = await stiekem(
      `update gebeurtenis set ${verandering} where positie = ${doel}`,
      () => controleerHashes(plek.onderdelen.grootboek, () => undefined),
      `update gebeurtenis g set (gegevens, geldig_op, vastgelegd_op, door, hash) = (o.gegevens, o.geldig_op, o.vastgelegd_op, o.door, o.hash)
         from oud o where o.positie = g.positie; drop table oud`,
    );

    expect(gevonden).toBe(`de hash van positie ${rows[0]?.positie ?? ''} klopt niet`);
  });

  it('eindigt met 1 en noemt de positie als een gebeurtenis is veranderd, ontbreekt of van het einde is gehaald', async () => {
    const einde = await positie();
    await plek.database.pool.query('create table oud as table gebeurtenis');
    const terug = 'begin; truncate gebeurtenis; insert into gebeurtenis table oud; commit';
    const hashes = () => controleerHashes(plek.onderdelen.grootboek, () => undefined);

    const veranderd = await stiekem(
      `update gebeurtenis set gegevens = '{}' where positie = 100`,
      () => grootboek(plek.omgeving, 'controleer'),
      terug,
    );
    const weg = await stiekem('delete from gebeurtenis where positie = 50', hashes, terug);
    const korter = await stiekem(`delete from gebeurtenis where positie = ${einde}`, hashes, terug);

    expect(veranderd).toMatchObject({ code: 1, uit: 'Verschil: de hash van positie 100 klopt niet\n' });
    expect(weg).toBe('positie 50 ontbreekt');
    expect(korter).toBe(`positie ${einde} ontbreekt`);
    expect(await hashes()).toBeUndefined();
  });
});
