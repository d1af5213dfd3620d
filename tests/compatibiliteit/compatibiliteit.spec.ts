/**
 * What was ever recorded stays readable, folds to the same trajecten and gives the same answers. A new soort, or a new versie of one: add its lines
 * to verhaal.ts and run this spec once with GOUD=opnemen, which writes what is not there yet.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakTestDatabase, type TestDatabase } from '#event-store/test';
import { controleer, LEESMODELLEN } from '#leesmodellen';
import {
  inDezeVersie,
  opname,
  regelboek,
  trajectbeeld,
  versieVan,
  type Dossier,
  type Gebeurtenis,
  type Opwaarderingen,
  type Soort,
} from '#traject';
import { controleerHashes } from '../../apps/grootboek/src/cli/hashes.js';
import { startDienst, type Dienst } from '../../apps/grootboek/src/dienst.js';
import { maakLogboek } from '../../apps/grootboek/src/http/logboek.js';
import { importeer } from '../../apps/grootboek/src/importeren/importeer.js';
import { leesBestand } from '../../apps/grootboek/src/importeren/lezen.js';
import { instellingenUit } from '../../apps/grootboek/src/instellingen.js';
import { openOnderdelen, type Onderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { alsBestand, uuid } from '../cli/opdrachten.js';
import { ANTWOORDEN, goudenGebeurtenissen, legNeer, neemOp, PROEFSLEUTEL, soortenMetVersie, sommen } from './goud.js';
import { SOORTEN } from './soorten.js';
import { DUIN, KINDEREN, NOOR, REGELING, verhaal } from './verhaal.js';

const OPNEMEN = process.env['GOUD'] === 'opnemen';
const PAAR = 'peildatum=2025-10-20&bekendOp=2025-12-31';
const LIJSTEN = [
  'wachtlijst',
  'zonder-plaatsing',
  'behandelduur',
  'zelfassessments',
  'cjg-toetsingen',
  'overdrachten?status=geweigerd',
  'werkvoorraad',
];

let database: TestDatabase;
let map: string;
let onderdelen: Onderdelen;
let dienst: Dienst;

const open = (url: string): Promise<Onderdelen> =>
  openOnderdelen(instellingenUit({ DATABASE_URL: url, DATA_DIR: map, PORT: '0', GROOTBOEK_SLEUTEL: PROEFSLEUTEL }));

/** Lives the story in a ledger of its own. */
async function neemVerhaalOp(): Promise<void> {
  const eigen = await maakTestDatabase();
  const delen = await open(eigen.url);
  const pad = join(map, 'verhaal.ndjson');
  writeFileSync(pad, alsBestand(verhaal));
  const opties = { uitvoerder: delen.uitvoerder, klok: () => new Date().toISOString(), opnieuw: false, voortgang: () => undefined };
  expect(await importeer(pad, leesBestand(pad, opties), opties)).toMatchObject({ afgekeurd: 0 });
  await neemOp(eigen.pool, await delen.grootboek.readAll(0n, 1_000));
  await delen.sluit();
  await eigen.sluit();
}

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'compatibiliteit-'));
  if (OPNEMEN) await neemVerhaalOp();
  database = await maakTestDatabase();
  await legNeer(database.pool);
  onderdelen = await open(database.url);
  dienst = await startDienst(onderdelen, maakLogboek({ write: () => undefined }));
  await onderdelen.projector.bijTot((await onderdelen.grootboek.kop()).positie, 20_000);
}, 60_000);
afterAll(async () => {
  await dienst.sluit();
  await onderdelen.sluit();
  await database.sluit();
  await rm(map, { recursive: true, force: true });
});

