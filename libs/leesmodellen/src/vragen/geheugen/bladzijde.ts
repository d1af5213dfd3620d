/** One page of the wachtlijst out of the mirror: in the order of the contract (urgentie, sinds, trajectId, aanbieder), or in another that falls back on it. */
import type { Bladzijde } from '../kader.js';
import type { Sorteer } from '../wachtvolgorde.js';
import { W } from './rijen.js';
import type { Beeld } from './spiegel.js';
import { contractsleutels, rangen } from './volgorde.js';

/** The keys between which a page stands, and how many come before the first of them. */
interface Snede {
  readonly laagste: number;
  readonly hoogste: number;
  readonly ervoor: number;
}

/** The keys between which the `van`-th until the `tot`-th stand; by counting, not by sorting. */
function telSnede(sleutels: Int32Array, van: number, tot: number): Snede {
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

/** The same of keys too far apart to count. */
function sorteerSnede(sleutels: Float64Array, van: number, tot: number): Snede {
  const geordend = sleutels.slice().sort();
  const laagste = geordend[van];
  if (laagste === undefined) return { laagste: 0, hoogste: -1, ervoor: 0 };
  return { laagste, hoogste: geordend[Math.min(tot, geordend.length) - 1] as number, ervoor: geordend.indexOf(laagste) };
}

const oplopend = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function volgorde({ ids, woorden, wachtlijst: { traject, eigen } }: Beeld): (a: number, b: number) => number {
  const trajectId = (plaats: number): string => ids.woord(traject[plaats] ?? 0) ?? '';
  const aanbieder = (plaats: number): string => woorden.woord(eigen[W.aanbieder]?.[plaats] ?? 0) ?? '';
  return (a, b) => oplopend(trajectId(a), trajectId(b)) || oplopend(aanbieder(a), aanbieder(b));
}

/** Places with their keys, of which the `van`-th until the `tot`-th are asked. */
interface Keuze {
  readonly plaatsen: Int32Array;
  readonly sleutels: Int32Array | Float64Array;
  readonly van: number;
  readonly tot: number;
}

const keuzeVan = (beeld: Beeld, plaatsen: Int32Array, van: number, tot: number): Keuze => ({
  plaatsen,
  sleutels: contractsleutels(beeld, plaatsen).sleutels,
  van,
  tot,
});

/** So many keys are counted within a millisecond. */
const MEESTE_TELBARE = 1 << 20;

/** First those whose rank may stand on the page, since they are few; then within these the order of the contract. */
function keuzeOp(sorteer: Sorteer, beeld: Beeld, alle: Int32Array, [van, tot]: readonly [number, number]): Keuze {
  const rang = rangen(beeld, alle, sorteer);
  const { laagste, hoogste, ervoor } = telSnede(rang, van, tot);
  const binnen: number[] = [];
  for (let i = 0; i < alle.length; i += 1) if ((rang[i] as number) >= laagste && (rang[i] as number) <= hoogste) binnen.push(i);
  const plaatsen = Int32Array.from(binnen, (i) => alle[i] as number);
  const { sleutels: contract, omvang } = contractsleutels(beeld, plaatsen);
  const aantal = (hoogste - laagste + 1) * omvang;
  const sleutels = aantal <= MEESTE_TELBARE ? new Int32Array(plaatsen.length) : new Float64Array(plaatsen.length);
  for (const [i, plek] of binnen.entries()) sleutels[i] = ((rang[plek] as number) - laagste) * omvang + (contract[i] as number);
  return { plaatsen, sleutels, van: van - ervoor, tot: tot - ervoor };
}

/** The places on a page: only those that may stand on it are put in full order. */
export function bladzijde(beeld: Beeld, alle: Int32Array, sorteer: Sorteer, { pagina, perPagina }: Bladzijde): readonly number[] {
  const deel = [(pagina - 1) * perPagina, pagina * perPagina] as const;
  const keuze = sorteer === 'urgentie' ? keuzeVan(beeld, alle, ...deel) : keuzeOp(sorteer, beeld, alle, deel);
  const { plaatsen, sleutels, van, tot } = keuze;
  const { laagste, hoogste, ervoor } = sleutels instanceof Int32Array ? telSnede(sleutels, van, tot) : sorteerSnede(sleutels, van, tot);
  const kandidaten: (readonly [plaats: number, sleutel: number])[] = [];
  for (let i = 0; i < plaatsen.length; i += 1) {
    const sleutel = sleutels[i] as number;
    if (sleutel >= laagste && sleutel <= hoogste) kandidaten.push([plaatsen[i] as number, sleutel]);
  }
  const vergelijk = volgorde(beeld);
  kandidaten.sort(([a, eerst], [b, dan]) => eerst - dan || vergelijk(a, b));
  return kandidaten.slice(van - ervoor, tot - ervoor).map(([plaats]) => plaats);
}
