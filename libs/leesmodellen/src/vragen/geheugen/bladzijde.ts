/** One page of the wachtlijst out of the mirror, in the order of the contract: urgentie, sinds, trajectId, aanbieder. */
import { OOIT } from './blokken.js';
import { W } from './rijen.js';
import type { Beeld } from './spiegel.js';

const URGENTIES = ['crisis', 'veiligheid', 'hoog', 'regulier'];

/** Urgentie (without triage last) and then sinds, as one small number for each place. */
function sleutelsVan({ woorden, wachtlijst: { eigen } }: Beeld, plaatsen: Int32Array): Int32Array {
  const rangen = new Int32Array(woorden.aantal).fill(URGENTIES.length);
  for (const [rang, woord] of URGENTIES.entries()) if (woorden.gezocht(woord) > 0) rangen[woorden.gezocht(woord)] = rang;
  const urgentie = eigen[W.urgentie] as Int32Array;
  const sinds = eigen[W.sinds] as Int32Array;
  let [eerste, laatste] = [OOIT, 0];
  for (const plaats of plaatsen) {
    const dag = sinds[plaats] as number;
    if (dag < eerste) eerste = dag;
    if (dag > laatste) laatste = dag;
  }
  // Loops, since `map` on typed arrays takes several times as long.
  const sleutels = new Int32Array(plaatsen.length);
  for (let i = 0; i < plaatsen.length; i += 1) {
    const plaats = plaatsen[i] as number;
    sleutels[i] = (rangen[urgentie[plaats] as number] as number) * (laatste - eerste + 1) + (sinds[plaats] as number) - eerste;
  }
  return sleutels;
}

/** The keys between which the `van`-th until the `tot`-th stand, and how many come before the first of them; by counting, not by sorting. */
function snede(
  sleutels: Int32Array,
  van: number,
  tot: number,
): { readonly laagste: number; readonly hoogste: number; readonly ervoor: number } {
  let grootste = 0;
  for (const sleutel of sleutels) if (sleutel > grootste) grootste = sleutel;
  const aantallen = new Int32Array(grootste + 1);
  for (const sleutel of sleutels) aantallen[sleutel] = (aantallen[sleutel] as number) + 1;
  let [laagste, ervoor, geteld, hoogste] = [0, 0, 0, -1];
  while (geteld < tot && hoogste < aantallen.length - 1) {
    if (geteld <= van) [laagste, ervoor] = [hoogste + 1, geteld];
    hoogste += 1;
    geteld += aantallen[hoogste] as number;
  }
  return { laagste, hoogste, ervoor };
}

const oplopend = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function volgorde({ ids, woorden, wachtlijst: { traject, eigen } }: Beeld): (a: number, b: number) => number {
  const trajectId = (plaats: number): string => ids.woord(traject[plaats] ?? 0) ?? '';
  const aanbieder = (plaats: number): string => woorden.woord(eigen[W.aanbieder]?.[plaats] ?? 0) ?? '';
  return (a, b) => oplopend(trajectId(a), trajectId(b)) || oplopend(aanbieder(a), aanbieder(b));
}

/** The places on a page: only those that may stand on it are put in full order. */
export function bladzijde(beeld: Beeld, plaatsen: Int32Array, overslaan: number, aantal: number): readonly number[] {
  const sleutels = sleutelsVan(beeld, plaatsen);
  const { laagste, hoogste, ervoor } = snede(sleutels, overslaan, overslaan + aantal);
  const kandidaten: (readonly [plaats: number, sleutel: number])[] = [];
  for (let i = 0; i < plaatsen.length; i += 1) {
    const sleutel = sleutels[i] as number;
    if (sleutel >= laagste && sleutel <= hoogste) kandidaten.push([plaatsen[i] as number, sleutel]);
  }
  const vergelijk = volgorde(beeld);
  kandidaten.sort(([a, eerst], [b, dan]) => eerst - dan || vergelijk(a, b));
  return kandidaten.slice(overslaan - ervoor, overslaan - ervoor + aantal).map(([plaats]) => plaats);
}
