/** stel-budgetplafond-vast: what an aanbieder may spend in a year. Not raised while an addendum is in force, unless the college decides so. */
import type { Datum } from '../datum.js';
import { is, type Gebeurtenis, type Nieuw } from '../gebeurtenissen.js';
import { kanNiet, type Bekend, type Oordeel, type Wijziging } from '../opdrachten.js';
import type { Regels } from '../regeling/regels.js';
import { alIngetrokken } from '../traject.js';
import { plaatsen, staand } from '../verhaal.js';

type Plafond = Gebeurtenis<'BudgetplafondVastgesteld'>;

/** The plafonds of a year that stand, by date, then by recording. `geschiedenis`: the stream of one aanbieder. */
export function plafondsVan(geschiedenis: readonly Gebeurtenis[], jaar: number): readonly Plafond[] {
  const plaats = plaatsen(geschiedenis);
  return staand(geschiedenis)
    .filter((g): g is Plafond => is(g, 'BudgetplafondVastgesteld') && g.gegevens.jaar === jaar)
    .sort((a, b) => (a.geldigOp < b.geldigOp ? -1 : a.geldigOp > b.geldigOp ? 1 : plaats(a) - plaats(b)));
}

/** The last one with its date on or before `datum`. */
export const plafondOp = (plafonds: readonly Plafond[], datum: Datum): Plafond | undefined => plafonds.findLast((p) => p.geldigOp <= datum);

/** Does an addendum forbid a raise of the plafond of `jaar` on that date? Maatregel aanvullende-behandelaren: the total is not raised. */
export const addendumVerbiedtVerhoging = (regels: Regels, jaar: number, datum: Datum): boolean =>
  datum.startsWith(`${String(jaar)}-`) && regels.addendumGeldt(datum);

function naDeRegels(nieuw: Nieuw, geschiedenis: readonly Gebeurtenis[], regels: Regels): Nieuw {
  if (nieuw.soort !== 'BudgetplafondVastgesteld') return nieuw;
  const { jaar, bedragCent, besluit } = nieuw.gegevens;
  const nu = plafondOp(plafondsVan(geschiedenis, jaar), nieuw.geldigOp);
  const verhoging = nu !== undefined && bedragCent > nu.gegevens.bedragCent;
  if (!verhoging || besluit !== undefined || !addendumVerbiedtVerhoging(regels, jaar, nieuw.geldigOp)) return nieuw;
  return { ...nieuw, soort: 'BudgetplafondVerhogingGeweigerd', gegevens: { ...nieuw.gegevens, redenen: ['addendum-van-kracht'] } };
}

export function oordeelOverBudgetplafond(wijziging: Wijziging, bekend: Bekend): Oordeel {
  const bezwaar = alIngetrokken(wijziging, bekend);
  // A withdrawn plafond counts no more, also for what is a raise.
  const zonder = bekend.geschiedenis.filter((g) => g !== wijziging.weg);
  return bezwaar ? kanNiet(bezwaar) : { nieuw: wijziging.nieuw.map((n) => naDeRegels(n, zonder, bekend.regels)) };
}
