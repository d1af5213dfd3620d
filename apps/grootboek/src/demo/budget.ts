/** Budgetplafonds of perceel 2: set for each aanbieder and year, sometimes raised or lowered; a raise under the addendum is refused. */
import type { Aanbieder } from './aanbieders.js';
import { corrigeerSoms } from './correctie.js';
import { dagVan, datum } from './kalender.js';
import type { Wereld } from './traject.js';

/** Plans what will be decided for every aanbieder, in every year that has a plafond. */
export function planPlafonds(w: Wereld): void {
  const jaren = Object.keys(w.p.plafond.vastgesteld).map(Number);
  for (const aanbieder of w.aanbod.aanbieders) for (const jaar of jaren) planJaar(w, aanbieder, jaar);
}

function planJaar(w: Wereld, aanbieder: Aanbieder, jaar: number): void {
  const { plafond: p } = w.p;
  const bedrag = aanbieder.plaatsen * w.toeval.geheel(p.perPlaats) * 100;
  op(w, p.vastgesteld[jaar], () => {
    stelVast(w, aanbieder, { jaar, bedragCent: bedrag, datum: `${jaar}-01-01` });
  });
  const factor = wijziging(w);
  if (factor === 1) return;
  op(w, p.gewijzigd[jaar], (dag) => {
    const besluit =
      factor > 1 && w.toeval.kans(p.kansen.metBesluit) ? { besluit: `collegebesluit ${jaar}-${w.toeval.geheel([100, 999])}` } : {};
    stelVast(w, aanbieder, { jaar, bedragCent: Math.round(bedrag * factor), datum: datum(dag), ...besluit });
  });
}

/** By what a plafond is multiplied in the course of its year; 1 for most. */
function wijziging(w: Wereld): number {
  const { kansen, procent } = w.p.plafond;
  const punt = w.toeval.fractie();
  const deel = w.toeval.geheel(procent) / 100;
  if (punt < kansen.verhoogd) return 1 + deel;
  return punt < kansen.verhoogd + kansen.verlaagd ? 1 - deel : 1;
}

function op(w: Wereld, tussen: readonly [string, string] | undefined, wat: (dag: number) => void): void {
  if (!tussen) return;
  const dag = w.loket.werkdag(w.toeval.geheel([dagVan(tussen[0]), dagVan(tussen[1])]));
  w.agenda.zet(dag, () => {
    wat(dag);
  });
}

interface Plafond {
  readonly jaar: number;
  readonly bedragCent: number;
  readonly datum: string;
  readonly besluit?: string;
}

function stelVast(w: Wereld, aanbieder: Aanbieder, plafond: Plafond): void {
  const opdracht = 'stel-budgetplafond-vast';
  const door = { rol: 'beheerder' };
  const pad = { aanbieder: aanbieder.agb };
  const gegevens = { ...plafond };
  const gemeld = { opdrachtId: w.loket.leg(w.dag, { opdracht, ...pad, door, gegevens }), registratiedag: w.dag, gegevens };
  // Written down too high by mistake, and put right: lower, so no raise.
  corrigeerSoms(w, { gemeld, opdracht, door, pad, goed: (was) => ({ ...was, bedragCent: Math.round(plafond.bedragCent * 0.99) }) });
  if (plafond.besluit !== undefined || !aanbieder.plafond.has(plafond.jaar)) aanbieder.plafond.set(plafond.jaar, plafond.bedragCent);
}
