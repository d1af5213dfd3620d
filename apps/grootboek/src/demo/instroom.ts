/** Who comes in: referrals by day, and the road from there. */
import { startBehandeling } from './behandeling.js';
import type { Jeugdige } from './bevolking.js';
import { dagVan, maandVan } from './kalender.js';
import { naarPerceel1 } from './perceel1.js';
import { naarPerceel2 } from './perceel2.js';
import { komtTerug, nieuwTraject, plan, type Aanmelding, type Perceel, type Stap, type Traject, type Wereld } from './traject.js';
import { meldTriage, nietGeholpen } from './triage.js';
import { MEERVOUDIG, meldJeugdige, meldVerwijzing, nieuweJeugdige, productVoor } from './verwijzing.js';

const WERKDAGEN_PER_JAAR = 258;
const DAGEN_PER_JAAR = 365;

/** All that comes in on a day: new children, and those who come back. */
export function instroom(w: Wereld, schaal: number): void {
  const p = w.p.instroom;
  const vanafPerceel2 = w.dag >= dagVan(w.p.beginPerceel2);
  const keer = (perJaar: number, dagen: number, wat: () => void): void => {
    for (let n = w.toeval.poisson((perJaar * schaal) / dagen); n > 0; n -= 1) wat();
  };
  if (vanafPerceel2) keer(p.crisis.perJaar, DAGEN_PER_JAAR, () => startCrisis(w));
  if (!w.loket.isOpen(w.dag)) return;
  for (let terug = w.terugkeer.neem(w.dag); terug; terug = w.terugkeer.neem(w.dag)) weerVerwezen(w, terug);
  const drukte = p.seizoen[maandVan(w.dag)] ?? 1;
  keer(p.perJaar[1] * drukte, WERKDAGEN_PER_JAAR, () => verwijs(w, 1));
  if (vanafPerceel2) keer(p.perJaar[2] * drukte, WERKDAGEN_PER_JAAR, () => verwijs(w, 2));
}

function weerVerwezen(w: Wereld, { jeugdige, perceel }: Aanmelding): void {
  jeugdige.lopend -= 1;
  if (w.dag < jeugdige.achttien) verwijs(w, perceel, jeugdige);
}

function verwijs(w: Wereld, perceel: Perceel, bekende?: Jeugdige): void {
  const product = productVoor(w, perceel);
  const t = nieuwTraject(w, bekende ?? nieuweJeugdige(w, product), perceel, product);
  meldVerwijzing(w, t);
  if (w.toeval.kans(w.p.triage.kansen.zonder)) verder(w, t);
  else plan(w, t, w.p.triage.na, triage);
  const { dubbeleVerwijzing: dubbel } = w.p.bevolking;
  if (!bekende && w.toeval.kans(dubbel.kans)) komtTerug(w, t, dubbel.na);
}

const verder: Stap = (w, t) => (t.perceel === 1 ? naarPerceel1(w, t) : naarPerceel2(w, t));

const triage: Stap = (w, t) => {
  const uitkomst = w.toeval.weeg(w.p.triage.uitkomst[t.perceel]);
  const geholpen = uitkomst.startsWith('perceel');
  t.urgentie = w.toeval.weeg(w.p.triage.urgentie[t.perceel]);
  meldTriage(w, t, uitkomst, geholpen ? gestuurd(w, t, uitkomst === 'perceel-1' ? 1 : 2) : undefined);
  if (geholpen || w.toeval.kans(w.p.triage.afgewezen.tochGeholpen)) verder(w, t);
  else nietGeholpen(w, t, uitkomst);
};

/** Moves the trajectory where the triage sends it; returns the product when that changes. */
function gestuurd(w: Wereld, t: Traject, perceel: Perceel): string | undefined {
  const { product } = t;
  const blijft = perceel === t.perceel;
  t.perceel = perceel;
  if (perceel === 1) t.product = MEERVOUDIG;
  else if (!blijft || w.toeval.kans(w.p.triage.kansen.anderProduct)) t.product = w.aanbod.product();
  return t.product === product ? undefined : t.product;
}

/** Help before anybody referred: the start comes first, the verwijzing days or weeks later, sometimes never. */
function startCrisis(w: Wereld): void {
  const p = w.p.instroom.crisis;
  const perceel = w.toeval.kans(p.inPerceel1) ? 1 : 2;
  const product = productVoor(w, perceel);
  const t = nieuwTraject(w, nieuweJeugdige(w, product), perceel, product);
  t.urgentie = 'crisis';
  t.lijn.tot = meldJeugdige(w, t.jeugdige, w.loket.werkdag(w.dag));
  startBehandeling(w, t, perceel === 1 ? w.aanbod.consortium() : w.aanbod.kies(product), true);
  t.lijn.vast = t.lijn.tot;
  if (w.toeval.kans(p.verwijzing)) plan(w, t, p.na, meldVerwijzing);
}
