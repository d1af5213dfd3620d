/** Counts and pages of the mirror: every question looks at all rectangles. No waiting in here, so that all is of one positie. */
import type { Instant } from '#traject';
import type { Filters, Kader } from '../kader.js';
import type { Kolommen } from './kolommen.js';
import { W, Z } from './rijen.js';
import type { Beeld } from './spiegel.js';
import type { Woorden } from './woorden.js';

const DAG_MS = 86_400_000;

export const alsDag = (datum: string): number => Date.parse(datum) / DAG_MS;

/** Later than every instant but infinity: what is believed now. */
const NU = Number.MAX_VALUE;

const alsMs = (bekendOp: Instant | undefined): number => (bekendOp === undefined ? NU : Date.parse(bekendOp));

/** Column and number that a place must have; a number that nothing has finds nothing. */
type Eis = readonly [kolom: Int32Array, waarde: number];

const GEEN: Int32Array = new Int32Array(0);

const eis = (kolom: Int32Array | undefined, waarde: number | undefined): readonly Eis[] =>
  waarde === undefined ? [] : [[kolom ?? GEEN, waarde]];

const gezocht = (woorden: Woorden, woord: string | undefined): number | undefined =>
  woord === undefined ? undefined : woorden.gezocht(woord);

/** What a gemeente may see are its own residents. */
function eisen(woorden: Woorden, { eigen }: Kolommen, vraag: Kader & Filters): readonly Eis[] {
  return [
    ...eis(eigen[W.perceel], vraag.perceel),
    ...eis(eigen[W.gemeente], gezocht(woorden, vraag.gemeente)),
    ...eis(eigen[W.gemeente], vraag.zicht.soort === 'gemeente' ? woorden.gezocht(vraag.zicht.code) : undefined),
    ...eis(eigen[W.product], gezocht(woorden, vraag.product)),
  ];
}

/** The places that are true at the pair asked and meet the demands. */
function zoek(kolommen: Kolommen, { peildatum, bekendOp }: Kader, alle: readonly Eis[]): Int32Array {
  const gevonden = kolommen.zoek(alsDag(peildatum), alsMs(bekendOp));
  return alle.reduce((over, [kolom, waarde]) => over.filter((plaats) => kolom[plaats] === waarde), gevonden);
}

export interface Gevonden {
  readonly plaatsen: Int32Array;
  readonly netto: number;
  readonly trajecten: number;
}

/** The items of the wachtlijst, in no order. */
export function zoekWachtenden({ ids, woorden, wachtlijst }: Beeld, vraag: Kader & Filters): Gevonden {
  const { eigen, traject } = wachtlijst;
  const plaatsen = zoek(wachtlijst, vraag, [
    ...eisen(woorden, wachtlijst, vraag),
    ...eis(eigen[W.aanbieder], gezocht(woorden, vraag.aanbieder)),
  ]);
  const [overbrugging, inBehandeling] = [eigen[W.overbrugging] ?? GEEN, eigen[W.inBehandeling] ?? GEEN];
  const gezien = new Uint8Array(ids.aantal);
  let netto = 0;
  let trajecten = 0;
  for (const plaats of plaatsen) {
    const nummer = traject[plaats] as number;
    trajecten += 1 - (gezien[nummer] as number);
    gezien[nummer] = 1;
    netto += Number(overbrugging[plaats] === 0 && inBehandeling[plaats] === 0);
  }
  return { plaatsen, netto, trajecten };
}

/** How many wait on no list; the filter aanbieder keeps those it refused. */
export function telZonderPlaatsing({ woorden, zonderPlaatsing }: Beeld, vraag: Kader & Filters): number {
  const plaatsen = zoek(zonderPlaatsing, vraag, eisen(woorden, zonderPlaatsing, vraag));
  const { aanbieder } = vraag;
  if (aanbieder === undefined) return plaatsen.length;
  const geweigerd = zonderPlaatsing.eigen[Z.geweigerdDoor] ?? GEEN;
  return plaatsen.filter((plaats) =>
    woorden
      .woord(geweigerd[plaats] as number)
      ?.split(' ')
      .includes(aanbieder),
  ).length;
}
