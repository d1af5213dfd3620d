/** The story of one trajectory: the events that stand, in fold order (contract, section 1). */
import { GEWEIGERDE_VERZOEKEN, is, type Gebeurtenis, type Soort } from './gebeurtenissen.js';
import type { Datum, Instant } from './datum.js';

/** Up to where the ledger knew: an instant, and among events of that instant optionally the last positie. */
export interface Kennis {
  readonly op: Instant;
  readonly positie?: string;
}

export interface Verhaal {
  readonly stappen: readonly Gebeurtenis[];
  /** The date from which a step counts: its geldigOp, but for a late verwijzing of a crisis the first date of all. */
  readonly teltVanaf: (stap: Gebeurtenis) => Datum;
  /** What a replacement replaced. */
  readonly vervangen: (stap: Gebeurtenis) => Gebeurtenis | undefined;
  readonly verwijzing?: Gebeurtenis<'VerwijzingGeregistreerd'>;
  readonly crisisstart?: Gebeurtenis<'BehandelingGestart'>;
}

/** Was the event known at that moment? Positie decides among equal instants only. */
export function bekend(gebeurtenis: Pick<Gebeurtenis, 'vastgelegdOp' | 'positie'>, kennis: Kennis): boolean {
  if (gebeurtenis.vastgelegdOp !== kennis.op) return gebeurtenis.vastgelegdOp < kennis.op;
  return kennis.positie === undefined || BigInt(gebeurtenis.positie) <= BigInt(kennis.positie);
}

/** gebeurtenisId of what was withdrawn, with the withdrawal. */
export function ingetrokken(geschiedenis: readonly Gebeurtenis[]): ReadonlyMap<string, Gebeurtenis> {
  const door = new Map<string, Gebeurtenis>();
  for (const g of geschiedenis) if (is(g, 'GebeurtenisIngetrokken')) door.set(g.gegevens.gebeurtenisId, g);
  return door;
}

/** What stands of a history, in recorded order: without withdrawals and without what they withdrew. */
export function staand(geschiedenis: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  const weg = ingetrokken(geschiedenis);
  return weg.size === 0 ? geschiedenis : geschiedenis.filter((g) => g.soort !== 'GebeurtenisIngetrokken' && !weg.has(g.gebeurtenisId));
}

/**
 * The event in whose place one stands in the order of recording: a replacement that keeps the date of what it replaces takes its place;
 * `altijd`: whatever its date.
 */
export function plaatsen(geschiedenis: readonly Gebeurtenis[], altijd = false): (g: Gebeurtenis) => Gebeurtenis {
  const byId = new Map(geschiedenis.map((g) => [g.gebeurtenisId, g]));
  const plaats = (g: Gebeurtenis): Gebeurtenis => {
    const vervangen = g.gegevens.vervangt === undefined ? undefined : byId.get(g.gegevens.vervangt);
    return vervangen !== undefined && (altijd || vervangen.geldigOp === g.geldigOp) ? plaats(vervangen) : g;
  };
  return plaats;
}

// Within one date: the verwijzing first, then triages, then everything else by order of recording, the end last.
const RANG: { readonly [S in Soort]?: number } = { VerwijzingGeregistreerd: 0, TriageUitgevoerd: 1, TrajectBeeindigd: 3 };
const rang = (g: Gebeurtenis): number => RANG[g.soort] ?? 2;

/** Puts a history (one stream, in recorded order) in fold order. */
export function verhaalVan(geschiedenis: readonly Gebeurtenis[]): Verhaal {
  const stand = staand(geschiedenis);
  const crisisstart = stand.find((g): g is Gebeurtenis<'BehandelingGestart'> => is(g, 'BehandelingGestart') && g.gegevens.crisis === true);
  const voorop = (g: Gebeurtenis): boolean =>
    crisisstart !== undefined && g.soort === 'VerwijzingGeregistreerd' && g.geldigOp > crisisstart.geldigOp;
  const plaats = plaatsen(geschiedenis);
  const stappen = [...stand].sort(
    (a, b) =>
      Number(voorop(b)) - Number(voorop(a)) ||
      compare(a.geldigOp, b.geldigOp) ||
      rang(a) - rang(b) ||
      plaats(a).volgnummer - plaats(b).volgnummer ||
      a.volgnummer - b.volgnummer,
  );
  const verwijzing = stappen.find((g): g is Gebeurtenis<'VerwijzingGeregistreerd'> => is(g, 'VerwijzingGeregistreerd'));
  const eerste = stappen.find((g) => !voorop(g))?.geldigOp;
  return {
    stappen,
    teltVanaf: (g) => (voorop(g) && eerste !== undefined ? eerste : g.geldigOp),
    vervangen: (g) => geschiedenis.find((ander) => ander.gebeurtenisId === g.gegevens.vervangt),
    ...(verwijzing && { verwijzing }),
    ...(crisisstart && { crisisstart }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Events that may fold before what is known already, whatever their date. */
const elders = (g: Gebeurtenis): boolean =>
  g.soort === 'GebeurtenisIngetrokken' ||
  g.soort === 'VerwijzingGeregistreerd' ||
  g.gegevens.vervangt !== undefined ||
  (is(g, 'BehandelingGestart') && g.gegevens.crisis === true);

const volgtOp = (laatste: Gebeurtenis, g: Gebeurtenis): boolean =>
  !elders(g) && (laatste.geldigOp < g.geldigOp || (laatste.geldigOp === g.geldigOp && rang(laatste) <= rang(g)));

/** The story with later events, if each folds after all before it; undefined when the story must be told anew. */
export function verhaalMet(verhaal: Verhaal, later: readonly Gebeurtenis[]): Verhaal | undefined {
  const stappen = [...verhaal.stappen];
  for (const g of later) {
    const laatste = stappen.at(-1);
    if (!laatste || !volgtOp(laatste, g)) return undefined;
    stappen.push(g);
  }
  return { ...verhaal, stappen };
}

/** Refused requests have a place in the story, for who asks how they look now, but take no part in it. */
export const doetMee = (g: Gebeurtenis): boolean => !GEWEIGERDE_VERZOEKEN.has(g.soort);
