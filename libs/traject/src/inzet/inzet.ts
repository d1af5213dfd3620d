/** registreer-inzet: hours worked in a trajectory, in a stream of their own so that a traject stays short. */
import type { Datum } from '../datum.js';
import { kanNiet, type Bekend, type Oordeel, type Wijziging } from '../opdrachten.js';
import { onmogelijk, type Onmogelijk } from '../onmogelijk.js';
import { alIngetrokken } from '../traject.js';
import { verhaalVan } from '../verhaal.js';

/** After the end, or before anything else. Once recorded it does not hold the story up. */
function buitenTraject(datum: Datum, { traject }: Bekend): Onmogelijk | undefined {
  const { stappen, teltVanaf } = verhaalVan(traject);
  const eerste = stappen[0];
  const einde = stappen.find((g) => g.soort === 'TrajectBeeindigd');
  if (einde && datum > einde.geldigOp) return onmogelijk('inzet-buiten-traject', einde.gebeurtenisId);
  if (!eerste) return onmogelijk('inzet-buiten-traject');
  return datum < teltVanaf(eerste) ? onmogelijk('inzet-buiten-traject', eerste.gebeurtenisId) : undefined;
}

export function oordeelOverInzet(wijziging: Wijziging, bekend: Bekend): Oordeel {
  const bezwaren = wijziging.nieuw.map((n) => buitenTraject(n.geldigOp, bekend));
  const bezwaar = alIngetrokken(wijziging, bekend) ?? bezwaren.find((b) => b !== undefined);
  return bezwaar ? kanNiet(bezwaar) : { nieuw: wijziging.nieuw };
}

/** What an inzet costs, in eurocents: minutes at an hourly rate, rounded half up to the cent. */
export const kostenCent = (minuten: number, tariefCent: number): number => Math.floor((minuten * tariefCent) / 60 + 0.5);
