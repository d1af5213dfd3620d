import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { maakProef, uuid, type Proef } from '../../test/proef.js';
import { projecteer } from '../../test/projecteren.js';
import { AANBIEDERS, GEMEENTEN, leef, pogingen, PRODUCTEN, type Poging } from '../../test/willekeur.js';
import type { Bron } from '../../opslag/bron.js';
import type { Zicht } from '../kader.js';
import { leesWachtlijst, type Wachtlijstvraag } from '../wachtlijst.js';
import type { Sorteerveld } from '../wachtvolgorde.js';
import { maakSpiegel, type Spiegel } from './spiegel.js';
import { maakWachtlijstlezer, type Wachtlijstlezer } from './wachtlijst.js';

let proef: Proef;
beforeAll(async () => {
  proef = await maakProef();
});
beforeEach(() => proef.opnieuw());
afterAll(() => proef.sluit());

const misschien = <T>(waarden: readonly T[]): fc.Arbitrary<T | undefined> => fc.oneof(fc.constant(undefined), fc.constantFrom(...waarden));

const MOMENTEN = ['2024-10-05T12:00:00.000Z', '2025-01-20T09:00:00.000Z', '2025-03-10T23:00:00.000Z', '2025-08-01T00:00:00.000Z'];

const VELDEN: readonly Sorteerveld[] = ['urgentie', 'sinds', 'wachtdagen', 'verwijsdatum', 'gemeente', 'product', 'aanbieder'];
const SORTERINGEN = VELDEN.flatMap((veld) => [veld, `-${veld}`] as const);

const vragen: fc.Arbitrary<Wachtlijstvraag> = fc.record({
  peildatum: fc.constantFrom('2024-08-20', '2024-09-15', '2024-12-24', '2025-02-14', '2025-05-05', '2025-10-01', '2026-11-22'),
  bekendOp: misschien(MOMENTEN),
  perceel: misschien([1, 2]),
  gemeente: misschien([...GEMEENTEN, '9999']),
  aanbieder: misschien(AANBIEDERS),
  product: misschien([...PRODUCTEN, 'meervoudig']),
  urgentie: misschien(['crisis', 'veiligheid', 'hoog', 'regulier', 'geen'] as const),
  langWachtend: misschien([true, false]),
  sorteer: misschien(SORTERINGEN),
  zicht: fc.constantFrom<Zicht>({ soort: 'alles' }, { soort: 'gemeente', code: '0392' }, { soort: 'aanbieder', agb: '42420001' }),
  pagina: fc.integer({ min: 1, max: 2 }),
  perPagina: fc.integer({ min: 1, max: 3 }),
});

const alleVragen = fc.array(vragen, { minLength: 15, maxLength: 15 });
const zonderRegeling = (alle: readonly Poging[]): readonly Poging[] => alle.filter(({ wat }) => wat !== 'regeling');

async function zegtHetzelfde(lezer: Wachtlijstlezer, gesteld: readonly Wachtlijstvraag[]): Promise<void> {
  const db = proef.lezer;
  for (const vraag of gesteld) expect(await lezer.lees(vraag)).toEqual(await leesWachtlijst(db, vraag));
}

/** A reader, with its mirror to tell that it was used. */
function maakLezer(meesteBytes = Infinity): { readonly lezer: Wachtlijstlezer; readonly spiegel: Spiegel } {
  const spiegel = maakSpiegel(proef.lezer, proef.grootboek, meesteBytes);
  return { spiegel, lezer: maakWachtlijstlezer(proef.lezer, spiegel) };
}

const ALLES = { zicht: { soort: 'alles' }, pagina: 1, perPagina: 10 } as const;

/** A new traject that waits since that day: two events. */
async function wacht(naam: string): Promise<void> {
  const [van, op, datum] = [`traject-${uuid(naam)}` as const, '2024-12-02T10:00:00.000Z', '2024-12-01'];
  const verwijzing = { jeugdigeId: uuid('j1'), datum, verwijzer: { type: '02' }, perceel: 2, product: PRODUCTEN[0] };
  await proef.doe({ opdracht: 'registreer-verwijzing', van, op, gegevens: verwijzing });
  await proef.doe({ opdracht: 'plaats-op-wachtlijst', van, op, gegevens: { datum, aanbieder: '42420001' } });
}