async function vraagAlles(): Promise<Record<string, unknown>> {
  const aanmelding = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"rol":"auditor"}' };
  const { token } = (await (await fetch(`${dienst.url}/v1/ontwikkel-aanmelding`, aanmelding)).json()) as { token: string };
  const trajecten = KINDEREN.map((naam) => `trajecten/${uuid(`traject ${naam}`)}`);
  const paden = [
    ...trajecten.flatMap((pad) => [pad, `${pad}/gebeurtenissen`, `${pad}/gebeurtenissen?stroom=inzet`, `${pad}/toetsing`]),
    ...KINDEREN.map((naam) => `jeugdigen/${uuid(`jeugdige ${naam}`)}`),
    ...LIJSTEN,
    `regelingen/${REGELING}`,
    `aanbieders/${DUIN}/budgetplafonds`,
    'budgetuitputting?jaar=2025',
  ];
  const antwoorden: Record<string, unknown> = {};
  for (const pad of paden) {
    const url = `${dienst.url}/v1/${pad}${pad.includes('?') ? '&' : '?'}${PAAR}`;
    const antwoord = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    antwoorden[pad] = { status: antwoord.status, lichaam: await antwoord.json() };
  }
  return antwoorden;
}

async function tabellen(): Promise<Record<string, unknown>> {
  const inhoud: Record<string, unknown> = {};
  for (const naam of LEESMODELLEN.filter((een) => een !== 'jeugdige_zoek')) {
    const { rows } = await database.pool.query<{ rij: unknown }>(`select to_jsonb(t) as rij from ${naam} t order by t::text`);
    inhoud[naam] = rows.map(({ rij }) => rij);
  }
  return inhoud;
}

const dossierVan = (naam: string, alle: readonly Gebeurtenis[]): Dossier => ({
  trajectId: uuid(`traject ${naam}`),
  traject: alle.filter(({ stroom }) => stroom === `traject-${uuid(`traject ${naam}`)}`),
  inzet: [],
  jeugdigen: new Map([[uuid(`jeugdige ${naam}`), alle.filter(({ stroom }) => stroom === `jeugdige-${uuid(`jeugdige ${naam}`)}`)]]),
  regelboek: regelboek(alle.filter(({ stroom }) => stroom.startsWith('regeling-'))),
});

describe('the golden events', () => {
  it('are as they were, to the letter', () => {
    const [nu, toen] = sommen();
    expect(nu).toEqual(toen);
  });

  it('are there of every soort, in every versie that it ever had', () => {
    const ooit = (Object.keys(SOORTEN) as Soort[]).flatMap((soort) =>
      Array.from({ length: versieVan(soort) }, (_, i) => `${soort}.v${String(i + 1)}`),
    );
    expect([...soortenMetVersie()].sort()).toEqual(ooit.sort());
  });

  it('have the hashes that they had', async () => {
    expect(goudenGebeurtenissen().length).toBeGreaterThan(40);
    expect(await controleerHashes(onderdelen.grootboek, () => undefined)).toBeUndefined();
  });

  it('give the answers and the rows that they gave, personal data and what was forgotten among them', async () => {
    const nu = { antwoorden: await vraagAlles(), tabellen: await tabellen() };
    if (OPNEMEN && !existsSync(ANTWOORDEN)) writeFileSync(ANTWOORDEN, `${JSON.stringify(nu, null, 1)}\n`);
    expect(nu).toEqual(JSON.parse(readFileSync(ANTWOORDEN, 'utf8')));
    expect(JSON.stringify(nu.antwoorden)).toContain('Slaapt slecht sinds de zomer.');
    expect(await controleer(onderdelen.herbouw)).toBeUndefined();
  });

  it('mean the same in an earlier wording, once that is brought up to date', () => {
    const alle = goudenGebeurtenissen();
    const eerder = alle.map((g) => {
      const { aanbieder, ...rest } = g.gegevens;
      return g.soort === 'OpWachtlijstGeplaatst' ? { ...g, gegevens: { ...rest, instelling: aanbieder } } : g;
    });
    const tabel: Opwaarderingen = { OpWachtlijstGeplaatst: [({ instelling, ...rest }) => ({ ...rest, aanbieder: instelling })] };
    const beeld = (gebeurtenissen: readonly Gebeurtenis[]): object | undefined =>
      trajectbeeld(opname(dossierVan(NOOR, gebeurtenissen), { op: '2026-01-01T00:00:00.000Z' }), '2024-11-30');
    expect(beeld(inDezeVersie(eerder, tabel))).toEqual(beeld(inDezeVersie(alle)));
    expect(beeld(inDezeVersie(eerder))).not.toEqual(beeld(inDezeVersie(alle)));
  });
});
