/** Counts and pages of the mirror: every question looks at all rectangles. No waiting in here, so that all is of one positie. */
import type { Instant } from '#traject';
import type { Kader } from '../kader.js';
import { NORM_DAGEN, type Wachtfilters } from '../wachtvolgorde.js';
import type { Kolommen } from './kolommen.js';
import { ONBEKENDE_DAG, W, Z } from './rijen.js';
import type { Beeld } from './spiegel.js';
import type { Woorden } from './woorden.js';

const DAG_MS = 86_400_000;

export const alsDag = (datum: string): number => Date.parse(datum) / DAG_MS;

/** Later than every instant but infinity: what is believed now. */
const NU = Number.MAX_VALUE;

const alsMs = (bekendOp: Instant | undefined): number => (bekendOp === undefined ? NU : Date.parse(bekendOp));

/** Column, and the least and the greatest number that a place may have in it; a number that nothing has finds nothing. */
type Eis = readonly [kolom: Int32Array, minste: number, meeste: number];

const GEEN: Int32Array = new Int32Array(0);

const eis = (kolom: Int32Array | undefined, waarde: number | undefined): readonly Eis[] =>
  waarde === undefined ? [] : [[kolom ?? GEEN, waarde, waarde]];

const gezocht = (woorden: Woorden, woord: string | undefined): number | undefined =>
  woord === undefined ? undefined : woorden.gezocht(woord);

/** Without triage there is no word, and so 0. */
const urgentie = (woorden: Woorden, woord: Wachtfilters['urgentie']): number | undefined =>
  woord === 'geen' ? 0 : gezocht(woorden, woord);

/** Referred so long ago; 0 stands for unknown, which is not. */
const lang = (kolom: Int32Array | undefined, { langWachtend, peildatum }: Kader & Wachtfilters): readonly Eis[] =>
  langWachtend ? [[kolom ?? GEEN, ONBEKENDE_DAG + 1, alsDag(peildatum) - NORM_DAGEN - 1]] : [];

/** What a gemeente may see are its own residents. Both tables have the first columns in one place; `plek`: of the others. */
function eisen(woorden: Woorden, { eigen }: Kolommen, vraag: Kader & Wachtfilters, plek: typeof W | typeof Z): readonly Eis[] {
  return [
    ...eis(eigen[plek.urgentie], urgentie(woorden, vraag.urgentie)),
    ...lang(eigen[plek.verwijsdatum], vraag),
    ...eis(eigen[W.perceel], vraag.perceel),
    ...eis(eigen[W.gemeente], gezocht(woorden, vraag.gemeente)),
    ...eis(eigen[W.gemeente], vraag.zicht.soort === 'gemeente' ? woorden.gezocht(vraag.zicht.code) : undefined),
    ...eis(eigen[W.product], gezocht(woorden, vraag.product)),
  ];
}

/** The places that are true at the pair asked and meet the demands. */
function zoek(kolommen: Kolommen, { peildatum, bekendOp }: Kader, alle: readonly Eis[]): Int32Array {
  const gevonden = kolommen.zoek(alsDag(peildatum), alsMs(bekendOp));
  return alle.reduce((over, [kolom, minste, meeste]) => {
    const past = (plaats: number): boolean => (kolom[plaats] as number) >= minste && (kolom[plaats] as number) <= meeste;
    return over.filter(past);
  }, gevonden);
}

export interface Gevonden {
  readonly plaatsen: Int32Array;
  readonly netto: number;
  readonly trajecten: number;
}

/** The items of the wachtlijst, in no order. */
export function zoekWachtenden({ ids, woorden, wachtlijst }: Beeld, vraag: Kader & Wachtfilters): Gevonden {
  const { eigen, traject } = wachtlijst;
  const plaatsen = zoek(wachtlijst, vraag, [
    ...eisen(woorden, wachtlijst, vraag, W),
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
export function telZonderPlaatsing({ woorden, zonderPlaatsing }: Beeld, vraag: Kader & Wachtfilters): number {
  const plaatsen = zoek(zonderPlaatsing, vraag, eisen(woorden, zonderPlaatsing, vraag, Z));
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
