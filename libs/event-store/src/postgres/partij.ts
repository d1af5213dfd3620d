import type { Client, ClientBase } from 'pg';
import type { Envelop, Kop, Verwerkt } from '../port.js';
import type { Geheugen } from './geheugen.js';
import { laadEerder, laadStromen, laadVanaf, laadVerwijzers, laadVoorvoegsel, vergrendel } from './laden.js';
import { type Opgave, isNietGelukt, oordeel } from './oordeel.js';
import { bewaarOnmogelijk, eindigtOp, voegToe } from './schrijven.js';
import type { Werkblad } from './werkblad.js';

/** More events than this by another process are not fetched: the histories at hand are dropped instead. */
const INHAALGRENS = 1_000;

/** Something that must be stored together with the events of a batch. */
export interface BijCommit {
  /** In the batch's transaction, before its events. */
  schrijf(client: ClientBase): Promise<void>;
  /** After the commit; when the batch fails instead, the next one is asked to write it. */
  gelukt(): void;
}

export interface Omgeving {
  readonly klok: () => string;
  readonly geheugen: Geheugen;
  /** Asked once a batch, after its decisions; undefined when there is nothing to store. */
  readonly bijCommit: () => BijCommit | undefined;
}

/** What became of one command: its answer, or what its own functions threw. */
export type Uitkomst = { readonly verwerkt: Verwerkt } | { readonly fout: unknown };

interface Vraag {
  readonly stromen: readonly string[];
  readonly opdrachtIds: readonly string[];
  readonly verwijzersNaar: readonly string[];
}

/** What these commands need to know beside the streams that are always at hand. */
function vraagVan(opgaven: readonly Opgave[], geheugen: Geheugen): Vraag {
  const stromen = new Set(opgaven.flatMap(({ opdracht }) => opdracht.stromen));
  const opdrachtIds = new Set(opgaven.filter(({ vers }) => !vers).map(({ opdracht }) => opdracht.opdrachtId));
  const verwijzersNaar = new Set(opgaven.flatMap(({ opdracht }) => opdracht.verwijzersNaar ?? []));
  return {
    stromen: [...stromen].filter((stroom) => !geheugen.isVast(stroom)),
    opdrachtIds: [...opdrachtIds],
    verwijzersNaar: [...verwijzersNaar],
  };
}

function nieuwWerkblad(geheugen: Geheugen, kop: Kop, stromen: readonly string[]): Werkblad {
  return {
    begin: kop.positie,
    laatste: kop.vastgelegdOp,
    vast: geheugen.vast,
    isVast: (stroom) => geheugen.isVast(stroom),
    historie: new Map(stromen.map((stroom): [string, readonly Envelop[]] => [stroom, geheugen.neem(stroom) ?? []])),
    eerder: new Map(),
    verwijzers: new Map(),
    nieuw: [],
    onmogelijk: new Map(),
  };
}

/** Makes the histories at hand true as of `kop`, when another process recorded something (or the database was put back). */
async function haalIn(client: Client, geheugen: Geheugen, kop: Kop): Promise<void> {
  const bekend = geheugen.kop?.positie;
  if (bekend !== undefined && bekend <= kop.positie && kop.positie - bekend <= INHAALGRENS) {
    if (bekend < kop.positie) geheugen.vulAan(await laadVanaf(client, bekend, INHAALGRENS));
  } else {
    geheugen.leeg();
    geheugen.vast = await laadVoorvoegsel(client, geheugen.altijdBij);
  }
  geheugen.kop = kop;
}

async function laadWerkblad(client: Client, vraag: Vraag, geheugen: Geheugen): Promise<Werkblad> {
  const ontbrekend = vraag.stromen.filter((stroom) => !geheugen.neem(stroom));
  const [kop, stromen, eerder, verwijzers] = await Promise.all([
    vergrendel(client),
    laadStromen(client, ontbrekend),
    laadEerder(client, vraag.opdrachtIds),
    laadVerwijzers(client, vraag.verwijzersNaar),
  ]);
  await haalIn(client, geheugen, kop);
  for (const [stroom, historie] of stromen) geheugen.bewaar(stroom, historie);
  const kwijt = vraag.stromen.filter((stroom) => !geheugen.neem(stroom));
  for (const [stroom, historie] of await laadStromen(client, kwijt)) geheugen.bewaar(stroom, historie);
  return { ...nieuwWerkblad(geheugen, kop, vraag.stromen), eerder, verwijzers };
}

