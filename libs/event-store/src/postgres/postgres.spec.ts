import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClientBase } from 'pg';
import { bladHash } from '#bewijs';
import { reeks } from '../gedeeld/sql.js';
import { migreer } from '../migreer.js';
import type { EersteGebeurtenis, EigenGrootboek, GrootboekOpties, NieuweEnvelop } from '../port.js';
import { type TestDatabase, maakTestDatabase } from '../test/database.js';
import { gebeurtenis, meld, opdracht, stroom } from '../test/opdrachten.js';
import { recht, vastgelegd } from '../test/proefgrootboek.js';
import { openPostgresGrootboek } from './grootboek.js';
import { openLeespool } from './pool.js';
import { grootboekMigraties } from './schema.js';

function eerste(naam: string, vastgelegdOp: string): EersteGebeurtenis {
  const gebeurtenisId = randomUUID();
  const wie = { gebeurtenisId, opdrachtId: gebeurtenisId, door: { rol: 'inrichting' } };
  return { ...wie, ...gebeurtenis(naam), vastgelegdOp };
}

describe('het grootboek in PostgreSQL in het bijzonder', () => {
  let database: TestDatabase;
  const geopend: EigenGrootboek[] = [];

  async function open(anders: Partial<GrootboekOpties> = {}): Promise<EigenGrootboek> {
    const { url, pool } = database;
    const grootboek = await openPostgresGrootboek({ url, pool, altijdBij: 'regeling-', ...recht(), ...anders });
    geopend.push(grootboek);
    return grootboek;
  }
  beforeEach(async () => {
    database = await maakTestDatabase();
    await migreer(database.pool, grootboekMigraties);
  });
  afterEach(async () => {
    await Promise.all(geopend.splice(0).map((een) => een.close()));
    await database.sluit();
  });

  it('heeft een eigen naam, die blijft', async () => {
    const een = await open();

    expect(een.grootboekId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await open()).grootboekId).toBe(een.grootboekId);
  });

  it('geeft een volger niet meer tegelijk dan hij aankan, en wat te groot is alleen', async () => {
    const grootboek = await open();
    const een = stroom();
    for (const megabytes of [1, 3, 3, 9, 1, 1]) {
      const gegevens = { tekst: 'x'.repeat(megabytes << 20) };
      await grootboek.append(opdracht([een], () => ({ gebeurtenissen: [gebeurtenis(een, { gegevens })] })));
    }

    const gezien: string[][] = [];
    for await (const partij of grootboek.follow(0n, AbortSignal.timeout(10_000))) {
      gezien.push(partij.map(({ positie }) => positie));
      if (partij.at(-1)?.positie === '6') break;
    }

    expect(gezien).toEqual([
      ['1', '2', '3', '4'],
      ['5', '6'],
    ]);
  });

  it('begint met eerste gebeurtenissen, één keer, die niet gelden als laatste ogenblik', async () => {
    const [grootboek, ander] = [await open({ klok: () => '2024-01-01T00:00:00.000Z' }), await open()];
    const [een, twee] = [stroom('regeling'), stroom('regeling')];
    const begin = [
      eerste(een, '2025-03-10T23:00:00.000Z'),
      eerste(twee, '2024-12-31T23:00:00.000Z'),
      eerste(een, '2025-01-01T23:00:00.000Z'),
    ];

    const gezaaid = await Promise.all([grootboek.zaai(begin), ander.zaai(begin)]);
    const kop = await grootboek.kop();
    const [eigen] = await vastgelegd(grootboek.append(meld(een)));

    const alles = await grootboek.readAll(0n, 10);
    expect(gezaaid.filter(Boolean)).toHaveLength(1);
    expect(kop).toEqual({ positie: 3n, vastgelegdOp: '1970-01-01T00:00:00.000Z' });
    expect(eigen).toMatchObject({ volgnummer: 2, positie: '4', vastgelegdOp: '2024-01-01T00:00:00.000Z', gegevens: { gezien: 2 } });
    expect(alles.slice(0, 3)).toMatchObject(begin);
    expect(alles.map(bladHash)).toEqual(alles.map(({ hash }) => hash));
    expect(await grootboek.zaai(begin)).toBe(false);
  });

  it('houdt rekening met alles wat een ander vastlegde, ook als dat veel is', async () => {
    const [grootboek, ander] = [await open(), await open()];
    const [een, regeling] = [stroom(), stroom('regeling')];
    await grootboek.append(meld(een));
    const veel = opdracht([een], () => ({ gebeurtenissen: Array.from({ length: 1_500 }, () => gebeurtenis(een)) }));

    await ander.append(veel);
    await ander.append(meld(regeling));

    expect(await vastgelegd(grootboek.append(meld(een)))).toMatchObject([{ volgnummer: 1_501, gegevens: { gezien: 1_501 } }]);
    expect(await vastgelegd(grootboek.append(meld(regeling)))).toMatchObject([{ volgnummer: 1, gegevens: { gezien: 1 } }]);
  });

  it('beslist ook goed met minder geheugen dan een partij nodig heeft', async () => {
    const grootboek = await open({ maximumInGeheugen: 3 });
    const stromen = Array.from({ length: 12 }, () => stroom());
    const ronde = () => Promise.all(stromen.map((een) => vastgelegd(grootboek.append(meld(een)))));

    const rondes = [await ronde(), await ronde(), await ronde()];

    expect(rondes.map((een) => een.flat().map(({ gegevens }) => gegevens['gezien']))).toEqual([0, 1, 2].map((n) => stromen.map(() => n)));
  });

  it('leest hele stromen op volgorde van naam, tot en met een positie', async () => {
    const grootboek = await open();
    const trajecten = Array.from({ length: 30 }, () => stroom()).sort();
    const leg = (naam: string) => grootboek.append(opdracht([naam], () => ({ gebeurtenissen: Array(50).fill(gebeurtenis(naam)) })));
    await Promise.all([...trajecten, 'jeugdige-x', 'trajectx'].map(leg));
    const { positie } = await grootboek.kop();
    await leg(trajecten[0] ?? '');

    const gelezen: [string, number][] = [];
    for await (const { stroom: naam, gebeurtenissen } of grootboek.leesPerStroom(['jeugdige-', 'traject-', 'regeling-'], positie)) {
      expect(gebeurtenissen).toEqual((await grootboek.readStreams([naam])).get(naam)?.slice(0, 50));
      gelezen.push([naam, gebeurtenissen.length]);
    }

    expect(gelezen).toEqual(['jeugdige-x', ...trajecten].map((naam) => [naam, 50]));
  });

  it('leest langs een index, ook met wat werd voorbereid toen er bijna niets was', async () => {
    const pool = openLeespool(database.url, 1);
    const grootboek = await open({ pool });
    const [een, ander] = [stroom(), stroom()];
    const lees = async (keer: number) => {
      for (let i = 0; i < keer; i += 1) await grootboek.readStreams([een], { metVerwezen: true });
    };
    await grootboek.append(meld(een));
    await database.pool.query('analyze gebeurtenis');
    await lees(8);

    await grootboek.append(opdracht([ander], () => ({ gebeurtenissen: Array<NieuweEnvelop>(1_500).fill(gebeurtenis(ander)) })));
    await lees(10);

    await pool.query('select pg_stat_force_next_flush()');
    const { rows } = await database.pool.query(
      `select idx_scan >= 18 as geteld, seq_tup_read < 1500 as gezocht from pg_stat_user_tables where relname = 'gebeurtenis'`,
    );
    await pool.end();
    expect(rows).toEqual([{ geteld: true, gezocht: true }]);
  });

  describe('met iets dat bij de gebeurtenissen hoort', () => {
    let teBewaren: string[];

    /** Keeps names in a table beside the ledger, as the key vault keeps keys. */
    const bijCommit = () => {
      const nu = [...teBewaren];
      if (nu.length === 0) return undefined;
      return {
        async schrijf(client: ClientBase) {
          await client.query('insert into bij (naam) select unnest($1::text[]) on conflict do nothing', [nu]);
        },
        gelukt() {
          teBewaren = teBewaren.filter((naam) => !nu.includes(naam));
        },
      };
    };
    const legMet = (naam: string, anders = {}) =>
      opdracht([naam], () => {
        teBewaren.push(naam);
        return { gebeurtenissen: [gebeurtenis(naam, anders)] };
      });
    const bewaard = async () =>
      (await database.pool.query<{ naam: string }>('select naam from bij order by naam')).rows.map(({ naam }) => naam);

    beforeEach(async () => {
      teBewaren = [];
      await database.pool.query('create table bij (naam text primary key)');
    });

    it('bewaart dat in dezelfde transactie, en alleen als er iets is', async () => {
      const grootboek = await open({ bijCommit });
      const [een, twee] = [stroom(), stroom()];

      await grootboek.append(legMet(een));
      await Promise.all([grootboek.append(legMet(een)), grootboek.append(meld(twee)), grootboek.append(legMet(twee))]);

      expect(await bewaard()).toEqual([een, twee].sort());
      expect(teBewaren).toEqual([]);
      expect((await grootboek.kop()).positie).toBe(4n);
    });

    it('verliest er niets van als een partij niet doorgaat', async () => {
      const grootboek = await open({ bijCommit });
      const [een, kapot] = [stroom(), stroom()];

      const antwoorden = await Promise.allSettled([
        grootboek.append(legMet(kapot, { geldigOp: '2025-13-01' })),
        grootboek.append(legMet(een)),
      ]);

      expect(antwoorden.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
      expect(await bewaard()).toContain(een);
      expect(teBewaren).toEqual([]);
    });
  });
});

