/** GET /v1/wachtlijst with 20,000 waiting, now and at any past pair, and one history: four clients that think between two questions. */
import { setTimeout as wacht } from 'node:timers/promises';
import { herbouw } from '#leesmodellen';
import { verwerkPartijen } from '../../apps/grootboek/src/importeren/importeer.js';
import { leesRegels, type Partij } from '../../apps/grootboek/src/importeren/lezen.js';
import { openOnderdelen, type Onderdelen } from '../../apps/grootboek/src/onderdelen.js';
import { startDienstproces } from './dienstproces.js';
import { percentiel } from './meet.js';
import type { Omgeving } from './omgeving.js';
import { maakVrager, type Vrager } from './vrager.js';

const WACHTENDEN = 20_000;
const KLANTEN = 4;
const VRAGEN = 150;
/** Questions before measuring: a service that just started still compiles. */
const OPWARMEN = 100;
/** People do not think in step: between half and one and a half times this. */
const DENKTIJD_MS = 20;
const denktijd = (klant: number, n: number): number => DENKTIJD_MS * (0.5 + ((klant * 0.25 + n * 0.618) % 1));

export interface Latentie {
  readonly p50: number;
  readonly p99: number;
}

const kenmerk = (soort: number, i: number): string => `${String(soort)}0000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const GEMEENTEN = ['0377', '0392', '0397', '0473', '0375', '0396', '0453'];
const PRODUCTEN = ['basis-jggz', 'specialistische-jggz', 'diagnostiek-jggz', 'begeleiding-ambulant', 'dyslexiezorg'];
const URGENTIES = ['crisis', 'veiligheid', 'hoog', 'regulier', 'regulier'];
const dag = (i: number): string => new Date(Date.UTC(2024, 0, 2 + (i % 500))).toISOString().slice(0, 10);

/** One child who is referred, triaged and placed, and waits since. */
function wachtende(i: number): readonly object[] {
  const [jeugdige, traject, op] = [kenmerk(1, i), kenmerk(2, i), `${dag(i)}T09:00:00.000Z`];
  const regel = (n: number, opdracht: string, gegevens: object, over: object): object => ({
    opdracht,
    opdrachtId: kenmerk(3 + n, i),
    vastgelegdOp: op,
    gegevens,
    ...over,
  });
  const aanbieder = `4242${String(1000 + (i % 80)).padStart(4, '0')}`;
  const product = PRODUCTEN[i % PRODUCTEN.length];
  return [
    regel(0, 'registreer-jeugdige', { geboortedatum: '2013-04-09', gemeente: GEMEENTEN[i % GEMEENTEN.length] }, { jeugdige }),
    regel(1, 'registreer-verwijzing', { jeugdigeId: jeugdige, datum: dag(i), verwijzer: { type: '02' }, perceel: 2, product }, { traject }),
    regel(2, 'voer-triage-uit', { datum: dag(i), uitkomst: 'perceel-2', urgentie: URGENTIES[i % URGENTIES.length] }, { traject }),
    regel(3, 'plaats-op-wachtlijst', { datum: dag(i), aanbieder }, { traject }),
  ];
}

const LEZEN = { klok: () => new Date().toISOString(), opnieuw: false };

function* partijen(): Generator<Partij> {
  const volgorde = Array.from({ length: WACHTENDEN }, (_, i) => i).sort((a, b) => (a % 500) - (b % 500));
  for (let i = 0; i < volgorde.length; i += 250) {
    const partij = volgorde.slice(i, i + 250).flatMap(wachtende);
    yield leesRegels(
      partij.map((regel, n) => ({ nummer: n + 1, tekst: JSON.stringify(regel) })),
      LEZEN,
    );
  }
}

async function vul(onderdelen: Onderdelen): Promise<void> {
  const opties = { ...LEZEN, uitvoerder: onderdelen.uitvoerder, voortgang: () => undefined };
  const telling = await verwerkPartijen(partijen(), opties, {
    schrijf: (mislukt) => Promise.reject(new Error(JSON.stringify(mislukt))),
  });
  if (telling.vastgelegd !== WACHTENDEN * 4)
    throw new Error(`Verwacht ${String(WACHTENDEN * 4)} opdrachten, vastgelegd ${String(telling.vastgelegd)}`);
  await herbouw(onderdelen.herbouw);
}

/** Four clients ask `pad(n)` again and again; ms. */
export async function meetVraag(vrager: Vrager, pad: (n: number) => string): Promise<Latentie> {
  const tijden: number[] = [];
  const klant = async (k: number): Promise<void> => {
    for (let n = -OPWARMEN; n < VRAGEN; n += 1) {
      const begin = performance.now();
      await vrager.get(pad(k * (VRAGEN + OPWARMEN) + n + OPWARMEN));
      if (n >= 0) tijden.push(performance.now() - begin);
      await wacht(denktijd(k, n + OPWARMEN));
    }
  };
  await Promise.all(Array.from({ length: KLANTEN }, (_, k) => klant(k)));
  return { p50: percentiel(tijden, 50), p99: percentiel(tijden, 99) };
}

export interface Lijsttijden {
  /** The least that any answer costs here: client, HTTP and machine. */
  readonly bodem: Latentie;
  readonly nu: Latentie;
  readonly toen: Latentie;
  readonly geschiedenis: Latentie;
}

export async function meetLijst(omgeving: Omgeving): Promise<Lijsttijden> {
  const instellingen = await omgeving.nieuw('lijst');
  const onderdelen = await openOnderdelen(instellingen);
  await vul(onderdelen);
  await onderdelen.sluit();
  const dienst = await startDienstproces(instellingen);
  const vrager = maakVrager(dienst.url, await dienst.token('auditor'), KLANTEN);
  const bodem = await meetVraag(vrager, () => '/health/live');
  const nu = await meetVraag(vrager, () => '/v1/wachtlijst');
  const toen = await meetVraag(vrager, (n) => `/v1/wachtlijst?peildatum=${dag(n * 7)}&bekendOp=${dag(n * 13)}`);
  const geschiedenis = await meetVraag(vrager, (n) => `/v1/trajecten/${kenmerk(2, (n * 31) % WACHTENDEN)}`);
  vrager.sluit();
  await dienst.stop();
  return { bodem, nu, toen, geschiedenis };
}
