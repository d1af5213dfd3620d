import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DUIN,
  HAARLEM,
  KUST,
  startProefdienst,
  uuid,
  VELSEN,
  voorbeeldtraject,
  type Antwoord,
  type Proefdienst,
  type Verzoek,
} from './proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst();
});
afterAll(() => dienst.sluit());

interface Proef {
  readonly opdracht: string;
  readonly gegevens: object;
}

const beproef = (traject: string, lichaam: unknown, verzoek: Verzoek = { rol: 'cjg-triage' }): Promise<Antwoord> =>
  dienst.vraag(`POST /v1/trajecten/${traject}/_beproef`, { ...verzoek, lichaam });

const PADEN: Readonly<Record<string, string>> = {
  'voer-triage-uit': '/triages',
  'trek-gebeurtenis-in': '/correcties',
  'plaats-op-wachtlijst': '/wachtlijstplaatsingen',
  'onderbreek-behandeling': '/onderbrekingen',
  'hervat-behandeling': '/hervattingen',
  'verleng-behandeling': '/verlengingen',
  'stel-meervoudigheid-vast': '/meervoudigheid',
  'vraag-overdracht-aan': '/overdrachten',
  'voltooi-overdracht': '/overdrachten/voltooiing',
  'registreer-inzet': '/inzet',
  'start-behandeling': '/start',
  'beeindig-traject': '/einde',
};

const echt = (traject: string, { opdracht, gegevens }: Proef, verzoek: Verzoek = { rol: 'cjg-triage' }): Promise<Antwoord> =>
  dienst.vraag(opdracht === 'registreer-verwijzing' ? 'POST /v1/trajecten' : `POST /v1/trajecten/${traject}${PADEN[opdracht] ?? ''}`, {
    ...verzoek,
    lichaam: opdracht === 'registreer-verwijzing' ? { ...gegevens, trajectId: traject } : gegevens,
  });

/** What both say, in one form. */
const zegt = ({ lichaam: { uitkomst = 'onmogelijk', redenen, reden, uitleg, detail, gebeurtenissen } }: Antwoord): object => ({
  uitkomst,
  redenen,
  ...(uitkomst === 'onmogelijk' && { reden, uitleg: uitleg ?? detail, gebeurtenissen }),
});

/** The trajectory as GET has it, but for the instant at which it was asked. */
const zonderTijd = (beeld: unknown): object | null => (beeld === null ? null : { ...(beeld as object), bekendOp: '' });
/** An event that was only tried out had an id of its own. */
const zonderIds = (beeld: object | null): unknown =>
  JSON.parse(JSON.stringify(beeld, (naam, waarde: unknown) => (naam === 'gebeurtenisId' ? '' : waarde)));
async function haal(traject: string, verzoek: Verzoek = { rol: 'cjg-triage' }): Promise<object | null> {
  const { status, lichaam } = await dienst.vraag(`GET /v1/trajecten/${traject}`, verzoek);
  return status === 200 ? zonderTijd(lichaam) : null;
}

const kop = async (): Promise<bigint> => (await dienst.onderdelen.grootboek.kop()).positie;

/** Tried out twice and then done: the same verdict, and the trajectory as it was and as it became. */
async function zelfdeAlsEcht(traject: string, proef: Proef): Promise<Antwoord> {
  const [positie, voor] = [await kop(), await haal(traject)];
  const geproefd = await beproef(traject, proef);
  expect([geproefd.status, geproefd.tekst]).toEqual([200, expect.any(String)]);
  expect(zegt(await beproef(traject, proef))).toEqual(zegt(geproefd));
  expect([await kop(), await haal(traject)]).toEqual([positie, voor]);
  const gedaan = await echt(traject, proef);
  expect(zegt(geproefd)).toEqual(zegt(gedaan));
  expect(zonderTijd(geproefd.lichaam['voor'])).toEqual(voor);
  const na = await haal(traject);
  const verwacht = geproefd.lichaam['uitkomst'] === 'onmogelijk' ? null : na;
  expect(zonderIds(zonderTijd(geproefd.lichaam['na']))).toEqual(zonderIds(verwacht));
  return gedaan;
}

const eerste = ({ lichaam }: Antwoord): string =>
  (lichaam['gebeurtenissen'] as readonly { gebeurtenisId: string }[])[0]?.gebeurtenisId ?? '';

const VERLENGING = { datum: '2025-10-06', nieuweEinddatum: '2026-03-02', beslisser: 'coordinerend-behandelaar' };

