/** stel-budgetplafond-vast: what an aanbieder may spend in a year. Not raised while an addendum is in force, unless the college decides so. */
import type { Datum } from '../datum.js';
import { is, type Gebeurtenis, type Nieuw } from '../gebeurtenissen.js';
import { kanNiet, type Bekend, type Oordeel, type Wijziging } from '../opdrachten.js';
import type { Regels } from '../regeling/regels.js';
import { alIngetrokken, metWijziging } from '../traject.js';
import { verhaalVan } from '../verhaal.js';

type Plafond = Gebeurtenis<'BudgetplafondVastgesteld'>;

const vanJaar =
  (jaar: number) =>
  (g: Gebeurtenis): g is Plafond =>
    is(g, 'BudgetplafondVastgesteld') && g.gegevens.jaar === jaar;

/** The plafonds of a year that stand, by date, then by recording. `geschiedenis`: the stream of one aanbieder. */
export const plafondsVan = (geschiedenis: readonly Gebeurtenis[], jaar: number): readonly Plafond[] =>
  verhaalVan(geschiedenis).stappen.filter(vanJaar(jaar));

/** The last one with its date on or before `datum`. */
export const plafondOp = (plafonds: readonly Plafond[], datum: Datum): Plafond | undefined => plafonds.findLast((p) => p.geldigOp <= datum);

/** Does an addendum forbid a raise of the plafond of `jaar` on that date? Maatregel aanvullende-behandelaren: the total is not raised. */
export const addendumVerbiedtVerhoging = (regels: Regels, jaar: number, datum: Datum): boolean =>
  datum.startsWith(`${String(jaar)}-`) && regels.addendumGeldt(datum);

/** A raise is more than the plafond before it: of one date, a correction stands where the corrected one stood, not at the end. */
function naDeRegels(nieuw: Nieuw, eerder: readonly Gebeurtenis[], regels: Regels): Nieuw {
  if (nieuw.soort !== 'BudgetplafondVastgesteld') return nieuw;
  const { jaar, bedragCent, besluit } = nieuw.gegevens;
  const vorige = eerder.findLast(vanJaar(jaar));
  const verhoging = vorige !== undefined && bedragCent > vorige.gegevens.bedragCent;
  if (!verhoging || besluit !== undefined || !addendumVerbiedtVerhoging(regels, jaar, nieuw.geldigOp)) return nieuw;
  return { ...nieuw, soort: 'BudgetplafondVerhogingGeweigerd', gegevens: { ...nieuw.gegevens, redenen: ['addendum-van-kracht'] } };
}

export function oordeelOverBudgetplafond(wijziging: Wijziging, bekend: Bekend): Oordeel {
  const bezwaar = alIngetrokken(wijziging, bekend);
  if (bezwaar) return kanNiet(bezwaar);
  // What is withdrawn is no part of the story, so it counts no more for what is a raise.
  const { verhaal, kandidaten } = metWijziging(wijziging, bekend);
  const voor = (kandidaat: Gebeurtenis | undefined): readonly Gebeurtenis[] =>
    kandidaat ? verhaal.stappen.slice(0, verhaal.stappen.indexOf(kandidaat)) : [];
  return { nieuw: wijziging.nieuw.map((n, i) => naDeRegels(n, voor(kandidaten[i]), bekend.regels)) };
}
