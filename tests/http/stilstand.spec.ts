/** What the service says and does while one read model stands still at an event that it cannot take in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DUIN, KUST, startProefdienst, uuid, voorbeeldtraject, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;
let voor: string;
let nu: string;

const kop = async (): Promise<string> => String((await dienst.onderdelen.grootboek.kop()).positie);
const lees = (pad: string, rol: 'cjg-triage' | 'aanbieder' = 'cjg-triage') => dienst.vraag(`GET ${pad}`, { rol });

async function wachtend(naam: string, aanbieder: string): Promise<void> {
  await voorbeeldtraject(dienst, naam);
  const [jeugdigeId, trajectId] = [uuid(`jeugdige ${naam}`), uuid(`tweede traject ${naam}`)];
  await dienst.leg('trajecten', {
    jeugdigeId,
    trajectId,
    datum: '2025-02-03',
    verwijzer: { type: '02' },
    perceel: 2,
    product: 'basis-jggz',
  });
  await dienst.leg(`trajecten/${trajectId}/wachtlijstplaatsingen`, { datum: '2025-02-12', aanbieder });
}

beforeAll(async () => {
  dienst = await startProefdienst();
  const { projector, pool } = dienst.onderdelen;
  await wachtend('een', DUIN);
  expect(await projector.bijTot(BigInt(await kop()), 10_000)).toBe(true);
  await pool.query(`alter table wachtlijst add constraint rem check (aanbieder <> '${KUST}')`);
  voor = await kop();
  await wachtend('twee', KUST);
  nu = await kop();
  expect(await projector.bijTot(BigInt(nu), 10_000)).toBe(true);
});
afterAll(() => dienst.sluit());

describe('a service of which one read model stands still', () => {
  it('answers from it as far as it came, and says how far that is', async () => {
    const { koppen, lichaam } = await lees('/v1/wachtlijst');
    expect(Number(koppen.get('grootboek-positie'))).toBeGreaterThanOrEqual(Number(voor));
    expect(Number(koppen.get('grootboek-positie'))).toBeLessThan(Number(nu));
    expect(lichaam).toMatchObject({ bruto: 1, items: [{ aanbieder: DUIN }] });
    const zelfde = await lees(`/v1/wachtlijst?peildatum=${String(lichaam['peildatum'])}`, 'aanbieder');
    expect(zelfde.lichaam).toMatchObject({ bruto: 1, bekendOp: lichaam['bekendOp'] });
  });

  it('gives no answer in which one read model knows more than another', async () => {
    const { koppen, lichaam } = await lees('/v1/werkvoorraad?peildatum=2026-06-01');
    const stand = (await dienst.onderdelen.projector.standen()).find(({ naam }) => naam === 'wachtlijst');
    expect(koppen.get('grootboek-positie')).toBe(String(stand?.positie));
    const trajecten = (lichaam['items'] as readonly { trajectId: string }[]).map(({ trajectId }) => trajectId);
    expect(trajecten).toContain(uuid('traject een'));
    expect(await lees('/v1/behandelduur')).toMatchObject({ lichaam: { totaal: 2 } });
  });

  it('refuses what must hold everything', async () => {
    expect((await lees(`/v1/wachtlijst?vanafPositie=${nu}`)).status).toBe(503);
    expect((await lees('/v1/wachtlijst?bekendOp=2026-01-01')).status).toBe(503);
    expect((await lees(`/v1/wachtlijst?vanafPositie=${voor}`)).status).toBe(200);
    expect((await lees(`/v1/behandelduur?vanafPositie=${nu}`)).koppen.get('grootboek-positie')).toBe(nu);
  });

  it('says so where it is watched', async () => {
    const { status, lichaam } = await dienst.vraag('GET /health/ready');
    expect([status, lichaam['status']]).toEqual([200, 'beperkt']);
    const { leesmodellen } = lichaam['onderdelen'] as Record<string, { uitleg: string; standen: readonly { naam: string }[] }>;
    expect(leesmodellen?.uitleg).toContain('staan stil, op een gebeurtenis die zij niet aankunnen: wachtlijst');
    expect(leesmodellen?.standen.find(({ naam }) => naam === 'wachtlijst')).toMatchObject({
      achterstand: expect.any(Number),
      gestopt: { soort: 'OpWachtlijstGeplaatst', gebeurtenisId: expect.any(String) },
    });
  });
});
