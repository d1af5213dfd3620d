import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { maakMetingen, type Modelstand } from './metingen.js';

/** What is measured of a ledger that ends at `kop`, with read models that stand like this. */
const gemeten = async (kop: bigint, ...standen: readonly Modelstand[]): Promise<readonly string[]> => {
  const metingen = maakMetingen({
    pool: new pg.Pool(),
    grootboekpool: new pg.Pool(),
    grootboek: { kop: () => Promise.resolve({ positie: kop, vastgelegdOp: '2025-01-06T09:00:00.000Z' }), bezwaar: () => undefined },
    projector: { standen: () => Promise.resolve(standen) },
  });
  return (await metingen.tekst()).split('\n').filter((regel) => regel.startsWith('grootboek_'));
};

describe('metingen van leesmodellen', () => {
  it('zeggen van elk hoeveel het mist, en of het stilstaat', async () => {
    const regels = await gemeten(10n, { naam: 'wachtlijst', positie: 10n }, { naam: 'inzet', positie: 7n, gestopt: { positie: 8n } });
    expect(regels).toEqual(
      expect.arrayContaining([
        'grootboek_positie 10',
        'grootboek_achterstand_events{leesmodel="wachtlijst"} 0',
        'grootboek_achterstand_events{leesmodel="inzet"} 3',
        'grootboek_leesmodel_gestopt{leesmodel="wachtlijst"} 0',
        'grootboek_leesmodel_gestopt{leesmodel="inzet"} 1',
      ]),
    );
  });

  it('zijn er ook als er nog geen leesmodellen zijn', async () => {
    expect(await gemeten(3n)).toEqual(expect.arrayContaining(['grootboek_positie 3', 'grootboek_database_bereikbaar 1']));
  });
});