describe('the wachtlijst in memory', () => {
  it('takes in what the tables had yet to take in when it was made', async () => {
    const tot = await leef(proef, []);
    await projecteer(proef, tot, [500]);
    await Promise.all(Array.from({ length: 600 }, (_, i) => wacht(`wacht ${String(i)}`)));
    const { lezer, spiegel } = maakLezer();
    await spiegel.warm();
    const { positie } = await proef.grootboek.kop();
    await projecteer(proef, positie, [500]);
    expect(await spiegel.bij()).toBeDefined();
    const vraag = { ...ALLES, peildatum: '2025-01-01' };
    expect((await lezer.lees(vraag)).antwoord.bruto).toBeGreaterThan(600);
    await zegtHetzelfde(lezer, [vraag]);
  });

  it('forgets its answers when the tables are made anew, also when nothing was recorded', async () => {
    const tot = await leef(proef, []);
    await projecteer(proef, tot, [50]);
    await proef.db.pool.query('delete from wachtlijst');
    const { lezer, spiegel } = maakLezer();
    await spiegel.warm();
    const vraag = { ...ALLES, peildatum: '2024-12-24' };
    expect((await lezer.lees(vraag)).antwoord.bruto).toBe(0);
    await proef.bij();
    await spiegel.bij();
    await spiegel.warm();
    expect(await spiegel.bij()).toBeDefined();
    expect((await lezer.lees(vraag)).antwoord.bruto).toBeGreaterThan(0);
  });

  it('answers as the tables do, before and after what is recorded while it is at hand', async () => {
    const gelijk = fc.asyncProperty(pogingen, pogingen, alleVragen, async (eerst, dan, gesteld) => {
      await proef.opnieuw();
      await projecteer(proef, await leef(proef, eerst), [50]);
      const { spiegel, lezer } = maakLezer();
      await lezer.warm();
      expect(await spiegel.bij()).toBeDefined();
      await zegtHetzelfde(lezer, gesteld);
      await projecteer(proef, await leef(proef, zonderRegeling(dan)), [7]);
      expect(await spiegel.bij()).toBeDefined();
      await zegtHetzelfde(lezer, gesteld);
    });
    await fc.assert(gelijk, { numRuns: Number(process.env['RUNS'] ?? 5), endOnFailure: true });
  }, 600_000);

  it('is of one moment when the tables move while it is brought up to them', async () => {
    await projecteer(proef, await leef(proef, []), [50]);
    let onderweg = (): Promise<void> => Promise.resolve();
    const readAll: Bron['readAll'] = async (vanaf, max) => {
      await onderweg();
      return proef.grootboek.readAll(vanaf, max);
    };
    const spiegel = maakSpiegel(proef.lezer, { ...proef.grootboek, readAll }, Infinity);
    const lezer = maakWachtlijstlezer(proef.lezer, spiegel);
    const vraag = { ...ALLES, peildatum: '2025-01-01' };
    await spiegel.warm();
    await lezer.lees(vraag);
    const legVast = async (naam: string): Promise<void> => {
      await wacht(naam);
      await projecteer(proef, (await proef.grootboek.kop()).positie, [50]);
    };
    await legVast('een');
    const toen = await leesWachtlijst(proef.lezer, vraag);

    let keer = 0;
    onderweg = async () => {
      if (keer > 3) throw new Error('De spiegel loopt achter de tabellen aan');
      await legVast(`intussen ${String((keer += 1))}`);
    };

    expect((await spiegel.bij())?.stand.positie).toBe(toen.positie);
    onderweg = () => Promise.resolve();
    await zegtHetzelfde(lezer, [vraag]);
  });

  it('has the order of the contract on every page', async () => {
    const [alle] = fc.sample(pogingen, { numRuns: 1, seed: 3 });
    await projecteer(proef, await leef(proef, alle ?? []), [50]);
    const { lezer, spiegel } = maakLezer();
    await lezer.warm();
    expect(await spiegel.bij()).toBeDefined();
    for (const peildatum of ['2024-09-15', '2024-12-24', '2025-02-14', '2025-05-05']) {
      for (const pagina of [1, 2, 3, 4]) await zegtHetzelfde(lezer, [{ peildatum, zicht: { soort: 'alles' }, pagina, perPagina: 1 }]);
    }
  }, 60_000);

  it('has every other order, either way, on every page', async () => {
    const [alle] = fc.sample(pogingen, { numRuns: 1, seed: 3 });
    await projecteer(proef, await leef(proef, alle ?? []), [50]);
    const { lezer, spiegel } = maakLezer();
    await lezer.warm();
    expect(await spiegel.bij()).toBeDefined();
    for (const sorteer of SORTERINGEN)
      for (const pagina of [1, 2, 3])
        await zegtHetzelfde(lezer, [{ peildatum: '2024-12-24', zicht: { soort: 'alles' }, pagina, perPagina: 2, sorteer }]);
  });

  it('is made anew after a rebuild and after a regeling, while the tables answer', async () => {
    const vraag = { peildatum: '2024-12-24', zicht: { soort: 'alles' }, pagina: 1, perPagina: 10 } as const;
    await projecteer(proef, await leef(proef, []), [50]);
    const { spiegel, lezer } = maakLezer();
    await spiegel.warm();
    expect(await spiegel.bij()).toBeDefined();
    await proef.bij();
    expect(await spiegel.bij()).toBeUndefined();
    await zegtHetzelfde(lezer, [vraag]);
    await spiegel.warm();
    expect(await spiegel.bij()).toBeDefined();
    const naam = 'addendum-perceel-2-2025';
    const ontbinding = { naam, datum: '2025-04-01', reden: 'x' };
    const [g] = await proef.doe({
      opdracht: 'ontbind-regeling',
      van: `regeling-${naam}`,
      op: '2025-04-01T10:00:00.000Z',
      gegevens: ontbinding,
    });
    await projecteer(proef, BigInt(g?.positie ?? 0), [50]);
    expect(await spiegel.bij()).toBeUndefined();
    await zegtHetzelfde(lezer, [vraag]);
  });

  it.each([
    ['as PostgreSQL counted them', 'analyze wachtlijst, zonder_plaatsing'],
    ['also when PostgreSQL has yet to count them', 'select 1'],
  ])('is not made without room for all rows, %s, and then the tables answer', async (_, eerst) => {
    await projecteer(proef, await leef(proef, []), [50]);
    await proef.db.pool.query(eerst);
    const { lezer, spiegel } = maakLezer(200);
    await lezer.warm();
    expect(await spiegel.bij()).toBeUndefined();
    await zegtHetzelfde(lezer, [{ ...ALLES, peildatum: '2024-12-24' }]);
  });

  it('is let go when it outgrows its room', async () => {
    const tot = await leef(proef, []);
    await projecteer(proef, tot, [50]);
    const { rows } = await proef.db.pool.query<{ n: number }>(
      'select ((select count(*) from wachtlijst) + (select count(*) from zonder_plaatsing))::int as n',
    );
    const { lezer, spiegel } = maakLezer((rows[0]?.n ?? 0) * 220);
    await lezer.warm();
    expect(await spiegel.bij()).toBeDefined();
    await wacht('t9');
    await projecteer(proef, tot + 2n, [50]);
    expect(await spiegel.bij()).toBeUndefined();
    await lezer.warm();
    expect(await spiegel.bij()).toBeUndefined();
    await zegtHetzelfde(lezer, [{ ...ALLES, peildatum: '2024-12-24' }]);
  });

  it('shows a placement to whoever asks after it was projected', async () => {
    const tot = await leef(proef, []);
    await projecteer(proef, tot, [50]);
    const { lezer, spiegel } = maakLezer();
    await lezer.warm();
    expect(await spiegel.bij()).toBeDefined();
    const vraag = { peildatum: '2025-01-01', zicht: { soort: 'alles' }, pagina: 1, perPagina: 10 } as const;
    const voor = lezer.lees(vraag);
    const gegevens = { datum: '2024-12-01', aanbieder: '42420003' };
    await proef.doe({ opdracht: 'plaats-op-wachtlijst', van: `traject-${uuid('t1')}`, op: '2024-12-01T10:00:00.000Z', gegevens });
    await projecteer(proef, tot + 1n, [50]);
    const erna = lezer.lees(vraag);
    expect((await voor).antwoord.bruto).toBe(2);
    expect((await erna).antwoord).toMatchObject({
      bruto: 3,
      netto: 3,
      trajecten: 1,
      items: [{ wachtdagen: 121 }, { wachtdagen: 114 }, { aanbieder: '42420003', wachtdagen: 31 }],
    });
  });
});