/** The sheet without asking the database, when all is at hand. Whether it was true, the write tells. */
function werkbladUitGeheugen({ stromen, verwijzersNaar }: Vraag, geheugen: Geheugen): Werkblad | undefined {
  if (!geheugen.kop || verwijzersNaar.length > 0) return undefined;
  if (!stromen.every((stroom) => geheugen.neem(stroom))) return undefined;
  return nieuwWerkblad(geheugen, geheugen.kop, stromen);
}

function onthoud(geheugen: Geheugen, blad: Werkblad): void {
  for (const { envelop } of blad.nieuw) {
    const historie = blad.historie.get(envelop.stroom);
    if (historie && !geheugen.isVast(envelop.stroom)) geheugen.bewaar(envelop.stroom, historie);
  }
  geheugen.vast = blad.vast;
  geheugen.kop = { positie: blad.begin + BigInt(blad.nieuw.length), vastgelegdOp: blad.laatste };
  geheugen.snoei();
}

function beoordeel(blad: Werkblad, opgave: Opgave, klok: () => string): Uitkomst {
  try {
    return { verwerkt: oordeel(blad, opgave, klok) };
  } catch (fout) {
    return { fout };
  }
}

/** Recorded, now or earlier in this batch. */
function isVastgelegd(uitkomst: Uitkomst | undefined): boolean {
  if (!uitkomst || !('verwerkt' in uitkomst)) return false;
  return uitkomst.verwerkt.soort === 'vastgelegd' && uitkomst.verwerkt.gebeurtenissen.length > 0;
}

/** Whether all answers hold if nothing was answered before under these opdrachtIds: then the write can check just that. */
function isVoorwaardelijk(blad: Werkblad, opgaven: readonly Opgave[], uitkomsten: readonly Uitkomst[]): boolean {
  return blad.onmogelijk.size === 0 && opgaven.every(({ vers }, index) => vers || isVastgelegd(uitkomsten[index]));
}

/** Lets the write check what the sheet takes for true; false when it is not so, and then nothing was recorded. */
async function schrijfOnderVoorbehoud(
  client: Client,
  { begin, nieuw, laatste }: Werkblad,
  ongebruikt: readonly string[],
): Promise<boolean> {
  if (nieuw.length === 0) return eindigtOp(client, begin);
  return voegToe(client, nieuw, laatste, { positie: begin, ongebruikt });
}

/** One statement and one round trip: decides on what is at hand. Undefined, with nothing recorded, when that cannot be done. */
async function verwerkUitGeheugen(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[] | undefined> {
  const { geheugen, klok, bijCommit } = omgeving;
  const vraag = vraagVan(opgaven, geheugen);
  const blad = werkbladUitGeheugen(vraag, geheugen);
  if (!blad) return undefined;
  const uitkomsten = opgaven.map((opgave) => beoordeel(blad, opgave, klok));
  const kan = isVoorwaardelijk(blad, opgaven, uitkomsten) && !bijCommit();
  if (kan && (await schrijfOnderVoorbehoud(client, blad, vraag.opdrachtIds))) {
    onthoud(geheugen, blad);
    return uitkomsten;
  }
  isNietGelukt(opgaven);
  return undefined;
}

/** Decides under the lock on the ledger, after catching up with what others recorded. */
async function verwerkOnderSlot(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[]> {
  const { geheugen, klok } = omgeving;
  const blad = await laadWerkblad(client, vraagVan(opgaven, geheugen), geheugen);
  const uitkomsten = opgaven.map((opgave) => beoordeel(blad, opgave, klok));
  const bijCommit = omgeving.bijCommit();
  const { begin, nieuw, laatste, onmogelijk } = blad;
  await bijCommit?.schrijf(client);
  // Sent together: when a statement fails, the commit behind it is a rollback.
  await Promise.all([
    nieuw.length > 0 ? voegToe(client, nieuw, laatste, { positie: begin, ongebruikt: [] }) : undefined,
    onmogelijk.size > 0 ? bewaarOnmogelijk(client, blad) : undefined,
    client.query('commit'),
  ]);
  bijCommit?.gelukt();
  onthoud(geheugen, blad);
  return uitkomsten;
}

/**
 * Decides and records commands in one transaction, on the ledger exactly as it is at the commit. Throws when nothing was recorded, or when that
 * is not known (the connection was lost during the commit); the histories at hand are then still those of the ledger.
 */
export async function verwerkPartij(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[]> {
  return (await verwerkUitGeheugen(client, opgaven, omgeving)) ?? (await verwerkOnderSlot(client, opgaven, omgeving));
}
