/** A ledger of its own and a folder for files, to import into without starting a process for each file. */
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Envelop } from '#event-store';
import { maakPlekVanDezeProef, maakTestDatabase, type TestDatabase } from '#event-store/test';
import { padVanAfgekeurd } from '../../apps/grootboek/src/importeren/afgekeurd.js';
import { importeer, type Telling } from '../../apps/grootboek/src/importeren/importeer.js';
import { leesBestand } from '../../apps/grootboek/src/importeren/lezen.js';
import { instellingenUit } from '../../apps/grootboek/src/instellingen.js';
import { openOnderdelen, type Onderdelen } from '../../apps/grootboek/src/onderdelen.js';

/** A line of the file with what failed. */
export interface Afgekeurd {
  readonly regel: number;
  readonly tekst?: string;
  readonly probleem: {
    readonly type: string;
    readonly status: number;
    readonly reden?: string;
    readonly errors?: readonly { readonly code: string }[];
  };
  readonly [veld: string]: unknown;
}

export interface Uitkomst {
  readonly telling: Telling;
  readonly afgekeurd: readonly Afgekeurd[];
}

export interface Plek {
  readonly database: TestDatabase;
  readonly map: string;
  /** For a process that works on the same ledger. */
  readonly omgeving: Readonly<Record<string, string>>;
  /** Writes a file, and tells where. */
  bestand(naam: string, inhoud: string | Buffer): Promise<string>;
  ruimOp(): Promise<void>;
}

export interface Werkplaats extends Plek {
  readonly onderdelen: Onderdelen;
  importeer(inhoud: string | Buffer, opnieuw?: boolean): Promise<Uitkomst>;
  /** Everything in the ledger but the first regelingen. */
  gebeurtenissen(): Promise<readonly Envelop[]>;
}

const EERSTE_REGELINGEN = 3n;

/** What a rejects file holds; nothing when there is none. */
export async function afgekeurdVan(pad: string): Promise<readonly Afgekeurd[]> {
  const tekst = existsSync(padVanAfgekeurd(pad)) ? await readFile(padVanAfgekeurd(pad), 'utf8') : '';
  return tekst
    .split('\n')
    .filter(Boolean)
    .map((regel) => JSON.parse(regel) as Afgekeurd);
}

type Opslagplek = Awaited<ReturnType<typeof maakPlekVanDezeProef>>;

export async function maakPlek(opslag?: Opslagplek): Promise<Plek> {
  const database = await maakTestDatabase();
  const { omgeving, sluit: sluitPlek } = opslag ?? (await maakPlekVanDezeProef());
  const map = await mkdtemp(join(tmpdir(), 'werkplaats-'));
  await chmod(map, 0o711);
  return {
    database,
    map,
    omgeving: { ...omgeving, DATABASE_URL: database.url, DATA_DIR: map, PORT: '0' },
    async bestand(naam, inhoud) {
      const pad = join(map, naam);
      await writeFile(pad, inhoud);
      return pad;
    },
    async ruimOp() {
      sluitPlek();
      await database.sluit();
      await rm(map, { recursive: true, force: true });
    },
  };
}

/** On the store that is given, else on that of this run. */
export async function maakWerkplaats(opslag?: Opslagplek): Promise<Werkplaats> {
  const plek = await maakPlek(opslag);
  const onderdelen = await openOnderdelen(instellingenUit(plek.omgeving));
  const { uitvoerder, grootboek } = onderdelen;
  const klok = (): string => new Date().toISOString();
  return {
    ...plek,
    onderdelen,
    async importeer(inhoud, opnieuw = false) {
      const pad = await plek.bestand('import.ndjson', inhoud);
      const opties = { uitvoerder, klok, opnieuw, voortgang: () => undefined };
      const telling = await importeer(pad, leesBestand(pad, opties), opties);
      return { telling, afgekeurd: await afgekeurdVan(pad) };
    },
    gebeurtenissen: () => grootboek.readAll(EERSTE_REGELINGEN, 10_000),
    async ruimOp() {
      await onderdelen.sluit();
      await plek.ruimOp();
    },
  };
}
