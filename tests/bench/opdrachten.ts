/** Commands over HTTP with 16 connections while the projector runs, against raw durable single-row inserts with 16 connections. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startDienstproces } from './dienstproces.js';
import { omBeurten, type Verhouding } from './meet.js';
import type { Omgeving } from './omgeving.js';
import { maakVrager, type Vrager } from './vrager.js';

const VERBINDINGEN = 16;
const DUUR_MS = 3_000;
/** Before measuring: a service that just started still compiles, for some ten thousand commands. */
const OPWARMEN_MS = 12_000;

/** Each of the connections repeats until the time is up; gives how many a second all of them did. */
export async function tegelijk(doe: (verbinding: number) => Promise<number>, duur = DUUR_MS): Promise<number> {
  const begin = performance.now();
  const einde = begin + duur;
  const werker = async (verbinding: number): Promise<number> => {
    let aantal = 0;
    while (performance.now() < einde) aantal += await doe(verbinding);
    return aantal;
  };
  const aantallen = await Promise.all(Array.from({ length: VERBINDINGEN }, (_, i) => werker(i)));
  return aantallen.reduce((a, b) => a + b, 0) / ((performance.now() - begin) / 1000);
}

const RIJ = JSON.stringify({ datum: '2025-01-27', aanbieder: '42420001', toelichting: 'x'.repeat(200) });

async function rauw(clients: readonly pg.Client[]): Promise<number> {
  return tegelijk(async (i) => {
    await clients[i]?.query({ name: 'rauw', text: 'insert into rauw (id, inhoud) values ($1, $2)', values: [randomUUID(), RIJ] });
    return 1;
  });
}

/** The first days of a trajectory: referred, triaged, placed with two, started. Five commands. */
export async function begin({ post }: Vrager, jeugdigeId: string): Promise<number> {
  const trajectId = randomUUID();
  const pad = `/v1/trajecten/${trajectId}`;
  await post('/v1/trajecten', { jeugdigeId, datum: '2025-01-13', verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz', trajectId });
  await post(`${pad}/triages`, { datum: '2025-01-20', uitkomst: 'perceel-2', urgentie: 'hoog' });
  await post(`${pad}/wachtlijstplaatsingen`, { datum: '2025-01-27', aanbieder: '42420001' });
  await post(`${pad}/wachtlijstplaatsingen`, { datum: '2025-02-03', aanbieder: '42420002' });
  await post(`${pad}/start`, { datum: '2025-03-03', aanbieder: '42420002' });
  return 5;
}

export async function meetOpdrachten(omgeving: Omgeving): Promise<Verhouding> {
  const instellingen = await omgeving.nieuw('opdrachten');
  const clients = Array.from({ length: VERBINDINGEN }, () => new pg.Client({ connectionString: instellingen.databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  await clients[0]?.query('create table rauw (id uuid primary key, inhoud text)');
  const dienst = await startDienstproces(instellingen);
  const vrager = maakVrager(dienst.url, await dienst.token('cjg-triage'), VERBINDINGEN);
  const jeugdigeId = randomUUID();
  await vrager.post('/v1/jeugdigen', { jeugdigeId, geboortedatum: '2013-04-09', gemeente: '0392' });
  await tegelijk(() => begin(vrager, jeugdigeId), OPWARMEN_MS);
  const verhouding = await omBeurten(
    4,
    () => rauw(clients),
    () => tegelijk(() => begin(vrager, jeugdigeId)),
  );
  vrager.sluit();
  await dienst.stop();
  await Promise.all(clients.map((client) => client.end()));
  await omgeving.weg('opdrachten');
  return verhouding;
}
