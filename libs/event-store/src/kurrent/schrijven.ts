import { type EventData, NO_STREAM } from '@eventstore/db-client';
import type { Vastgelegd } from '../gedeeld/werkblad.js';
import { AnderWasEerder, Onopslaanbaar, binnen, isBeslist, isConflict, tijdVoor } from './fouten.js';
import type { Verbinding } from './verbinding.js';
import { alsVoorstel } from './vorm.js';

/** What a server takes at once by default. */
const MEESTE_BYTES = 1_048_576;
/** Unanswered at a time. What its stream does not take at once, from the 16th on, the client keeps in a queue, and it ends the process when the conversation fails. */
const TEGELIJK = 15;
/**
 * Events of one command for one stream, in one call. The ids and the expected revision are part of it and never change: sent again, it is recorded
 * once (the server compares ids when the stream is past that revision).
 */
export interface Append {
  readonly stroom: string;
  /** The revision that the stream stands at; -1: there is none yet. */
  readonly verwacht: number;
  readonly gebeurtenissen: readonly EventData[];
  readonly ids: readonly string[];
}

function bestaat(datum: string): boolean {
  const dag = new Date(`${datum}T00:00:00Z`);
  return !Number.isNaN(dag.valueOf()) && dag.toISOString().startsWith(datum);
}

function grootte({ data, metadata }: EventData): number {
  return Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata));
}

/** The client and the server bear no odd input (traps of 6.2.1: a promise that never settles, an answer that ends the process), so none is sent. */
function controleer({ stroom, gebeurtenissen }: Append, nieuw: readonly Vastgelegd[], verbinding: Verbinding): void {
  if (!verbinding.hoortErbij(stroom)) throw new Onopslaanbaar(`Een stroom als ${stroom} hoort niet bij dit grootboek`);
  if (nieuw.some(({ envelop }) => envelop.soort === '' || !bestaat(envelop.geldigOp)))
    throw new Onopslaanbaar('Een gebeurtenis heeft een soort en een datum die bestaat');
  if (gebeurtenissen.reduce((som, een) => som + grootte(een), 0) > MEESTE_BYTES)
    throw new Onopslaanbaar('De gebeurtenissen van één opdracht zijn samen groter dan 1 MiB');
}

/** Neighbours of one command in one stream. */
function groepeer(nieuw: readonly Vastgelegd[]): Vastgelegd[][] {
  const groepen: Vastgelegd[][] = [];
  let vorige: Vastgelegd | undefined;
  for (const een of nieuw) {
    const samen = vorige?.envelop.opdrachtId === een.envelop.opdrachtId && vorige.envelop.stroom === een.envelop.stroom;
    if (samen) groepen.at(-1)?.push(een);
    else groepen.push([een]);
    vorige = een;
  }
  return groepen;
}

/** Throws Onopslaanbaar when one of them cannot be stored: then nothing was sent. */
export function alsAppends(nieuw: readonly Vastgelegd[], verbinding: Verbinding, eerste = false): Append[] {
  return groepeer(nieuw).map((groep) => {
    const { stroom, volgnummer } = (groep[0] as Vastgelegd).envelop;
    const gebeurtenissen = groep.map((een) => alsVoorstel(een, eerste));
    const append = { stroom, verwacht: volgnummer - 1, gebeurtenissen, ids: groep.map(({ envelop }) => envelop.gebeurtenisId) };
    controleer(append, groep, verbinding);
    return append;
  });
}

async function stuur(verbinding: Verbinding, { stroom, verwacht, gebeurtenissen }: Append, ms: number): Promise<void> {
  const expectedRevision = verwacht < 0 ? NO_STREAM : BigInt(verwacht);
  const antwoord = verbinding.client.appendToStream(verbinding.naam(stroom), [...gebeurtenissen], {
    expectedRevision,
    requiresLeader: true,
  });
  try {
    await binnen(ms, antwoord);
  } catch (fout) {
    throw isConflict(fout) ? new AnderWasEerder() : fout;
  }
}

export interface Verzonden {
  /** All that was sent and not refused: recorded, or it is not known what became of it. */
  readonly open: readonly Append[];
  /** What went wrong first; a conflict behind a silence is only its consequence. */
  readonly fout: unknown;
}

type Afloop = { readonly append: Append; readonly fout?: unknown };

async function probeer(verbinding: Verbinding, append: Append, ms: number): Promise<Afloop> {
  try {
    await stuur(verbinding, append, ms);
    return { append };
  } catch (fout) {
    return { append, fout };
  }
}

const isOnzeker = ({ fout }: Afloop): boolean => fout !== undefined && !isBeslist(fout);

/**
 * The first alone, since in a conversation that has yet to begin the client lets the second overtake it. The others without waiting for each other's
 * answers: one conversation carries them, so the server takes them in this order. Once it is not known how one ended no more are sent; those are not
 * in the answer.
 */
async function inEenKeer(verbinding: Verbinding, appends: readonly Append[], ms: number): Promise<Afloop[]> {
  const aflopen: Afloop[] = [];
  const wachtrij = [...appends];
  const neem = async (): Promise<void> => {
    const append = wachtrij.shift();
    if (!append) return;
    const afloop = await probeer(verbinding, append, ms);
    aflopen.push(afloop);
    if (isOnzeker(afloop)) wachtrij.length = 0;
  };
  const werk = async (): Promise<void> => {
    while (wachtrij.length > 0) await neem();
  };
  await neem();
  await Promise.all(Array.from({ length: TEGELIJK }, werk));
  return aflopen;
}

/**
 * Sends appends. Never rejects. What was refused behind something else in its stream that came too late is offered once more. When it is not known
 * how one ended the conversation is broken off, so that nothing of it can still be answered.
 */
export async function verzend(verbinding: Verbinding, appends: readonly Append[], antwoordMs: number): Promise<Verzonden> {
  const ms = tijdVoor(
    antwoordMs,
    appends.reduce((som, { ids }) => som + ids.length, 0),
  );
  const aflopen = await inEenKeer(verbinding, appends, ms);
  for (const [index, { append, fout }] of aflopen.entries())
    if (fout instanceof AnderWasEerder && appends.length > 1 && !aflopen.some(isOnzeker))
      aflopen[index] = await probeer(verbinding, append, ms);
  await verbinding.verbreekNa(aflopen.filter(isOnzeker).map(({ fout }) => fout));
  const open = new Set(aflopen.filter((afloop) => afloop.fout === undefined || isOnzeker(afloop)).map(({ append }) => append));
  const fouten = aflopen.flatMap(({ fout }) => (fout === undefined ? [] : [fout]));
  return {
    open: appends.filter((append) => open.has(append)),
    fout: fouten.find((fout) => !(fout instanceof AnderWasEerder)) ?? fouten[0],
  };
}
