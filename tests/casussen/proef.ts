/** One case against the real parts: a fresh database, the importer, the service over HTTP. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakPlekVanDezeProef, maakTestDatabase } from '#event-store/test';
import { startDienst, type Dienst } from '../../apps/grootboek/src/dienst.js';
import { maakLogboek } from '../../apps/grootboek/src/http/logboek.js';
import { importeer, type Telling } from '../../apps/grootboek/src/importeren/importeer.js';
import { leesBestand } from '../../apps/grootboek/src/importeren/lezen.js';
import { instellingenUit } from '../../apps/grootboek/src/instellingen.js';
import { openOnderdelen, type Onderdelen } from '../../apps/grootboek/src/onderdelen.js';
import type { Regel, Vraag } from './casus.js';

export interface Antwoord {
  readonly status: number;
  readonly lichaam: unknown;
}

export interface Proef {
  readonly onderdelen: Onderdelen;
  importeer(regels: readonly Regel[]): Promise<{ telling: Telling; afgekeurd: readonly unknown[] }>;
  /** Waits until the lists hold all that was recorded. */
  bijgewerkt(): Promise<void>;
  vraag(vraag: Vraag, pad: string): Promise<Antwoord>;
  sluit(): Promise<void>;
}

const STIL = maakLogboek({ write: () => undefined });

/** Roles that belong to somebody need an organisation. */
const ORGANISATIE: Readonly<Record<string, string>> = { aanbieder: '42420001', gemeente: '0392' };

async function meldAan(dienst: Dienst, rol: string): Promise<string> {
  const lichaam = JSON.stringify({ rol, ...(ORGANISATIE[rol] && { organisatie: ORGANISATIE[rol] }), gebruiker: 'proef' });
  const antwoord = await fetch(`${dienst.url}/v1/ontwikkel-aanmelding`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: lichaam,
  });
  return ((await antwoord.json()) as { token: string }).token;
}

function tokens(dienst: Dienst): (rol: string) => Promise<string> {
  const bekend = new Map<string, Promise<string>>();
  return (rol) => {
    const token = bekend.get(rol) ?? meldAan(dienst, rol);
    bekend.set(rol, token);
    return token;
  };
}

const koppen = (token: string, { lichaam, sleutel }: Vraag): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  ...(lichaam !== undefined && { 'content-type': 'application/json' }),
  ...(sleutel !== undefined && { 'idempotency-key': sleutel }),
});

/** `plek`: where its ledger stands. */
export async function maakProef(plek?: Awaited<ReturnType<typeof maakPlekVanDezeProef>>): Promise<Proef> {
  const database = await maakTestDatabase();
  const { omgeving, sluit: sluitPlek } = plek ?? (await maakPlekVanDezeProef());
  const map = await mkdtemp(join(tmpdir(), 'casus-'));
  const onderdelen = await openOnderdelen(instellingenUit({ ...omgeving, DATABASE_URL: database.url, DATA_DIR: map, PORT: '0' }));
  const dienst = await startDienst(onderdelen, STIL);
  const tokenVoor = tokens(dienst);
  return {
    onderdelen,
    async importeer(regels) {
      const pad = join(map, 'casus.ndjson');
      await writeFile(pad, regels.map((regel) => `${JSON.stringify(regel)}\n`).join(''));
      const lezen = { klok: () => new Date().toISOString(), opnieuw: false };
      const opties = { ...lezen, uitvoerder: onderdelen.uitvoerder, voortgang: () => undefined };
      const telling = await importeer(pad, leesBestand(pad, lezen), opties);
      const afgekeurd = join(map, 'casus.afgekeurd.ndjson');
      const tekst = existsSync(afgekeurd) ? await readFile(afgekeurd, 'utf8') : '';
      return {
        telling,
        afgekeurd: tekst
          .split('\n')
          .filter(Boolean)
          .map((regel): unknown => JSON.parse(regel)),
      };
    },
    async bijgewerkt() {
      await onderdelen.projector.bijTot((await onderdelen.grootboek.kop()).positie, 10_000);
    },
    async vraag(vraag, pad) {
      const token = await tokenVoor(vraag.rol ?? 'auditor');
      const antwoord = await fetch(`${dienst.url}${pad}`, {
        method: vraag.methode ?? 'GET',
        headers: koppen(token, vraag),
        ...(vraag.lichaam !== undefined && { body: JSON.stringify(vraag.lichaam) }),
      });
      return { status: antwoord.status, lichaam: await antwoord.json() };
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
