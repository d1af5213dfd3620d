import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Envelop } from '#event-store';
import type { Zoekwaarde, Zoekwaarden } from '../opslag/zoekwaarden.js';
import { controleer } from '../opslag/controleer.js';
import { ALLE_NAMEN } from '../opslag/stand.js';
import { maakProef, uuid, type Proef } from '../test/proef.js';
import { start, tabellen, type Lopend } from '../test/projecteren.js';
import { herbouw } from './herbouw.js';

let proef: Proef;
const lopend: Lopend[] = [];
const geefStart = (...opties: Parameters<typeof start> extends [unknown, ...infer Rest] ? Rest : never): Lopend => {
  const projector = start(proef, ...opties);
  lopend.push(projector);
  return projector;
};

beforeAll(async () => {
  proef = await maakProef();
});
beforeEach(() => proef.opnieuw());
afterEach(() => Promise.all(lopend.splice(0).map((projector) => projector.stop())));
afterAll(() => proef.sluit());

const [jeugdige, traject] = [uuid('jeugdige'), uuid('traject')];

async function verwezen(): Promise<bigint> {
  await proef.doe({
    opdracht: 'registreer-jeugdige',
    van: `jeugdige-${jeugdige}`,
    op: '2025-01-06T09:00:00.000Z',
    gegevens: { gemeente: '0392' },
  });
  const gegevens = { datum: '2025-01-06', jeugdigeId: jeugdige, verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' };
  const [g] = await proef.doe({ opdracht: 'registreer-verwijzing', van: `traject-${traject}`, op: '2025-01-06T10:00:00.000Z', gegevens });
  return BigInt(g?.positie ?? 0);
}

async function geplaatst(aanbieder: string): Promise<bigint> {
  const gegevens = { datum: '2025-01-10', aanbieder };
  const [g] = await proef.doe({ opdracht: 'plaats-op-wachtlijst', van: `traject-${traject}`, op: '2025-01-10T10:00:00.000Z', gegevens });
  return BigInt(g?.positie ?? 0);
}

const aantal = async (tabel: string): Promise<number> => (await proef.db.pool.query(`select from ${tabel}`)).rowCount ?? 0;

describe('projector', () => {
  it('shows what is recorded while it runs', async () => {
    const projector = geefStart();
    await verwezen();
    expect(await projector.bijTot(await geplaatst('42420001'), 5_000)).toBe(true);
    expect(await aantal('wachtlijst')).toBe(1);
    expect((await projector.standen()).map(({ positie }) => positie)).toEqual(ALLE_NAMEN.map(() => 6n));
  });

  it('says when the read models take too long', async () => {
    const positie = await verwezen();
    expect(await geefStart().bijTot(positie + 1n, 50)).toBe(false);
  });

  it('projects every event once, when two run beside each other and the leader stops', async () => {
    const [een, ander] = [geefStart(), geefStart()];
    const positie = await verwezen();
    expect(await Promise.all([een.bijTot(positie, 5_000), ander.bijTot(positie, 5_000)])).toEqual([true, true]);
    await een.stop();
    const verder = await geplaatst('42420001');
    expect(await ander.bijTot(verder, 5_000)).toBe(true);
    expect([...een.fouten, ...ander.fouten]).toEqual([]);
    expect(await controleer({ pool: proef.db.pool, bron: proef.grootboek })).toBeUndefined();
  });

  it('tries a batch again when the ledger fails, and never skips it', async () => {
    let mislukt = 0;
    const readStreams: typeof proef.grootboek.readStreams = (...vraag) => {
      mislukt += 1;
      return mislukt <= 2 ? Promise.reject(new Error('weg')) : proef.grootboek.readStreams(...vraag);
    };
    const positie = await verwezen();
    const projector = geefStart({ bron: { ...proef.grootboek, readStreams } });
    expect(await projector.bijTot(positie, 5_000)).toBe(true);
    expect(projector.fouten).toHaveLength(2);
    expect(await aantal('zonder_plaatsing')).toBe(1);
  });

  it('refuses events with one missing between them', async () => {
    const positie = await verwezen();
    async function* follow(vanaf: bigint): AsyncGenerator<readonly Envelop[]> {
      yield (await proef.grootboek.readAll(vanaf, 10)).filter(({ positie: p }) => p !== '4');
    }
    const projector = geefStart({ bron: { ...proef.grootboek, follow } });
    do expect(await projector.bijTot(positie, 100)).toBe(false);
    while (projector.fouten.length === 0);
    expect(String(projector.fouten[0])).toContain('ontbreken gebeurtenissen');
    expect(await aantal('zonder_plaatsing')).toBe(0);
  });

  it('rebuilds a read model that stands with another version', async () => {
    const positie = await verwezen();
    await proef.bij();
    await proef.db.pool.query(`update leesmodel_stand set versie = 0 where naam = 'zonder_plaatsing'; truncate zonder_plaatsing`);
    const projector = geefStart();
    expect(await projector.bijTot(positie, 5_000)).toBe(true);
    expect(await controleer({ pool: proef.db.pool, bron: proef.grootboek })).toBeUndefined();
    expect(await aantal('zonder_plaatsing')).toBe(1);
  });

  it.each([[[...ALLE_NAMEN]], [['wachtlijst', 'inzet']]])(
    'gives up a rebuild when it is told to stop, and leaves what there was: %j',
    async (namen) => {
      await verwezen();
      await proef.bij();
      const [voor, stop] = [await tabellen(proef), new AbortController()];
      await geplaatst('42420001');
      const bouw = { pool: proef.db.pool, bron: proef.grootboek, zoekwaarden: () => Promise.resolve([]), signaal: stop.signal };
      await expect(herbouw({ ...bouw, voortgang: () => stop.abort(new Error('genoeg')) }, namen)).rejects.toThrow('genoeg');
      expect(await tabellen(proef)).toEqual(voor);
    },
  );

  it('goes on where a rebuild beside it ended', async () => {
    const projector = geefStart();
    await verwezen();
    const bouw = { pool: proef.db.pool, bron: proef.grootboek, zoekwaarden: () => Promise.resolve([]) };
    const [positie] = await Promise.all([geplaatst('42420001'), herbouw(bouw), herbouw(bouw, ['wachtlijst', 'inzet'])]);
    const laatste = await geplaatst('42420002');
    expect(laatste).toBe(positie + 1n);
    expect(await projector.bijTot(laatste, 5_000)).toBe(true);
    expect(projector.fouten).toEqual([]);
    const gegroeid = await tabellen(proef);
    await proef.bij();
    expect(gegroeid).toEqual(await tabellen(proef));
  });
});

describe('hashes to find a jeugdige by', () => {
  it('are those of the jeugdige as it stands, and go when it is forgotten', async () => {
    const vanEen = (gebeurtenissen: readonly Envelop[]): readonly Zoekwaarde[] =>
      gebeurtenissen.some((g) => g.soort === 'PersoonsgegevensVernietigd')
        ? []
        : [{ soort: 'bsn', waarde: `${gebeurtenissen[0]?.stroom ?? ''} ${String(gebeurtenissen.length)}` }];
    const zoekwaarden: Zoekwaarden = (stromen) => Promise.resolve(stromen.map(vanEen));
    const projector = geefStart({ zoekwaarden });
    expect(await projector.bijTot(await verwezen(), 5_000)).toBe(true);
    const gevonden = async (): Promise<unknown> => (await proef.db.pool.query('select jeugdige_id, soort, waarde from jeugdige_zoek')).rows;
    expect(await gevonden()).toEqual([{ jeugdige_id: jeugdige, soort: 'bsn', waarde: `jeugdige-${jeugdige} 1` }]);
    const vernietiging = { verzoekdatum: '2025-02-01', grondslag: 'verzoek' };
    const [g] = await proef.doe({
      opdracht: 'vernietig-persoonsgegevens',
      van: `jeugdige-${jeugdige}`,
      op: '2025-02-01T10:00:00.000Z',
      gegevens: vernietiging,
    });
    expect(await projector.bijTot(BigInt(g?.positie ?? 99), 5_000)).toBe(true);
    expect(await gevonden()).toEqual([]);
  });
});
