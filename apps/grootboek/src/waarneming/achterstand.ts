/**
 * How long events wait. When one was recorded does not tell (an import brings old ones), so what counts is when we first saw the ledger reach
 * past a positie: at an append of our own, or when somebody looked.
 */

/** So close together two sightings are one: a busy hour stays small. */
const SAMEN_MS = 100;
const MEESTE = 1_000;

export interface Gezien {
  readonly positie: bigint;
  /** In ms of one clock. */
  readonly op: number;
}

/** With the sighting of a ledger that ends at `nieuw.positie`. Sightings are in order; when there are too many, each second one goes. */
export function metGezien(lijst: readonly Gezien[], nieuw: Gezien): readonly Gezien[] {
  const laatste = lijst.at(-1);
  if (laatste && nieuw.positie <= laatste.positie) return lijst;
  if (laatste && nieuw.op - laatste.op < SAMEN_MS) return [...lijst.slice(0, -1), { ...nieuw, op: laatste.op }];
  const ruim = lijst.length < MEESTE ? lijst : lijst.filter((_, i) => i % 2 === 0);
  return [...ruim, nieuw];
}

/** What came after `positie`: the rest has been handled by all. */
export const naPositie = (lijst: readonly Gezien[], positie: bigint): readonly Gezien[] => lijst.filter((een) => een.positie > positie);

/** For how many seconds something has waited behind `positie`; 0 when nothing does. */
export function wachtSeconden(lijst: readonly Gezien[], positie: bigint, nu: number): number {
  const eerste = lijst.find((een) => een.positie > positie);
  return eerste ? Math.max(0, nu - eerste.op) / 1_000 : 0;
}