describe('een reeks teksten', () => {
  it('leest PostgreSQL zoals zij is, wat er ook in staat', async () => {
    const database = await maakTestDatabase();
    const teksten = ['', 'NULL', 'null', '\\', '"', '{a,b}', ' x ', '\n', 'infinity', null];

    const { rows } = await database.pool.query<{ tekst: string | null }>('select unnest($1::text[]) as tekst', [reeks(teksten)]);

    expect(rows.map(({ tekst }) => tekst)).toEqual(teksten);
    await database.sluit();
  });
});

describe('het schema', () => {
  it('wordt één keer bijgewerkt, ook als twee processen tegelijk beginnen, en helemaal of niet', async () => {
    const database = await maakTestDatabase();
    const { pool } = database;
    const een = { naam: 'proef-0001', sql: 'create table proef (a int); insert into proef values (1)' };
    const twee = { naam: 'proef-0002', sql: 'insert into proef values (2); select 1 / 0' };

    await Promise.all([migreer(pool, [een]), migreer(pool, [een]), migreer(pool, [...grootboekMigraties, een])]);
    await expect(migreer(pool, [een, twee])).rejects.toThrow('division by zero');

    expect((await pool.query('select a from proef')).rows).toEqual([{ a: 1 }]);
    expect((await pool.query('select naam from migratie order by naam')).rows).toEqual([
      { naam: 'event-store-0001-grootboek' },
      { naam: 'proef-0001' },
    ]);
    await database.sluit();
  });
});
