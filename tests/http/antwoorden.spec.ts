import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DUIN, KUST, startProefdienst, uuid, voorbeeldtraject, type Antwoord, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;
let traject: string;
let jeugdige: string;

beforeAll(async () => {
  dienst = await startProefdienst();
  ({ traject, jeugdige } = await voorbeeldtraject(dienst, 'antwoorden'));
});
afterAll(() => dienst.sluit());

const cjg = (pad: string, lichaam?: unknown, koppen: Record<string, string> = {}): Promise<Antwoord> =>
  dienst.vraag(pad, { rol: 'cjg-triage', ...(lichaam !== undefined && { lichaam }), koppen });
const positie = ({ koppen }: Antwoord): string => koppen.get('grootboek-positie') ?? '';

describe('the answer to a command', () => {
  it('that makes something new is 201 and says where it is', async () => {
    const antwoord = await cjg('POST /v1/jeugdigen', { geboortedatum: '2015-05-05', gemeente: '0392' });
    expect([antwoord.status, antwoord.koppen.get('etag')]).toEqual([201, '"0"']);
    const plaats = antwoord.koppen.get('location') ?? '';
    expect(plaats).toBe(`/v1/jeugdigen/${String(antwoord.lichaam['jeugdigeId'])}`);
    expect((await cjg(`GET ${plaats}?vanafPositie=${positie(antwoord)}`)).status).toBe(200);
  });

  it('is the same again for the same key and body', async () => {
    const koppen = { 'idempotency-key': uuid('nog eens') };
    const lichaam = { datum: '2025-03-10', cjgMedewerker: 'K. Duits' };
    const eerste = await cjg(`POST /v1/trajecten/${traject}/cjg-koppelingen`, lichaam, koppen);
    const tweede = await cjg(`POST /v1/trajecten/${traject}/cjg-koppelingen`, lichaam, koppen);
    expect(tweede.tekst).toBe(eerste.tekst);
    expect([tweede.status, tweede.koppen.get('etag'), positie(tweede)]).toEqual([
      eerste.status,
      eerste.koppen.get('etag'),
      positie(eerste),
    ]);
    expect(eerste.lichaam).toMatchObject({
      gebeurtenissen: [{ gebeurtenisId: uuid('nog eens'), gegevens: { cjgMedewerker: 'K. Duits' } }],
    });
  });

  it('has an ETag that lets only the first of two through', async () => {
    const etag = (await cjg(`GET /v1/trajecten/${traject}`)).koppen.get('etag') ?? '';
    const lichaam = { datum: '2025-03-12', cjgMedewerker: 'A. Bos' };
    expect((await cjg(`POST /v1/trajecten/${traject}/cjg-koppelingen`, lichaam, { 'if-match': etag })).status).toBe(200);
    expect((await cjg(`POST /v1/trajecten/${traject}/cjg-koppelingen`, lichaam, { 'if-match': etag })).status).toBe(412);
    expect((await cjg(`POST /v1/trajecten/${traject}/cjg-koppelingen`, lichaam, { 'if-match': `"0", ${etag}, *` })).status).toBe(400);
  });

  it('that the rules refuse is recorded, with every reason', async () => {
    const antwoord = await cjg(`POST /v1/trajecten/${traject}/verlengingen`, {
      datum: '2026-05-01',
      nieuweEinddatum: '2025-11-30',
      beslisser: 'cjg',
    });
    expect(antwoord.status).toBe(200);
    expect(antwoord.lichaam).toMatchObject({ uitkomst: 'geweigerd', redenen: ['einddatum-niet-later', 'akkoord-verwijzer-ontbreekt'] });
  });
});

