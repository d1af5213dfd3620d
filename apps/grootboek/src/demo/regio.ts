/** The synthetic region: one day after the other, from the first referral to the day the ledger ends. */
import { Aanbod } from './aanbieders.js';
import { Bevolking } from './bevolking.js';
import { planPlafonds } from './budget.js';
import { Emmers } from './emmers.js';
import { instroom } from './instroom.js';
import { dagVan } from './kalender.js';
import { Loket, type ImportRegel } from './loket.js';
import { voltooiOverdracht } from './overdracht.js';
import { DEMO_PARAMETERS, type DemoParameters } from './parameters.js';
import { aanDeBeurt } from './perceel1.js';
import { Toeval } from './toeval.js';
import type { Aanmelding, Traject, Wereld } from './traject.js';
import { Wachtkamer } from './wachtkamer.js';

export interface DemoOpties {
  /** 1 is the region as it is: some 100,000 lines, some 2,000 waiting. Everything but the number of aanbieders grows with it. */
  readonly schaal: number;
  /** Whole number; the same seed gives the same lines. */
  readonly zaad: number;
  readonly parameters?: DemoParameters;
  /** Told at the end of each day how much is kept in memory: plans, lines to record, numbers in the queue. */
  readonly naElkeDag?: (openstaand: number) => void;
}

/**
 * The import lines of a synthetic region, in the order in which its desk recorded them. Holds no more than what is still to happen.
 * Nothing is dated after the day on which it was recorded (Amsterdam).
 */
export function* demoRegio(opties: DemoOpties): Generator<ImportRegel> {
  const w = wereld(opties);
  planPlafonds(w);
  for (; w.dag <= w.einde; w.dag += 1) {
    leefEenDag(w, opties.schaal);
    for (const regel of w.loket.regels(w.dag)) yield regel;
    opties.naElkeDag?.(w.agenda.aantal + w.terugkeer.aantal + w.loket.openstaand + w.wachtkamer.nummers);
  }
}

function wereld({ schaal, zaad, parameters: p = DEMO_PARAMETERS }: DemoOpties): Wereld {
  if (!(schaal > 0)) throw new RangeError('schaal must be above 0');
  const toeval = new Toeval(zaad);
  const einde = dagVan(p.einde);
  return {
    p,
    toeval,
    agenda: new Emmers<() => void>(),
    terugkeer: new Emmers<Aanmelding>(),
    loket: new Loket(toeval, p.loket, einde),
    wachtkamer: new Wachtkamer<Traject>(toeval, p.perceel1, schaal),
    aanbod: new Aanbod(toeval, p, schaal),
    bevolking: new Bevolking(toeval, p.bevolking),
    einde,
    dag: dagVan(p.begin),
  };
}

function leefEenDag(w: Wereld, schaal: number): void {
  instroom(w, schaal);
  for (let stap = w.agenda.neem(w.dag); stap; stap = w.agenda.neem(w.dag)) stap();
  if (!w.loket.isOpen(w.dag)) return;
  for (const traject of w.wachtkamer.roep(w.dag)) {
    if (traject.overdracht === undefined) aanDeBeurt(w, traject);
    else voltooiOverdracht(w, traject);
  }
}
