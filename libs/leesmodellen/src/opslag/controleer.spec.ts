import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { maakProef, uuid, type Proef } from '../test/proef.js';
import { controleer, type Afwijking } from './controleer.js';

let proef: Proef;
const traject = uuid('traject');

beforeAll(async () => {
  proef = await maakProef();
});
beforeEach(async () => {
  await proef.opnieuw();
  await proef.doe({
    opdracht: 'registreer-verwijzing',
    van: `traject-${traject}`,
    op: '2025-01-06T10:00:00.000Z',
    gegevens: { datum: '2025-01-06', jeugdigeId: uuid('j'), verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' },
  });
  await proef.doe({
    opdracht: 'plaats-op-wachtlijst',
    van: `traject-${traject}`,
    op: '2025-01-10T10:00:00.000Z',
    gegevens: { datum: '2025-01-10', aanbieder: '42420001' },
  });
  await proef.bij();
});
afterAll(() => proef.sluit());

const na = async (sql: string): Promise<Afwijking | undefined> => {
  await proef.db.pool.query(sql);
  return controleer({ pool: proef.db.pool, bron: proef.grootboek });
};

describe('the check of the read models', () => {
  it('finds nothing when they say what the ledger says', async () => {
    expect(await na('select')).toBeUndefined();
  });

  it('names the row that is missing', async () => {
    expect(await na('delete from wachtlijst')).toMatchObject({
      leesmodel: 'wachtlijst',
      trajectId: traject,
      wat: 'ontbreekt',
      rij: { aanbieder: '42420001' },
    });
  });

  it('names a row that was changed by hand', async () => {
    expect(await na(`update betrokken set aanbieder = '42420009'`)).toMatchObject({ leesmodel: 'betrokken', trajectId: traject });
  });

  it('names a row of a traject that the ledger does not know', async () => {
    const vreemd = 'ffffffff-0000-4000-8000-000000000000';
    expect(
      await na(
        `insert into betrokken select '${vreemd}', sleutel, geldig_van, geldig_tot, kennis_van, kennis_tot, aanbieder from betrokken`,
      ),
    ).toMatchObject({
      leesmodel: 'betrokken',
      trajectId: vreemd,
      wat: 'te-veel',
    });
  });

  it('cannot be done before they are built', async () => {
    await expect(na('truncate leesmodel_stand')).rejects.toThrow('herbouw');
  });
});