describe('a trajectory', () => {
  it('is what it was on a date, and names the moments that it used', async () => {
    const { lichaam, koppen } = await cjg(`GET /v1/trajecten/${traject}?peildatum=2025-02-12`);
    expect(lichaam).toMatchObject({
      peildatum: '2025-02-12',
      status: 'wachtend',
      wachtend: [{ aanbieder: DUIN, sinds: '2025-02-12' }],
      jeugdigeId: jeugdige,
    });
    expect(lichaam['bekendOp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(koppen.get('grootboek-positie')).toMatch(/^[1-9]\d*$/);
    const nogEens = await cjg(`GET /v1/trajecten/${traject}?peildatum=2025-02-12&bekendOp=${String(lichaam['bekendOp'])}`);
    expect(nogEens.lichaam).toEqual(lichaam);
  });

  it('is not there before anything was known of it', async () => {
    expect((await cjg(`GET /v1/trajecten/${traject}?bekendOp=2020-01-01`)).status).toBe(404);
    expect((await cjg(`GET /v1/trajecten/${traject}/gebeurtenissen?bekendOp=2020-01-01`)).status).toBe(404);
    expect((await cjg(`GET /v1/jeugdigen/${jeugdige}?bekendOp=2020-01-01`)).status).toBe(404);
    expect((await cjg(`GET /v1/trajecten/${traject}?peildatum=2025-02-02`)).status).toBe(404);
  });

  it('stands in the registration of its jeugdige', async () => {
    const { lichaam, koppen } = await cjg(`GET /v1/jeugdigen/${jeugdige}?peildatum=2025-04-01`);
    expect(lichaam).toMatchObject({
      gemeente: '0392',
      geboortedatum: '2013-04-09',
      volgnummer: 0,
      trajecten: [{ trajectId: traject, status: 'in-behandeling' }],
    });
    expect(koppen.get('etag')).toBe('"0"');
  });

  it('can be asked with HEAD', async () => {
    const antwoord = await cjg(`HEAD /v1/trajecten/${traject}`);
    expect([antwoord.status, antwoord.tekst, antwoord.koppen.has('etag')]).toEqual([200, '', true]);
  });
});

describe('a history', () => {
  it('comes in pages, with what withdrew an event', async () => {
    const eigen = (await voorbeeldtraject(dienst, 'bladen')).traject;
    const lijst = async (vraag: string): Promise<Record<string, unknown>> =>
      (await cjg(`GET /v1/trajecten/${eigen}/gebeurtenissen?${vraag}`)).lichaam;
    const [, , plaatsing] = (await lijst(''))['items'] as readonly { gebeurtenisId: string }[];
    const weg = await dienst.leg(`trajecten/${eigen}/correcties`, { gebeurtenisId: plaatsing?.gebeurtenisId, reden: 'vergissing' });
    const [intrekking] = weg.lichaam['gebeurtenissen'] as readonly { gebeurtenisId: string }[];
    const tweede = await lijst('perPagina=2&pagina=2');
    expect(tweede).toMatchObject({
      totaal: 5,
      pagina: 2,
      perPagina: 2,
      items: [
        { volgnummer: 2, ingetrokkenDoor: intrekking?.gebeurtenisId },
        { volgnummer: 3, ingetrokkenDoor: null },
      ],
    });
    expect(await lijst('perPagina=2&pagina=4')).toMatchObject({ totaal: 5, items: [] });
    expect(await lijst('peildatum=2025-02-12')).toMatchObject({ totaal: 4 });
  });

  it('of inzet is apart, and may be empty', async () => {
    const pad = `GET /v1/trajecten/${traject}/gebeurtenissen?stroom=inzet`;
    expect((await cjg(pad)).lichaam).toMatchObject({ totaal: 0, items: [] });
    await dienst.leg(`trajecten/${traject}/inzet`, { aanbieder: DUIN, datum: '2025-03-04', minuten: 50, tariefCent: 9500 });
    expect((await cjg(pad)).lichaam).toMatchObject({
      totaal: 1,
      items: [{ soort: 'InzetGeregistreerd', volgnummer: 0, gegevens: { minuten: 50 } }],
    });
  });

  it('can be walked step by step', async () => {
    const stap = async (n: number): Promise<Antwoord> => cjg(`GET /v1/trajecten/${traject}/gebeurtenissen?stap=${n}`);
    expect((await stap(3)).lichaam).toMatchObject({ peildatum: '2025-02-12', status: 'wachtend', volgnummer: 2 });
    expect([(await stap(0)).status, (await stap(99)).status]).toEqual([404, 404]);
    expect((await cjg(`GET /v1/trajecten/${traject}/gebeurtenissen?stap=1&peildatum=2025-01-01`)).status).toBe(400);
  });
});

describe('a question with vanafPositie', () => {
  it('sees what was just recorded', async () => {
    const nieuw = await cjg('POST /v1/trajecten', {
      jeugdigeId: jeugdige,
      datum: '2025-06-02',
      verwijzer: { type: '02' },
      perceel: 2,
      product: 'dyslexiezorg',
    });
    const lijst = await cjg(`GET /v1/zonder-plaatsing?product=dyslexiezorg&vanafPositie=${positie(nieuw)}`);
    expect(lijst.lichaam).toMatchObject({ totaal: 1, items: [{ trajectId: nieuw.lichaam['trajectId'] }] });
    expect(Number(positie(lijst))).toBeGreaterThanOrEqual(Number(positie(nieuw)));
  });

  it('that lies ahead is told to come back', async () => {
    const ver = String((await dienst.onderdelen.grootboek.kop()).positie + 1_000n);
    const antwoorden = await Promise.all(['wachtlijst', `trajecten/${traject}`].map((pad) => cjg(`GET /v1/${pad}?vanafPositie=${ver}`)));
    for (const antwoord of antwoorden) {
      expect(antwoord.lichaam).toMatchObject({ status: 503, type: expect.stringMatching(/niet-beschikbaar$/) as unknown });
      expect(antwoord.koppen.get('retry-after')).toBe('1');
    }
  });
});

describe('a question about what was known', () => {
  it('waits until the lists know all that the ledger knew', async () => {
    for (const dag of ['02', '03', '04']) {
      const verwijzing = { jeugdigeId: jeugdige, datum: '2025-06-02', verwijzer: { type: '02' }, perceel: 2, product: 'diagnostiek-jggz' };
      const { trajectId } = (await cjg('POST /v1/trajecten', verwijzing)).lichaam;
      await cjg(`POST /v1/trajecten/${String(trajectId)}/wachtlijstplaatsingen`, { datum: `2025-06-${dag}`, aanbieder: KUST });
      const lijst = await cjg('GET /v1/wachtlijst?product=diagnostiek-jggz&bekendOp=2999-01-01');
      expect(lijst.lichaam).toMatchObject({ bekendOp: '2999-01-01T22:59:59.999Z', bruto: Number(dag) - 1 });
    }
  });
});

describe('a list', () => {
  it('is CSV when that is asked, the page asked, and no formula', async () => {
    await cjg(`POST /v1/trajecten/${traject}/overdrachten`, { datum: '2025-07-01', consortium: KUST });
    const { positie: kop } = await dienst.onderdelen.grootboek.kop();
    const vraag = `GET /v1/wachtlijst?peildatum=2025-07-02&product=meervoudig&vanafPositie=${String(kop)}`;
    const antwoord = await cjg(vraag, undefined, { accept: 'text/csv' });
    expect(antwoord.koppen.get('content-type')).toBe('text/csv; header=present; charset=utf-8');
    expect([antwoord.koppen.get('peildatum'), antwoord.koppen.get('content-disposition')]).toEqual([
      '2025-07-02',
      'attachment; filename="wachtlijst.csv"',
    ]);
    const [kolommen, regel, ...rest] = antwoord.tekst.split('\r\n');
    expect(kolommen).toMatch(/^trajectId,jeugdigeId,gemeente,perceel,product,aanbieder,urgentie,sinds,wachtdagen,/);
    expect(regel).toMatch(new RegExp(`^${traject},${jeugdige},0392,1,meervoudig,${KUST},regulier,2025-07-01,1,`));
    expect(rest).toEqual(['']);
    const leeg = await cjg('GET /v1/wachtlijst/verloop?van=2024-01-01&tot=2024-02-01', undefined, { accept: 'text/csv' });
    expect(leeg.tekst.split('\r\n')[0]).toContain('uitstroom.verwijderd.geen-reactie');
  });

  it.each([
    ['text/csv;q=0.5, application/json', 200, 'application/json; charset=utf-8'],
    ['text/html, */*;q=0.1', 200, 'application/json; charset=utf-8'],
    ['text/*', 200, 'text/csv; header=present; charset=utf-8'],
    ['application/xml', 406, 'application/problem+json; charset=utf-8'],
    ['application/json;q=0', 406, 'application/problem+json; charset=utf-8'],
  ])('asked as %s: %i', async (accept, status, soort) => {
    const antwoord = await cjg('GET /v1/wachtlijst', undefined, { accept });
    expect([antwoord.status, antwoord.koppen.get('content-type')]).toEqual([status, soort]);
  });

  it('is what a trajectory is not: that has no CSV', async () => {
    expect((await cjg(`GET /v1/trajecten/${traject}`, undefined, { accept: 'text/csv' })).status).toBe(406);
    const lichaam = { datum: '2025-03-12', cjgMedewerker: 'A. Bos' };
    expect((await cjg(`POST /v1/trajecten/${traject}/cjg-koppelingen`, lichaam, { accept: 'text/csv' })).status).toBe(406);
  });
});

describe('regelingen and plafonds', () => {
  it('are there from the start, and say that their durations are examples', async () => {
    const { lichaam } = await cjg('GET /v1/regelingen?peildatum=2025-06-01');
    expect(lichaam).toMatchObject({
      totaal: 3,
      items: [
        { naam: 'overeenkomst-perceel-1', voorbeeldwaarden: true },
        { naam: 'overeenkomst-perceel-2', voorbeeldwaarden: true, opmerking: expect.stringContaining('voorbeeldwaarden') as unknown },
        {
          naam: 'addendum-perceel-2-2025',
          geldig: true,
          maatregelen: ['behandelduur', 'aanvullende-behandelaren', 'meervoudig-voortzetten'],
        },
      ],
    });
    const eerder = await cjg('GET /v1/regelingen/addendum-perceel-2-2025?bekendOp=2025-03-10');
    expect(eerder.status).toBe(404);
    expect((await cjg('GET /v1/regelingen/addendum-perceel-2-2025?bekendOp=2025-03-11&peildatum=2026-01-01')).lichaam).toMatchObject({
      geldig: false,
      maatregelen: [],
    });
  });

  it('show what is in force, with what was recorded', async () => {
    const leg = (bedragCent: number, datum: string): Promise<Antwoord> =>
      dienst.vraag(`POST /v1/aanbieders/${DUIN}/budgetplafonds`, { rol: 'beheerder', lichaam: { jaar: 2025, bedragCent, datum } });
    await leg(100_000, '2025-01-01');
    expect((await leg(120_000, '2025-06-01')).lichaam).toMatchObject({ uitkomst: 'geweigerd', redenen: ['addendum-van-kracht'] });
    await leg(90_000, '2025-09-01');
    const plafond = (peildatum: string): Promise<Antwoord> =>
      dienst.vraag(`GET /v1/aanbieders/${DUIN}/budgetplafonds?peildatum=${peildatum}`, { rol: 'beheerder' });
    expect((await plafond('2025-08-31')).lichaam).toMatchObject({
      totaal: 1,
      items: [{ jaar: 2025, bedragCent: 100_000, geschiedenis: [{}, {}, {}] }],
    });
    expect((await plafond('2025-09-01')).lichaam).toMatchObject({ items: [{ bedragCent: 90_000, datum: '2025-09-01' }] });
    expect((await plafond('2024-12-31')).lichaam).toMatchObject({ items: [{ jaar: 2025, bedragCent: null }] });
    expect((await dienst.vraag(`GET /v1/aanbieders/${KUST}/budgetplafonds`, { rol: 'beheerder' })).status).toBe(404);
  });
});
