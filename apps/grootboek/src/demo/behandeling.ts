/** Treatment: its start, and the plan of what may happen until its end. */
import type { Aanbieder } from './aanbieders.js';
import { maximumVan } from './afspraken.js';
import { trekIn } from './correctie.js';
import { planEinde } from './einde.js';
import { dagVan, doordeweeks, jaarVan, maandVan } from './kalender.js';
import { planMeervoudigheid } from './overdracht.js';
import { neemPlaatsIn, sluitPlaatsingen } from './plaatsing.js';
import { alsAanbieder, meld, type Traject, type Wereld } from './traject.js';
import { planTussentijds } from './tussentijds.js';
import { planVerlenging } from './verlenging.js';
import { stopOverbrugging } from './wachten.js';

/** Treatment starts today. */
export function startBehandeling(w: Wereld, t: Traject, aanbieder: Aanbieder, crisis = false): void {
  const { agb } = aanbieder;
  const vorige = t.laatste;
  t.start = w.dag;
  meldStart(w, t, agb, { crisis, vorige });
  sluitPlaatsingen(w, t);
  if (t.bij !== aanbieder) neemPlaatsIn(t, aanbieder);
  t.fase = 'in-behandeling';
  t.maximum = maximumVan(t.product, t.start);
  t.eind = eindVan(w, t, crisis);
  stopOverbrugging(w, t, agb);
  planVerloop(w, t, crisis);
}

function planVerloop(w: Wereld, t: Traject, crisis: boolean): void {
  planEinde(w, t);
  planTussentijds(w, t);
  if (t.perceel === 1) return;
  planVerlenging(w, t);
  if (!crisis) planMeervoudigheid(w, t);
}

function meldStart(w: Wereld, t: Traject, agb: string, { crisis, vorige }: { crisis: boolean; vorige: number }): void {
  const { kansen } = w.p.behandeling;
  const gegevens = {
    aanbieder: agb,
    ...(w.toeval.kans(kansen.behandelaarGenoemd) && { coordinerendBehandelaar: w.bevolking.behandelaar() }),
    ...(crisis && { crisis: true, jeugdigeId: t.jeugdige.id, perceel: t.perceel, product: t.product }),
    ...(w.toeval.kans(kansen.individueleOvereenkomst) && { grondslag: 'individuele-behandelovereenkomst' }),
  };
  const opdracht = 'start-behandeling';
  const door = alsAanbieder(agb);
  const gemeld = meld(w, t, opdracht, { door, gegevens });
  // The real first day was a little earlier: possible when nothing else happened since.
  const op = t.start - w.toeval.geheel([1, 3]);
  if (crisis || op <= vorige || !w.toeval.kans(w.p.loket.correctie.kans)) return;
  trekIn(w, t, { gemeld, opdracht, door, op });
  t.start = op;
}

/** The last day of treatment, as it would be without rules: before the 18th birthday for most, and heaped on 31 December. */
function eindVan(w: Wereld, t: Traject, crisis: boolean): number {
  const { behandeling, instroom, perceel1, producten } = w.p;
  const duur = crisis ? instroom.crisis.behandeling : (producten[t.product]?.behandeling ?? perceel1.behandeling);
  const eind = doordeweeks(w.dag + w.toeval.dagen(duur));
  const { achttien } = t.jeugdige;
  if (w.dag < achttien && achttien <= eind && !w.toeval.kans(behandeling.kansen.verderNa18)) return achttien - 1;
  return w.toeval.kans(behandeling.kansen.jaareinde) ? naarJaareinde(w, eind) : eind;
}

function naarJaareinde(w: Wereld, eind: number): number {
  const oudejaar = dagVan(`${maandVan(eind) === 0 ? jaarVan(eind) - 1 : jaarVan(eind)}-12-31`);
  return Math.abs(eind - oudejaar) <= 21 && oudejaar > w.dag ? oudejaar : eind;
}
