/** One trajectory while it is simulated: just enough to know what can still happen to it. */
import type { Aanbieder, Aanbod } from './aanbieders.js';
import type { Bevolking, Jeugdige } from './bevolking.js';
import type { Emmers } from './emmers.js';
import { datum } from './kalender.js';
import { nieuweLijn, type Door, type Lijn, type Loket } from './loket.js';
import type { DemoParameters } from './parameters.js';
import type { Spreiding, Toeval } from './toeval.js';
import type { Wachtkamer } from './wachtkamer.js';

export type Perceel = 1 | 2;

/** `stil`: treatment stopped, but nobody records the end. */
export type Fase = 'verwezen' | 'wachtend' | 'in-behandeling' | 'onderbroken' | 'stil' | 'beeindigd';

export interface Traject {
  readonly id: string;
  readonly jeugdige: Jeugdige;
  readonly lijn: Lijn;
  perceel: Perceel;
  product: string;
  urgentie: string;
  fase: Fase;
  /** AGB codes of open placements. */
  plaatsingen: string[];
  nummer?: object | undefined;
  pogingen: number;
  /** Last date in line on which something happened. */
  laatste: number;
  overbrugging: 'geen' | 'open' | 'geweest';
  /** Who treats, and in perceel 2 counts it among its clients. */
  bij?: Aanbieder | undefined;
  start: number;
  /** First day on which the treatment is really over; NaN before the start. */
  eind: number;
  /** Last day that is allowed; undefined without a clock. */
  maximum?: number | undefined;
  verlengingen: number;
  vorigeVerlenging: number;
  onderaannemer?: string | undefined;
  overdracht?: string | undefined;
}

export interface Aanmelding {
  readonly jeugdige: Jeugdige;
  readonly perceel: Perceel;
}

/** Everything a step of the simulation may use. */
export interface Wereld {
  readonly p: DemoParameters;
  readonly toeval: Toeval;
  readonly agenda: Emmers<() => void>;
  readonly terugkeer: Emmers<Aanmelding>;
  readonly loket: Loket;
  readonly wachtkamer: Wachtkamer<Traject>;
  readonly aanbod: Aanbod;
  readonly bevolking: Bevolking;
  readonly einde: number;
  dag: number;
}

export type Stap = (w: Wereld, t: Traject) => void;

export function nieuwTraject(w: Wereld, jeugdige: Jeugdige, perceel: Perceel, product: string): Traject {
  jeugdige.lopend += 1;
  return {
    id: w.toeval.uuid(),
    jeugdige,
    lijn: nieuweLijn(w.dag),
    perceel,
    product,
    urgentie: 'regulier',
    fase: 'verwezen',
    plaatsingen: [],
    pogingen: 0,
    laatste: w.dag,
    overbrugging: 'geen',
    start: NaN,
    eind: NaN,
    verlengingen: 0,
    vorigeVerlenging: NaN,
  };
}

export const inBehandeling = (t: Traject): boolean => t.fase === 'in-behandeling' || t.fase === 'onderbroken';

/** Not in treatment and not over. */
export const wachtOpHulp = (t: Traject): boolean => t.fase === 'verwezen' || t.fase === 'wachtend';

/** The child is referred again, to the same perceel. */
export function komtTerug(w: Wereld, t: Traject, na: Spreiding): void {
  t.jeugdige.lopend += 1;
  w.terugkeer.zet(w.dag + w.toeval.geheel(na), { jeugdige: t.jeugdige, perceel: t.perceel });
}

/** Does `stap` on a working day, so many days from now; never after the end of the simulation. */
export function plan(w: Wereld, t: Traject, na: Spreiding | number, stap: Stap): void {
  const dag = w.loket.werkdag(w.dag + (typeof na === 'number' ? na : w.toeval.geheel(na)));
  if (dag <= w.einde) w.agenda.zet(dag, () => stap(w, t));
}

const CJG_MEDEWERKERS = 14;
const cjg: readonly Door[] = Array.from({ length: CJG_MEDEWERKERS }, (_, i) => ({ rol: 'cjg-triage', gebruiker: `cjg-${i + 1}` }));

export const alsCjg = (w: Wereld): Door => w.toeval.kies(cjg);
export const alsAanbieder = (agb: string): Door => ({ rol: 'aanbieder', organisatie: agb });
/** Whoever treats. */
export const alsBehandelaar = (t: Traject): Door => alsAanbieder(t.bij?.agb ?? '');

interface Extra {
  /** When it happened; absent: today. */
  readonly dag?: number;
  /** Recording day, when the caller had to know it; absent: the desk decides. */
  readonly registratiedag?: number;
  /** Nothing depends on it: may be recorded out of line. */
  readonly los?: boolean;
  readonly door: Door;
  readonly gegevens?: Readonly<Record<string, unknown>>;
}

export interface Gemeld {
  readonly opdrachtId: string;
  readonly registratiedag: number;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** Reports what happened to a trajectory. */
export function meld(w: Wereld, t: Traject, opdracht: string, extra: Extra): Gemeld {
  const { dag = w.dag, los = false, door } = extra;
  const registratiedag = extra.registratiedag ?? w.loket.registratiedag(t.lijn, w.dag, los);
  if (!los) t.lijn.tot = Math.max(t.lijn.tot, registratiedag);
  if (!los) t.laatste = Math.max(t.laatste, dag);
  const gegevens = { datum: datum(dag), ...extra.gegevens };
  return { opdrachtId: w.loket.leg(registratiedag, { opdracht, traject: t.id, door, gegevens }), registratiedag, gegevens };
}
