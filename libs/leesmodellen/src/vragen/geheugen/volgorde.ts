/** The order of the wachtlijst as one number for each place: what is less comes first. Who has the same number differs by id alone. */
import { URGENTIES } from '../kader.js';
import { sortering, type Sorteer, type Sortering } from '../wachtvolgorde.js';
import { OOIT } from './blokken.js';
import { ONBEKENDE_DAG, W } from './rijen.js';
import type { Beeld } from './spiegel.js';

export interface Sleutels {
  readonly sleutels: Int32Array;
  /** More than the greatest of them. */
  readonly omvang: number;
}

/** The rank of every urgentie by its number; without triage last. */
function urgentierangen({ woorden }: Beeld): Int32Array {
  const rangen = new Int32Array(woorden.aantal).fill(URGENTIES.length);
  for (const [rang, woord] of URGENTIES.entries()) if (woorden.gezocht(woord) > 0) rangen[woorden.gezocht(woord)] = rang;
  return rangen;
}

/** The order of the contract: urgentie, and then sinds. */
export function contractsleutels(beeld: Beeld, plaatsen: Int32Array): Sleutels {
  const { eigen } = beeld.wachtlijst;
  const rangen = urgentierangen(beeld);
  const urgentie = eigen[W.urgentie] as Int32Array;
  const sinds = eigen[W.sinds] as Int32Array;
  let [eerste, laatste] = [OOIT, 0];
  for (const plaats of plaatsen) {
    const dag = sinds[plaats] as number;
    if (dag < eerste) eerste = dag;
    if (dag > laatste) laatste = dag;
  }
  const reeks = Math.max(laatste - eerste + 1, 1);
  // Loops, since `map` on typed arrays takes several times as long.
  const sleutels = new Int32Array(plaatsen.length);
  for (let i = 0; i < plaatsen.length; i += 1) {
    const plaats = plaatsen[i] as number;
    sleutels[i] = (rangen[urgentie[plaats] as number] as number) * reeks + (sinds[plaats] as number) - eerste;
  }
  return { sleutels, omvang: (URGENTIES.length + 1) * reeks };
}

/** For each number of a word its rank in the alphabet; 0, no word, has none. */
function woordrangen({ woorden }: Beeld, kolom: Int32Array, plaatsen: Int32Array): Float64Array {
  const codes = new Set<number>();
  for (const plaats of plaatsen) codes.add(kolom[plaats] as number);
  codes.delete(0);
  const gewoon = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  const geordend = [...codes].sort((a, b) => gewoon(woorden.woord(a) ?? '', woorden.woord(b) ?? ''));
  const rangen = new Float64Array(woorden.aantal).fill(NaN);
  for (const [rang, code] of geordend.entries()) rangen[code] = rang;
  return rangen;
}

/** What the places are ordered by first; NaN: unknown. */
function waarde(beeld: Beeld, plaatsen: Int32Array, veld: Sortering['veld']): (plaats: number) => number {
  const kolom = beeld.wachtlijst.eigen[veld === 'wachtdagen' ? W.sinds : W[veld]] as Int32Array;
  const op = (plaats: number): number => kolom[plaats] as number;
  if (veld === 'sinds') return op;
  if (veld === 'wachtdagen') return (plaats) => -op(plaats);
  if (veld === 'verwijsdatum') return (plaats) => (op(plaats) === ONBEKENDE_DAG ? NaN : op(plaats));
  const rangen = veld === 'urgentie' ? urgentierangen(beeld) : woordrangen(beeld, kolom, plaatsen);
  return (plaats) => rangen[op(plaats)] as number;
}

/** Another order: the rank of each place in what is asked, and whoever is equal in that stands in the order of the contract. */
export function rangen(beeld: Beeld, plaatsen: Int32Array, sorteer: Sorteer): Int32Array {
  const { veld, aflopend } = sortering(sorteer);
  const van = waarde(beeld, plaatsen, veld);
  let [minste, meeste] = [Infinity, -Infinity];
  for (const plaats of plaatsen) {
    const w = van(plaats);
    if (w < minste) minste = w;
    if (w > meeste) meeste = w;
  }
  const achteraan = Number.isFinite(minste) ? meeste - minste + 1 : 0;
  const sleutels = new Int32Array(plaatsen.length);
  for (let i = 0; i < plaatsen.length; i += 1) {
    const w = van(plaatsen[i] as number);
    sleutels[i] = Number.isNaN(w) ? achteraan : aflopend ? meeste - w : w - minste;
  }
  return sleutels;
}
