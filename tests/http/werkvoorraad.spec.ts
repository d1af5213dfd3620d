import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DUIN, KUST, startProefdienst, VELSEN, voorbeeldtraject, type Antwoord, type Proefdienst, type Verzoek } from './proefdienst.js';

let dienst: Proefdienst;
let traject: string;
beforeAll(async () => {
  dienst = await startProefdienst();
  ({ traject } = await voorbeeldtraject(dienst, 'werk'));
  await dienst.leg(`trajecten/${traject}/overdrachten`, { datum: '2025-06-02', consortium: KUST });
  await dienst.onderdelen.projector.bijTot((await dienst.onderdelen.grootboek.kop()).positie, 10_000);
});
afterAll(() => dienst.sluit());

const vraag = (vraagstuk: string, verzoek: Verzoek): Promise<Antwoord> =>
  dienst.vraag(`GET /v1/werkvoorraad?peildatum=2025-06-09&${vraagstuk}`, verzoek);

describe('the werkvoorraad', () => {
  it('answers with what needs a person, and counts of every soort', async () => {
    const { lichaam } = await vraag('soort=overdracht-zonder-cjg', { rol: 'cjg-triage' });
    expect(lichaam).toMatchObject({
      peildatum: '2025-06-09',
      totaal: 1,
      pagina: 1,
      perPagina: 100,
      aantallen: { 'overdracht-zonder-cjg': 1, 'wacht-boven-norm': 1, 'einde-ontbreekt': 0 },
      items: [{ soort: 'overdracht-zonder-cjg', trajectId: traject, aanbieder: DUIN, perceel: 2, datum: '2025-06-02', dagen: 7 }],
    });
  });

  it('no longer asks for what was done', async () => {
    const gekoppeld = await dienst.leg(`trajecten/${traject}/cjg-koppelingen`, { datum: '2025-06-09', cjgMedewerker: 'A. Bos' });
    const vanaf = gekoppeld.koppen.get('grootboek-positie') ?? '';
    expect((await vraag(`soort=overdracht-zonder-cjg&vanafPositie=${vanaf}`, { rol: 'cjg-triage' })).lichaam).toMatchObject({
      totaal: 0,
      items: [],
    });
  });

  it('is there as CSV', async () => {
    const { tekst, koppen } = await vraag('', { rol: 'auditor', koppen: { accept: 'text/csv' } });
    expect(koppen.get('content-disposition')).toBe('attachment; filename="werkvoorraad.csv"');
    const [kolommen, eerste] = tekst.split('\r\n');
    expect(kolommen).toBe('soort,trajectId,jeugdigeId,gemeente,perceel,product,aanbieder,datum,dagen,toelichting,geholpen');
    expect(eerste).toMatch(new RegExp(`^wacht-boven-norm,${traject},`));
  });

  it("holds for a party its own residents' or its own trajecten", async () => {
    const totaal = async (verzoek: Verzoek): Promise<unknown> => (await vraag('', verzoek)).lichaam['totaal'];
    expect([await totaal({ rol: 'gemeente' }), await totaal({ rol: 'gemeente', organisatie: VELSEN })]).toEqual([1, 0]);
    expect([await totaal({ rol: 'aanbieder' }), await totaal({ rol: 'aanbieder', organisatie: '42420009' })]).toEqual([1, 0]);
  });

  it('does not know every soort', async () => {
    expect((await vraag('soort=koffie-halen', { rol: 'auditor' })).status).toBe(400);
  });
});
