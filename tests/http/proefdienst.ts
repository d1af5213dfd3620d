/** The service as it runs, on a free port and a fresh database, with its log at hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { maakPlekVanDezeProef, maakTestDatabase } from '#event-store/test';
import { startDienst, type Dienstopties } from '../../apps/grootboek/src/dienst.js';
import { maakLogboek } from '../../apps/grootboek/src/http/logboek.js';
import { instellingenUit } from '../../apps/grootboek/src/instellingen.js';
import { openOnderdelen, type Onderdelen } from '../../apps/grootboek/src/onderdelen.js';
import type { Rol } from '../../apps/grootboek/src/toegang/rollen.js';

/** AGB codes of two aanbieders that know nothing of each other, and of a consortium. */
export const DUIN = '42420001';
export const KUST = '42420002';
export const HAARLEM = '0392';
export const VELSEN = '0453';

/** A uuid that a test can name. */
export const uuid = (naam: string): string => v5(naam, '3d9f9a8e-0f4b-4d2b-9a59-5d3b1c1e7a10');

export interface Antwoord {
  readonly status: number;
  readonly koppen: Headers;
  readonly tekst: string;
  /** The body as JSON; its fields are for the test to know. */
  readonly lichaam: Record<string, unknown>;
}

export interface Verzoek {
  readonly rol?: Rol;
  /** Of an aanbieder or a gemeente; absent: the first of each. */
  readonly organisatie?: string;
  readonly lichaam?: unknown;
  readonly koppen?: Readonly<Record<string, string>>;
}

export interface Proefdienst {
  readonly url: string;
  readonly onderdelen: Onderdelen;
  /** Every line that was logged. */
  readonly log: readonly string[];
  token(rol: Rol, organisatie?: string): Promise<string>;
  vraag(methodeEnPad: string, verzoek?: Verzoek): Promise<Antwoord>;
  /** Records by cjg-triage, and insists that it was. */
  leg(pad: string, gegevens: object): Promise<Antwoord>;
  sluit(): Promise<void>;
}

export type Omgevingsplek = Awaited<ReturnType<typeof maakPlekVanDezeProef>>;

const THUIS: Partial<Record<Rol, string>> = { aanbieder: DUIN, gemeente: HAARLEM };

async function alsAntwoord(antwoord: Response): Promise<Antwoord> {
  const tekst = await antwoord.text();
  const isJson = /json/.test(antwoord.headers.get('content-type') ?? '');
  return {
    status: antwoord.status,
    koppen: antwoord.headers,
    tekst,
    lichaam: (isJson && tekst !== '' ? JSON.parse(tekst) : {}) as Antwoord['lichaam'],
  };
}

/** `anders`: settings beside those of a trial. `plek`: where its ledger stands; by default in the same PostgreSQL, or on KurrentDB when the run asks for that. */
export async function startProefdienst(
  opties?: Partial<Dienstopties>,
  anders: Readonly<Record<string, string>> = {},
  plek?: Omgevingsplek,
): Promise<Proefdienst> {
  const database = await maakTestDatabase();
  const { omgeving, sluit: sluitPlek } = plek ?? (await maakPlekVanDezeProef());
  const map = await mkdtemp(join(tmpdir(), 'proefdienst-'));
  const log: string[] = [];
  const vast = { DATABASE_URL: database.url, DATA_DIR: map, PORT: '0' };
  const onderdelen = await openOnderdelen(instellingenUit({ ...omgeving, ...vast, ...anders }));
  const dienst = await startDienst(onderdelen, maakLogboek({ write: (regel) => void log.push(regel) }), opties);
  const tokens = new Map<string, Promise<string>>();

  async function meldAan(rol: Rol, organisatie: string | undefined): Promise<string> {
    const body = JSON.stringify({ rol, gebruiker: 'proef', ...(organisatie && { organisatie }) });
    const koppen = { 'content-type': 'application/json' };
    const antwoord = await fetch(`${dienst.url}/v1/ontwikkel-aanmelding`, { method: 'POST', headers: koppen, body });
    return ((await antwoord.json()) as { token: string }).token;
  }
  const token: Proefdienst['token'] = (rol, organisatie = THUIS[rol]) => {
    const sleutel = `${rol} ${organisatie ?? ''}`;
    const gegeven = tokens.get(sleutel) ?? meldAan(rol, organisatie);
    tokens.set(sleutel, gegeven);
    return gegeven;
  };
  const vraag: Proefdienst['vraag'] = async (methodeEnPad, { rol, organisatie, lichaam, koppen } = {}) => {
    const [methode = '', pad = ''] = methodeEnPad.split(' ');
    const antwoord = await fetch(dienst.url + pad, {
      method: methode,
      headers: {
        ...(rol && { authorization: `Bearer ${await token(rol, organisatie)}` }),
        ...(lichaam !== undefined && { 'content-type': 'application/json' }),
        ...koppen,
      },
      ...(lichaam !== undefined && { body: typeof lichaam === 'string' ? lichaam : JSON.stringify(lichaam) }),
    });
    return alsAntwoord(antwoord);
  };
  return {
    url: dienst.url,
    onderdelen,
    log,
    token,
    vraag,
    async leg(pad, gegevens) {
      const antwoord = await vraag(`POST /v1/${pad}`, { rol: 'cjg-triage', lichaam: gegevens });
      if (antwoord.status >= 300) throw new Error(`${pad}: ${antwoord.tekst}`);
      return antwoord;
    },
    async sluit() {
      await dienst.sluit();
      await onderdelen.sluit();
      sluitPlek();
      await database.sluit();
      await rm(map, { recursive: true, force: true });
    },
  };
}

/** A child in Haarlem in treatment at Duin since 3 March 2025, referred and triaged a month before. */
export async function voorbeeldtraject(
  dienst: Proefdienst,
  naam: string,
  { gestart = true }: { readonly gestart?: boolean } = {},
): Promise<{ readonly jeugdige: string; readonly traject: string }> {
  const [jeugdige, traject] = [uuid(`jeugdige ${naam}`), uuid(`traject ${naam}`)];
  await dienst.leg('jeugdigen', {
    jeugdigeId: jeugdige,
    geboortedatum: '2013-04-09',
    gemeente: HAARLEM,
    bsn: '123456782',
    naam: { achternaam: 'Zonneveld' },
  });
  const verwijzing = {
    jeugdigeId: jeugdige,
    trajectId: traject,
    datum: '2025-02-03',
    verwijzer: { type: '02', naam: 'Huisarts Terpstra' },
  };
  await dienst.leg('trajecten', { ...verwijzing, perceel: 2, product: 'basis-jggz', hulpvraag: 'Slaapt slecht sinds de zomer.' });
  await dienst.leg(`trajecten/${traject}/triages`, { datum: '2025-02-10', uitkomst: 'perceel-2', urgentie: 'regulier' });
  await dienst.leg(`trajecten/${traject}/wachtlijstplaatsingen`, { datum: '2025-02-12', aanbieder: DUIN });
  if (gestart)
    await dienst.leg(`trajecten/${traject}/start`, { datum: '2025-03-03', aanbieder: DUIN, coordinerendBehandelaar: 'Dr. Veldkamp' });
  return { jeugdige, traject };
}
