import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maakProef, uuid, type Proef } from '../test/proef.js';
import { maakProjector } from './projector.js';

let proef: Proef;
beforeAll(async () => {
  proef = await maakProef();
});
afterAll(() => proef.sluit());

describe('projector', () => {
  it('shows a placement on the wachtlijst', async () => {
    const [jeugdige, traject] = [uuid('j'), uuid('t')];
    await proef.doe({
      opdracht: 'registreer-jeugdige',
      van: `jeugdige-${jeugdige}`,
      op: '2025-01-06T09:00:00.000Z',
      gegevens: { gemeente: '0392' },
    });
    await proef.doe({
      opdracht: 'registreer-verwijzing',
      van: `traject-${traject}`,
      op: '2025-01-06T10:00:00.000Z',
      gegevens: { datum: '2025-01-06', jeugdigeId: jeugdige, verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' },
    });
    const stop = new AbortController();
    const fouten: unknown[] = [];
    const projector = maakProjector({
      pool: proef.db.pool,
      bron: proef.grootboek,
      zoekwaarden: () => Promise.resolve([]),
      opFout: (f) => fouten.push(f),
    });
    const klaar = projector.draai(stop.signal);
    const [g] = await proef.doe({
      opdracht: 'plaats-op-wachtlijst',
      van: `traject-${traject}`,
      op: '2025-01-10T10:00:00.000Z',
      gegevens: { datum: '2025-01-10', aanbieder: '42420001' },
    });
    const bij = await projector.bijTot(BigInt(g?.positie ?? 99), 5000);
    expect(fouten).toEqual([]);
    expect(bij).toBe(true);
    const { rows } = await proef.db.pool.query('select * from wachtlijst order by geldig_van, kennis_van');
    expect(rows).toHaveLength(1);
    stop.abort();
    await klaar;
  });
});