describe('a command that is tried out', () => {
  it('says what doing it says, for what is possible, impossible and refused', async () => {
    const { traject } = await voorbeeldtraject(dienst, 'reeks');
    const proeven: readonly Proef[] = [
      { opdracht: 'plaats-op-wachtlijst', gegevens: { datum: '2025-04-01', aanbieder: KUST } },
      { opdracht: 'onderbreek-behandeling', gegevens: { datum: '2025-05-05', reden: 'Vakantie.' } },
      { opdracht: 'onderbreek-behandeling', gegevens: { datum: '2025-05-12' } },
      { opdracht: 'hervat-behandeling', gegevens: { datum: '2025-05-19' } },
      { opdracht: 'hervat-behandeling', gegevens: { datum: '2999-05-19' } },
      { opdracht: 'verleng-behandeling', gegevens: { ...VERLENGING, nieuweEinddatum: '2035-03-02' } },
      { opdracht: 'verleng-behandeling', gegevens: VERLENGING },
      { opdracht: 'registreer-inzet', gegevens: { aanbieder: DUIN, datum: '2025-05-20', minuten: 60, tariefCent: 9_000 } },
      { opdracht: 'stel-meervoudigheid-vast', gegevens: { datum: '2025-11-03', voortzettingVerantwoord: false } },
      { opdracht: 'vraag-overdracht-aan', gegevens: { datum: '2025-11-10', consortium: KUST } },
      { opdracht: 'voltooi-overdracht', gegevens: { datum: '2025-12-01' } },
      { opdracht: 'beeindig-traject', gegevens: { datum: '2026-02-02', reden: '31' } },
      { opdracht: 'registreer-inzet', gegevens: { aanbieder: DUIN, datum: '2026-03-02', minuten: 60, tariefCent: 9_000 } },
    ];
    const uitkomsten: unknown[] = [];
    for (const proef of proeven) uitkomsten.push((await zelfdeAlsEcht(traject, proef)).lichaam['uitkomst']);
    expect(new Set(uitkomsten)).toEqual(new Set(['vastgelegd', 'geweigerd', undefined]));
  });

  it('says it for corrections, with and without another event in the place', async () => {
    const { traject } = await voorbeeldtraject(dienst, 'correcties');
    const onderbroken = eerste(await echt(traject, { opdracht: 'onderbreek-behandeling', gegevens: { datum: '2025-05-05' } }));
    await echt(traject, { opdracht: 'hervat-behandeling', gegevens: { datum: '2025-05-19' } });
    const vervanging = (datum: string): object => ({ opdracht: 'onderbreek-behandeling', gegevens: { datum } });
    const weg = { gebeurtenisId: onderbroken, reden: 'vergissing' };
    const correctie = (gegevens: object): Proef => ({ opdracht: 'trek-gebeurtenis-in', gegevens });
    expect((await zelfdeAlsEcht(traject, correctie(weg))).lichaam).toMatchObject({ reden: 'niet-onderbroken' });
    expect((await zelfdeAlsEcht(traject, correctie({ ...weg, vervanging: vervanging('2025-06-02') }))).status).toBe(409);
    expect((await zelfdeAlsEcht(traject, correctie({ ...weg, vervanging: vervanging('2025-05-12') }))).status).toBe(200);
    expect((await zelfdeAlsEcht(traject, correctie(weg))).lichaam).toMatchObject({ reden: 'al-ingetrokken' });
  });

  it('shows another child when the correction names one', async () => {
    const { traject } = await voorbeeldtraject(dienst, 'ander kind');
    const ander = uuid('iemand anders');
    await dienst.leg('jeugdigen', { jeugdigeId: ander, geboortedatum: '2014-04-09', gemeente: VELSEN });
    const { lichaam } = await dienst.vraag(`GET /v1/trajecten/${traject}/gebeurtenissen`, { rol: 'cjg-triage' });
    const [verwijzing] = lichaam['items'] as readonly { gebeurtenisId: string }[];
    const gegevens = { jeugdigeId: ander, datum: '2025-02-03', verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' };
    const vervanging = { opdracht: 'registreer-verwijzing', gegevens };
    const proef = {
      opdracht: 'trek-gebeurtenis-in',
      gegevens: { gebeurtenisId: verwijzing?.gebeurtenisId, reden: 'verwisseld', vervanging },
    };
    const geproefd = await beproef(traject, proef);
    expect(geproefd.lichaam).toMatchObject({ voor: { gemeente: HAARLEM }, na: { jeugdigeId: ander, gemeente: VELSEN } });
    await zelfdeAlsEcht(traject, proef);
  });

  it('may make a trajectory, or its verwijzing', async () => {
    const traject = uuid('crisis op de stoep');
    const kind = uuid('kind op de stoep');
    await dienst.leg('jeugdigen', { jeugdigeId: kind, geboortedatum: '2014-04-09', gemeente: HAARLEM });
    const start = { datum: '2025-09-01', aanbieder: DUIN, crisis: true, jeugdigeId: kind, perceel: 2, product: 'basis-jggz' };
    const geproefd = await beproef(traject, { opdracht: 'start-behandeling', gegevens: start });
    expect(geproefd.lichaam).toMatchObject({ uitkomst: 'vastgelegd', voor: null, na: { status: 'in-behandeling', gemeente: HAARLEM } });
    await zelfdeAlsEcht(traject, { opdracht: 'start-behandeling', gegevens: start });
    const gegevens = { jeugdigeId: kind, datum: '2025-09-03', verwijzer: { type: '03' }, perceel: 2, product: 'basis-jggz' };
    await zelfdeAlsEcht(traject, { opdracht: 'registreer-verwijzing', gegevens });
    await zelfdeAlsEcht(traject, { opdracht: 'registreer-verwijzing', gegevens });
  });
});

describe('trying out is no way around', () => {
  const hervat = { opdracht: 'hervat-behandeling', gegevens: { datum: '2025-05-19' } };
  const bijKust = { opdracht: 'plaats-op-wachtlijst', gegevens: { datum: '2025-05-19', aanbieder: KUST } };
  const triage = { opdracht: 'voer-triage-uit', gegevens: { datum: '2025-05-19', uitkomst: 'afgewezen', urgentie: 'hoog' } };

  it.each([
    { slug: 'niet-gevonden', verzoek: { rol: 'cjg-triage' }, nergens: true, proef: hervat },
    { slug: 'niet-gevonden', verzoek: { rol: 'aanbieder', organisatie: '42420009' }, proef: hervat },
    { slug: 'geen-toegang', verzoek: { rol: 'aanbieder' }, proef: bijKust },
    { slug: 'geen-toegang', verzoek: { rol: 'aanbieder' }, proef: triage },
    { slug: 'geen-toegang', verzoek: { rol: 'auditor' }, proef: hervat },
    { slug: 'geen-toegang', verzoek: { rol: 'gemeente' }, proef: hervat },
  ] as readonly { slug: string; verzoek: Verzoek; nergens?: true; proef: Proef }[])(
    'it is $slug for $verzoek.rol with $proef.opdracht, as doing it is',
    async ({ slug, verzoek, nergens, proef }) => {
      const { traject } = nergens ? { traject: uuid('nergens') } : await voorbeeldtraject(dienst, JSON.stringify([slug, verzoek, proef]));
      const [geproefd, gedaan] = [await beproef(traject, proef, verzoek), await echt(traject, proef, verzoek)];
      expect(geproefd.lichaam['type']).toMatch(new RegExp(`/${slug}$`));
      expect(geproefd.lichaam).toEqual(gedaan.lichaam);
    },
  );

  it('an aanbieder sees what it would see', async () => {
    const { traject } = await voorbeeldtraject(dienst, 'van duin');
    const { status, lichaam } = await beproef(
      traject,
      { opdracht: 'onderbreek-behandeling', gegevens: { datum: '2025-05-05' } },
      { rol: 'aanbieder' },
    );
    expect([status, zonderTijd(lichaam['voor'])]).toEqual([200, await haal(traject, { rol: 'aanbieder' })]);
    expect(lichaam).toMatchObject({ uitkomst: 'vastgelegd', na: { status: 'onderbroken' } });
  });

  it.each([
    [{ opdracht: 'hervat-behandeling', gegevens: { datum: '2025-02-30', reden: 'x' } }, ['/gegevens/datum', '/gegevens/reden']],
    [
      { opdracht: 'voer-triage-uit', gegevens: { datum: '2025-05-19', uitkomst: 'perceel-2', urgentie: 'hoog', product: 'onbekend' } },
      ['/gegevens/product'],
    ],
    [{ opdracht: 'registreer-jeugdige', gegevens: {} }, ['/opdracht']],
    [
      {
        opdracht: 'registreer-verwijzing',
        gegevens: {
          trajectId: uuid('een ander'),
          jeugdigeId: uuid('x'),
          datum: '2025-02-03',
          verwijzer: { type: '02' },
          perceel: 2,
          product: 'basis-jggz',
        },
      },
      ['/gegevens/trajectId'],
    ],
    [{ opdracht: 'hervat-behandeling' }, ['/gegevens']],
  ])('%j is no valid input', async (lichaam, plaatsen) => {
    const { traject } = await voorbeeldtraject(dienst, 'invoer').catch(() => ({ traject: uuid('traject invoer') }));
    const antwoord = await beproef(traject, lichaam);
    expect(antwoord.status).toBe(400);
    expect((antwoord.lichaam['errors'] as readonly { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(plaatsen);
  });
});

describe('mogelijkheden', () => {
  it('say in words why something is not possible', async () => {
    const { traject } = await voorbeeldtraject(dienst, 'mogelijk');
    const { lichaam } = await dienst.vraag(`GET /v1/trajecten/${traject}/mogelijkheden`, { rol: 'cjg-triage' });
    const items = lichaam['items'] as readonly { opdracht: string; mogelijk: boolean; reden?: string; uitleg?: string }[];
    expect(items).toContainEqual({
      opdracht: 'hervat-behandeling',
      mogelijk: false,
      reden: 'niet-onderbroken',
      uitleg: 'De behandeling is niet onderbroken.',
    });
    for (const { mogelijk, reden, uitleg } of items) expect([reden === undefined, uitleg === undefined]).toEqual([mogelijk, mogelijk]);
  });
});
