import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opdrachten } from '#contracten';
import { ROLLEN, type Rol } from '../../apps/grootboek/src/toegang/rollen.js';
import { DUIN, HAARLEM, KUST, startProefdienst, uuid, VELSEN, voorbeeldtraject, type Antwoord, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;
let traject: string;
let jeugdige: string;

beforeAll(async () => {
  dienst = await startProefdienst();
  ({ traject, jeugdige } = await voorbeeldtraject(dienst, 'toegang'));
  await dienst.vraag(`POST /v1/aanbieders/${DUIN}/budgetplafonds`, {
    rol: 'beheerder',
    lichaam: { jaar: 2025, bedragCent: 1, datum: '2025-01-01' },
  });
  await dienst.onderdelen.projector.bijTot((await dienst.onderdelen.grootboek.kop()).positie, 10_000);
});
afterAll(() => dienst.sluit());

/** Who may read: the first letters of cjg-triage, aanbieder, gemeente, auditor (u), evaluator, beheerder. */
const LETTER: Readonly<Record<Rol, string>> = {
  'cjg-triage': 'c',
  aanbieder: 'a',
  gemeente: 'g',
  auditor: 'u',
  evaluator: 'e',
  beheerder: 'b',
};

const LEZEN: readonly (readonly [wie: string, pad: string])[] = [
  ['cagu', 'trajecten/{traject}'],
  ['cagu', 'trajecten/{traject}/gebeurtenissen'],
  ['cau', 'trajecten/{traject}/toetsing'],
  ['cagu', 'trajecten/{traject}/mogelijkheden'],
  ['cagu', 'jeugdigen/{jeugdige}'],
  ['cagu', 'wachtlijst'],
  ['cagu', 'zonder-plaatsing'],
  ['cague', 'wachtlijst/verloop?van=2025-01-01&tot=2026-01-01'],
  ['cagu', 'behandelduur'],
  ['cagu', 'zelfassessments'],
  ['cagu', 'cjg-toetsingen'],
  ['cagu', 'overdrachten'],
  ['cagu', 'werkvoorraad'],
  ['cagueb', 'regelingen'],
  ['cagueb', 'regelingen/addendum-perceel-2-2025'],
  ['cub', `aanbieders/${DUIN}/budgetplafonds`],
  ['cgu', 'budgetuitputting?jaar=2025'],
];

const gevallen = LEZEN.flatMap(([wie, pad]) => ROLLEN.map((rol) => [rol, pad, wie.includes(LETTER[rol]) ? 200 : 403] as const));

describe('reading', () => {
  it.each(gevallen)('by %s of %s: %i', async (rol, pad, status) => {
    const antwoord = await dienst.vraag(`GET /v1/${pad.replace('{traject}', traject).replace('{jeugdige}', jeugdige)}`, { rol });
    expect(antwoord.status).toBe(status);
  });

  it.each(ROLLEN.map((rol) => [rol, rol === 'cjg-triage' || rol === 'auditor' ? 200 : 403] as const))(
    'by %s of who has a bsn: %i',
    async (rol, status) => {
      const antwoord = await dienst.vraag('POST /v1/jeugdigen/_zoek', { rol, lichaam: { bsn: '123456782' } });
      expect(antwoord.status).toBe(status);
    },
  );
});

/** Everybody else gets 403 for a valid body; these get past it, to 404, 409 or 200. */
const SCHRIJVEN: Partial<Record<Rol, (opdracht: string, doel: string) => boolean>> = {
  'cjg-triage': (opdracht, doel) => (doel === 'traject' || doel === 'jeugdige') && opdracht !== 'vernietig-persoonsgegevens',
  beheerder: (opdracht, doel) => doel === 'aanbieder' || doel === 'regeling' || opdracht === 'vernietig-persoonsgegevens',
  aanbieder: (opdracht, doel) =>
    doel === 'traject' && !['registreer-verwijzing', 'voer-triage-uit', 'rond-cjg-toetsing-af', 'koppel-cjg-medewerker'].includes(opdracht),
};

const id = uuid('nergens');
const LICHAMEN: Readonly<Record<string, object>> = {
  'registreer-jeugdige': { geboortedatum: '2999-01-01', gemeente: HAARLEM },
  'verhuis-jeugdige': { datum: '2025-02-03', gemeente: VELSEN },
  'registreer-verwijzing': { jeugdigeId: id, datum: '2025-02-03', verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' },
  'voer-triage-uit': { datum: '2025-02-03', uitkomst: 'perceel-2', urgentie: 'regulier' },
  'verwijder-van-wachtlijst': { datum: '2025-02-03', aanbieder: DUIN, reden: 'geen-reactie' },
  'registreer-weigering': { datum: '2025-02-03', aanbieder: DUIN, reden: 'aanmeldstop' },
  'wissel-aanbieder': { datum: '2025-02-03', aanbieder: KUST, reden: 'overname' },
  'verleng-behandeling': { datum: '2025-02-03', nieuweEinddatum: '2025-12-31', beslisser: 'cjg' },
  'voeg-zelfassessment-toe': { datum: '2025-02-03', dossierReferentie: 'D-1' },
  'rond-cjg-toetsing-af': { datum: '2025-02-03', uitkomst: 'voortzetten' },
  'stel-meervoudigheid-vast': { datum: '2025-02-03', voortzettingVerantwoord: true },
  'koppel-cjg-medewerker': { datum: '2025-02-03', cjgMedewerker: 'K. Duits' },
  'vraag-overdracht-aan': { datum: '2025-02-03', consortium: KUST },
  'weiger-overdracht': { datum: '2025-02-03', reden: 'vol' },
  'beeindig-traject': { datum: '2025-02-03', reden: '31' },
  'trek-gebeurtenis-in': { gebeurtenisId: id, reden: 'vergissing' },
  'stel-regeling-vast': { naam: 'proef', besluitdatum: '2999-01-01', geldigVan: '2025-01-01', soort: 'addendum' },
  'ontbind-regeling': { datum: '2025-02-03', reden: 'proef' },
  'stel-budgetplafond-vast': { jaar: 2025, bedragCent: 1, datum: '2025-01-01' },
  'registreer-inzet': { datum: '2025-02-03', aanbieder: DUIN, minuten: 60, tariefCent: 9000 },
  'vernietig-persoonsgegevens': { verzoekdatum: '2025-02-03', grondslag: 'artikel 7.3.9' },
};
const MET_AANBIEDER = { datum: '2025-02-03', aanbieder: DUIN };
const ALLEEN_DATUM = new Set(['beeindig-overbrugging', 'onderbreek-behandeling', 'hervat-behandeling', 'voltooi-overdracht']);
const lichaamVan = (opdracht: string): object =>
  LICHAMEN[opdracht] ?? (ALLEEN_DATUM.has(opdracht) ? { datum: '2025-02-03' } : MET_AANBIEDER);

const pogingen = opdrachten.flatMap(({ opdracht, ingangen }) =>
  ingangen.flatMap(({ doel, pad }) => ROLLEN.map((rol) => ({ rol, opdracht, pad, mag: SCHRIJVEN[rol]?.(opdracht, doel) ?? false }))),
);

describe('recording', () => {
  it.each(pogingen)('by $rol of $opdracht ($pad)', async ({ rol, opdracht, pad, mag }) => {
    const gevuld = pad.replace('{id}', id).replace('{agb}', '49990001').replace('{naam}', 'geen-regeling');
    const antwoord = await dienst.vraag(`POST /v1/${gevuld}`, { rol, lichaam: lichaamVan(opdracht) });
    expect({ opdracht, status: antwoord.status }).not.toEqual({ opdracht, status: 400 });
    expect({ opdracht, geweigerd: antwoord.status === 403 }).toEqual({ opdracht, geweigerd: !mag });
  });
});

describe("another party's trajectory is not there", () => {
  const paden = (): readonly string[] => ['', '/gebeurtenissen', '/mogelijkheden'].map((deel) => `GET /v1/trajecten/${traject}${deel}`);

  it('for an aanbieder without a part in it', async () => {
    for (const pad of [...paden(), `GET /v1/jeugdigen/${jeugdige}`]) {
      expect([pad, (await dienst.vraag(pad, { rol: 'aanbieder', organisatie: KUST })).status]).toEqual([pad, 404]);
    }
    expect((await dienst.vraag('GET /v1/behandelduur', { rol: 'aanbieder', organisatie: KUST })).lichaam).toMatchObject({
      totaal: 0,
      items: [],
    });
    expect((await dienst.vraag('GET /v1/behandelduur', { rol: 'aanbieder', organisatie: DUIN })).lichaam).toMatchObject({ totaal: 1 });
  });

  it('for an aanbieder on a date before it had a part in it', async () => {
    const op = (peildatum: string): Promise<{ status: number }> =>
      dienst.vraag(`GET /v1/trajecten/${traject}?peildatum=${peildatum}`, { rol: 'aanbieder' });
    expect((await op('2025-02-11')).status).toBe(404);
    expect((await op('2025-02-12')).status).toBe(200);
  });

  it('for a gemeente where the child does not live on peildatum', async () => {
    for (const pad of [...paden(), `GET /v1/jeugdigen/${jeugdige}`]) {
      expect([pad, (await dienst.vraag(pad, { rol: 'gemeente', organisatie: VELSEN })).status]).toEqual([pad, 404]);
    }
    const { lichaam } = await dienst.vraag('GET /v1/behandelduur', { rol: 'gemeente', organisatie: VELSEN });
    expect(lichaam).toMatchObject({ totaal: 0, items: [] });
  });

  it('and follows the child that moves', async () => {
    const verhuisd = await voorbeeldtraject(dienst, 'verhuisd');
    const { koppen } = await dienst.leg(`jeugdigen/${verhuisd.jeugdige}/verhuizingen`, { datum: '2025-06-01', gemeente: VELSEN });
    const op = async (gemeente: string, peildatum: string): Promise<number> => {
      const vanaf = koppen.get('grootboek-positie') ?? '';
      const pad = `GET /v1/trajecten/${verhuisd.traject}?peildatum=${peildatum}&vanafPositie=${vanaf}`;
      return (await dienst.vraag(pad, { rol: 'gemeente', organisatie: gemeente })).status;
    };
    expect([await op(HAARLEM, '2025-05-31'), await op(VELSEN, '2025-05-31')]).toEqual([200, 404]);
    expect([await op(HAARLEM, '2025-06-01'), await op(VELSEN, '2025-06-01')]).toEqual([404, 200]);
  });
});

/** By opdracht: whether who asks can do it on this trajectory today, or the reason why not. */
async function watKan(traject: string, rol: Rol, organisatie?: string): Promise<Readonly<Record<string, unknown>>> {
  const { lichaam } = await dienst.vraag(`GET /v1/trajecten/${traject}/mogelijkheden`, { rol, ...(organisatie && { organisatie }) });
  const items = (lichaam as { items: { opdracht: string; mogelijk: boolean; reden?: string }[] }).items;
  return Object.fromEntries(items.map(({ opdracht, mogelijk, reden }) => [opdracht, mogelijk || reden]));
}

describe('what can be done', () => {
  it('is for an aanbieder what it can record itself', async () => {
    const { traject: gedeeld } = await voorbeeldtraject(dienst, 'gedeeld');
    await dienst.leg(`trajecten/${gedeeld}/onderaannemingen`, { datum: '2025-03-10', aanbieder: KUST });
    const van = (rol: Rol, organisatie?: string) => watKan(gedeeld, rol, organisatie);
    const [cjg, behandelaar, onderaannemer] = [await van('cjg-triage'), await van('aanbieder', DUIN), await van('aanbieder', KUST)];
    expect([cjg, behandelaar].map((kan) => kan['verleng-behandeling'])).toEqual([true, true]);
    expect(onderaannemer).toMatchObject({ 'verleng-behandeling': 'geen-toegang', 'wissel-aanbieder': 'geen-toegang' });
    expect([cjg, onderaannemer].map((kan) => kan['beeindig-onderaanneming'])).toEqual([true, true]);
    expect([cjg['hervat-behandeling'], onderaannemer['hervat-behandeling']]).toEqual(['niet-onderbroken', 'geen-toegang']);
  });

  it('is tried with the aanbieder itself where that must be named', async () => {
    const { traject: beide } = await voorbeeldtraject(dienst, 'beide', { gestart: false });
    await dienst.leg(`trajecten/${beide}/weigeringen`, { datum: '2025-02-13', aanbieder: KUST, reden: 'geen-capaciteit' });
    const van = async (organisatie: string): Promise<unknown> => {
      const kan = await watKan(beide, 'aanbieder', organisatie);
      return [kan['plaats-op-wachtlijst'], kan['verwijder-van-wachtlijst']];
    };
    expect([await van(DUIN), await van(KUST)]).toEqual([
      ['al-geplaatst', true],
      [true, 'niet-geplaatst'],
    ]);
  });
});

describe('personal data', () => {
  it('are there for who may see the trajectory', async () => {
    for (const rol of ['cjg-triage', 'auditor', 'aanbieder', 'gemeente'] as const) {
      const { tekst } = await dienst.vraag(`GET /v1/trajecten/${traject}/gebeurtenissen`, { rol });
      expect(tekst).toContain('Dr. Veldkamp');
      expect((await dienst.vraag(`GET /v1/jeugdigen/${jeugdige}`, { rol })).lichaam).toMatchObject({
        naam: { achternaam: 'Zonneveld' },
        bsn: '123456782',
      });
    }
  });

  it('are gone once they are destroyed, and the history stays', async () => {
    const vergeten = await voorbeeldtraject(dienst, 'vergeten');
    const lichaam = { verzoekdatum: '2026-01-05', grondslag: 'Jeugdwet artikel 7.3.9' };
    const antwoord = await dienst.vraag(`POST /v1/jeugdigen/${vergeten.jeugdige}/vernietiging`, { rol: 'beheerder', lichaam });
    expect(antwoord.status).toBe(200);
    const geschiedenis = await dienst.vraag(`GET /v1/trajecten/${vergeten.traject}/gebeurtenissen`, { rol: 'auditor' });
    expect(geschiedenis.lichaam).toMatchObject({ totaal: 4 });
    expect(geschiedenis.tekst).not.toContain('Veldkamp');
    const jeugdigeNa = (await dienst.vraag(`GET /v1/jeugdigen/${vergeten.jeugdige}`, { rol: 'auditor' })).lichaam;
    expect(jeugdigeNa).toMatchObject({ gemeente: HAARLEM });
    expect(Object.keys(jeugdigeNa)).not.toEqual(expect.arrayContaining(['naam']));
  });

  it('are searched exactly, by who may', async () => {
    const { lichaam } = await dienst.vraag('POST /v1/jeugdigen/_zoek', {
      rol: 'cjg-triage',
      lichaam: { achternaam: 'zonneveld ', geboortedatum: '2013-04-09' },
    });
    expect(lichaam).toMatchObject({ items: expect.arrayContaining([{ jeugdigeId: jeugdige, gemeente: HAARLEM }]) as unknown });
    const niemand = await dienst.vraag('POST /v1/jeugdigen/_zoek', {
      rol: 'cjg-triage',
      lichaam: { achternaam: 'Zonnevel', geboortedatum: '2013-04-09' },
    });
    expect(niemand.lichaam).toEqual({ items: [] });
  });

  it('are found again when they are recorded again after they were destroyed, and only those', async () => {
    const id = uuid('jeugdige teruggekeerd');
    const registratie = (achternaam: string): object => ({ geboortedatum: '2014-08-30', gemeente: HAARLEM, naam: { achternaam } });
    const vernietig = (): Promise<Antwoord> =>
      dienst.vraag(`POST /v1/jeugdigen/${id}/vernietiging`, {
        rol: 'beheerder',
        lichaam: { verzoekdatum: '2026-01-05', grondslag: 'Jeugdwet artikel 7.3.9' },
      });
    const gevonden = async (): Promise<readonly string[]> => {
      await dienst.onderdelen.projector.bijTot((await dienst.onderdelen.grootboek.kop()).positie, 10_000);
      const namen = ['Duinpan', 'Strandpad'];
      const zoek = (achternaam: string): Promise<Antwoord> =>
        dienst.vraag('POST /v1/jeugdigen/_zoek', { rol: 'cjg-triage', lichaam: { achternaam, geboortedatum: '2014-08-30' } });
      const antwoorden = await Promise.all(namen.map(zoek));
      return namen.filter((_, i) => JSON.stringify(antwoorden[i]?.lichaam).includes(id));
    };
    const sleutel = uuid('registratie teruggekeerd');
    const koppen = { 'idempotency-key': sleutel };
    await dienst.vraag('POST /v1/jeugdigen', { rol: 'cjg-triage', lichaam: { ...registratie('Duinpan'), jeugdigeId: id }, koppen });
    expect(await gevonden()).toEqual(['Duinpan']);

    await vernietig();
    expect(await gevonden()).toEqual([]);

    const vervanging = { opdracht: 'registreer-jeugdige', gegevens: registratie('Strandpad') };
    await dienst.leg(`jeugdigen/${id}/correcties`, { gebeurtenisId: sleutel, reden: 'opnieuw aangemeld', vervanging });
    expect(await gevonden()).toEqual(['Strandpad']);

    await vernietig();
    expect(await gevonden()).toEqual([]);
  });
});
