/** Everything that is measured at one size of the ledger. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { herbouw } from '#leesmodellen';
import { leesInDraad } from '../../../apps/grootboek/src/importeren/draad.js';
import { importeer } from '../../../apps/grootboek/src/importeren/importeer.js';
import { openOnderdelen, type Onderdelen } from '../../../apps/grootboek/src/onderdelen.js';
import { startDienstproces } from '../dienstproces.js';
import { schrijfBestand } from '../importeren.js';
import { meetVraag } from '../lijst.js';
import { perSeconde, type Latentie } from '../meet.js';
import { begin, tegelijk } from '../opdrachten.js';
import type { Omgeving } from '../omgeving.js';
import { maakVrager } from '../vrager.js';
import { meetNaloop } from './naloop.js';

export interface Maat {
  readonly gebeurtenissen: number;
  readonly wachtenden: number;
  readonly importeren: number;
  readonly herbouwen: number;
  readonly opdrachten: number;
  readonly naloop: Latentie;
  readonly lijstNu: Latentie;
  readonly lijstToen: Latentie;
  readonly geschiedenis: Latentie;
  /** Highest resident memory of the service, MB. */
  readonly geheugenMb: number;
  /** Of ledger, keys and read models together. */
  readonly bytesPerGebeurtenis: number;
}

/** The synthetic region makes so many events at schaal 1. */
const PER_SCHAAL = 103_000;

async function vul(onderdelen: Onderdelen, map: string, gebeurtenissen: number): Promise<Pick<Maat, 'importeren' | 'herbouwen'>> {
  const pad = join(map, `groei-${String(gebeurtenissen)}.ndjson`);
  await schrijfBestand(pad, gebeurtenissen / PER_SCHAAL);
  const opties = { uitvoerder: onderdelen.uitvoerder, klok: () => new Date().toISOString(), opnieuw: false, voortgang: () => undefined };
  const duur = await perSeconde(1, () => importeer(pad, leesInDraad({ pad, opnieuw: false }), opties));
  const aantal = Number((await onderdelen.grootboek.kop()).positie);
  return { importeren: aantal * duur, herbouwen: await perSeconde(aantal, () => herbouw(onderdelen.herbouw)) };
}

/** VmHWM of a process: the most memory it held so far. */
async function piekMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

const dagen = (n: number): string => new Date(Date.UTC(2023, 0, 2 + ((n * 37) % 1000))).toISOString().slice(0, 10);

async function aantalWachtenden(url: string, token: string): Promise<number> {
  const antwoord = await fetch(`${url}/v1/wachtlijst`, { headers: { authorization: `Bearer ${token}` } });
  return ((await antwoord.json()) as { trajecten: number }).trajecten;
}

type Gevuld = Pick<Maat, 'gebeurtenissen' | 'importeren' | 'herbouwen' | 'bytesPerGebeurtenis'>;

async function meetDienst(onderdelen: Onderdelen, trajecten: readonly string[]): Promise<Omit<Maat, keyof Gevuld>> {
  const dienst = await startDienstproces({ ...onderdelen.instellingen, databaseUrl: onderdelen.url });
  const token = await dienst.token('auditor');
  const lezer = { url: dienst.url, token };
  const schrijver = maakVrager(dienst.url, await dienst.token('cjg-triage'), 16);
  const wachtenden = await aantalWachtenden(dienst.url, token);
  const lijstNu = await meetVraag(lezer, () => '/v1/wachtlijst');
  const lijstToen = await meetVraag(lezer, (n) => `/v1/wachtlijst?peildatum=${dagen(n)}&bekendOp=${dagen(n + 5)}`);
  const geschiedenis = await meetVraag(lezer, (n) => `/v1/trajecten/${trajecten[n % trajecten.length] ?? ''}`);
  const jeugdigeId = randomUUID();
  await schrijver.post('/v1/jeugdigen', { jeugdigeId, geboortedatum: '2013-04-09', gemeente: '0392' });
  await tegelijk(() => begin(schrijver, jeugdigeId), 8_000);
  const opdrachten = await tegelijk(() => begin(schrijver, jeugdigeId), 8_000);
  const naloop = await meetNaloop(onderdelen, schrijver, jeugdigeId, opdrachten / 2);
  const geheugenMb = await piekMb(dienst.pid);
  schrijver.sluit();
  await dienst.stop();
  return { wachtenden, lijstNu, lijstToen, geschiedenis, opdrachten, naloop, geheugenMb };
}

async function eenDuizendTrajecten({ pool }: Onderdelen, gebeurtenissen: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    "select substr(stroom, 9) as id from gebeurtenis where stroom like 'traject-%' and volgnummer = 0 and positie % $1 = 0 limit 1000",
    [Math.max(1, Math.floor(gebeurtenissen / 50_000))],
  );
  return rows.map(({ id }) => id);
}

/** Fills a database of its own with about so many events and measures it. */
export async function meetMaat(omgeving: Omgeving, gevraagd: number): Promise<Maat> {
  const onderdelen = await openOnderdelen(await omgeving.nieuw(`groei_${String(gevraagd)}`), { maximumInGeheugen: 30_000 });
  const snelheden = await vul(onderdelen, omgeving.map, gevraagd);
  const gebeurtenissen = Number((await onderdelen.grootboek.kop()).positie);
  const { rows } = await onderdelen.pool.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  const gevuld: Gevuld = { gebeurtenissen, ...snelheden, bytesPerGebeurtenis: Number(rows[0]?.bytes) / gebeurtenissen };
  const gemeten = await meetDienst(onderdelen, await eenDuizendTrajecten(onderdelen, gebeurtenissen));
  await onderdelen.sluit();
  return { ...gevuld, ...gemeten };
}
