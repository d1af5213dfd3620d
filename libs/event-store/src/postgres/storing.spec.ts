import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migreer } from '../migreer.js';
import type { EigenGrootboek, Envelop, Verwerkt } from '../port.js';
import { type TestDatabase, maakTestDatabase } from '../test/database.js';
import { type Omleiding, leidOm } from '../test/omleiding.js';
import { gebeurtenis, kanNiet, meld, opdracht, stroom } from '../test/opdrachten.js';
import { recht } from '../test/proefgrootboek.js';
import { openPostgresGrootboek } from './grootboek.js';
import { grootboekMigraties } from './schema.js';

const BREEK_SCHRIJVERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'trajectgrootboek schrijver'`;

function ids(antwoorden: readonly Verwerkt[]): string[] {
  return antwoorden.flatMap((een) => (een.soort === 'vastgelegd' ? een.gebeurtenissen.map(({ gebeurtenisId }) => gebeurtenisId) : []));
}

describe('het grootboek bij een storing', () => {
  let database: TestDatabase;
  let netwerk: Omleiding;
  let grootboek: EigenGrootboek;

  beforeEach(async () => {
    database = await maakTestDatabase();
    await migreer(database.pool, grootboekMigraties);
    netwerk = await leidOm(database.url);
    grootboek = await openPostgresGrootboek({ url: netwerk.url, pool: database.pool, ...recht(), geduldMs: 20_000, pollMs: 60_000 });
  });
  afterEach(async () => {
    await grootboek.close();
    await netwerk.sluit();
    await database.sluit();
  });

  it('legt alles precies één keer vast terwijl de verbinding telkens breekt', async () => {
    const stromen = Array.from({ length: 8 }, () => stroom());

    const schrijver = async (nummer: number) => {
      const antwoorden: Verwerkt[] = [];
      for (let keer = 0; keer < 40; keer += 1) {
        if (nummer === 0 && keer % 8 === 4) await database.pool.query(BREEK_SCHRIJVERS);
        antwoorden.push(await grootboek.append(meld(stromen[(nummer + keer) % 8] ?? '', { versOpdrachtId: nummer % 2 === 0 })));
      }
      return antwoorden;
    };
    const antwoorden = (await Promise.all(Array.from({ length: 16 }, (_, nummer) => schrijver(nummer)))).flat();

    const alles = await grootboek.readAll(0n, 1_000);
    expect(antwoorden.every((een) => een.soort === 'vastgelegd' && !een.eerder)).toBe(true);
    expect(ids(antwoorden).sort()).toEqual(alles.map(({ gebeurtenisId }) => gebeurtenisId).sort());
    expect(alles.map(({ gegevens }) => gegevens['gezien'])).toEqual(alles.map(({ volgnummer }) => volgnummer));
  });

  it.each(['kop set positie', 'commit'])('kent zijn eigen werk terug als het antwoord op "%s" verloren gaat', async (tekst) => {
    const een = stroom();
    netwerk.verliesAntwoordOp(tekst);

    const antwoorden = await Promise.all([grootboek.append(meld(een, { versOpdrachtId: true })), grootboek.append(meld(een))]);

    const historie = (await grootboek.readStreams([een])).get(een) ?? [];
    expect(antwoorden).toEqual(historie.map((gebeurtenis) => ({ soort: 'vastgelegd', gebeurtenissen: [gebeurtenis], eerder: false })));
    expect(historie.map(({ positie }) => positie)).toEqual(['1', '2']);
  });

  it('blijft niet steken in het lezen van hele stromen als verbindingen halverwege breken', async () => {
    const vijftig = (naam: string) => opdracht([naam], () => ({ gebeurtenissen: Array(50).fill(gebeurtenis(naam)) }));
    for (let n = 0; n < 60; n += 1) await grootboek.append(vijftig(stroom()));
    const { positie } = await grootboek.kop();

    const lees = async (na: (stromen: number) => Promise<unknown>): Promise<number> => {
      let stromen = 0;
      for await (const deel of grootboek.leesPerStroom(['traject-'], positie)) await na((stromen += Math.sign(deel.gebeurtenissen.length)));
      return stromen;
    };
    const gebroken = await lees((stromen) => (stromen % 15 === 0 ? database.breekVerbindingen() : Promise.resolve())).catch(String);

    expect(gebroken).toMatch(/terminat|not queryable/);
    expect(await lees(() => Promise.resolve())).toBe(60);
  });

  it('wijst af wat te lang wacht, en gaat verder zodra de database terug is', async () => {
    const een = stroom();
    const ongeduldig = await openPostgresGrootboek({ url: netwerk.url, pool: database.pool, ...recht(), geduldMs: 1_500 });
    await ongeduldig.append(meld(een));
    netwerk.verbreek();

    const antwoorden = await Promise.allSettled([ongeduldig.append(meld(een)), ongeduldig.append(kanNiet(een, 'na-einde'))]);
    netwerk.herstel();

    expect(antwoorden.map((een_) => een_.status === 'rejected' && String(een_.reason))).toEqual([
      'Error: Het grootboek is niet bereikbaar',
      'Error: Het grootboek is niet bereikbaar',
    ]);
    expect(await ongeduldig.append(meld(een))).toMatchObject({ gebeurtenissen: [{ volgnummer: 1, positie: '2' }] });
    await ongeduldig.close();
  });

  async function volgTweeMet(volger: EigenGrootboek, naDeEerste: () => Promise<unknown>): Promise<string[]> {
    const stop = new AbortController();
    const gezien: Envelop[] = [];
    for await (const partij of volger.follow(0n, stop.signal)) {
      gezien.push(...partij);
      if (gezien.length > 1) stop.abort();
      else void naDeEerste();
    }
    return gezien.map(({ positie }) => positie);
  }

  it('laat een volger verder luisteren nadat de verbinding brak', async () => {
    const een = stroom();
    await grootboek.append(meld(een));

    const gezien = await volgTweeMet(grootboek, () => {
      netwerk.verbreek();
      netwerk.herstel();
      return grootboek.append(meld(een));
    });

    expect(gezien).toEqual(['1', '2']);
  });

  it('laat een volger zelf kijken zolang hij niets kan horen', async () => {
    const een = stroom();
    const doof = await openPostgresGrootboek({ url: netwerk.url, pool: database.pool, ...recht(), pollMs: 20 });
    const ander = await openPostgresGrootboek({ url: database.url, pool: database.pool, ...recht() });
    await ander.append(meld(een));
    netwerk.verbreek();

    const gezien = await volgTweeMet(doof, () => ander.append(meld(een)));

    expect(gezien).toEqual(['1', '2']);
    await Promise.all([doof.close(), ander.close()]);
  });
});
