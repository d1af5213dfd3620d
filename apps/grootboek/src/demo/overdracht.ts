/** One question becomes several: going on in perceel 2, or waiting for a consortium of perceel 1 while treated. */
import { sindsAddendum } from './afspraken.js';
import { planEinde } from './einde.js';
import { doordeweeks } from './kalender.js';
import { neemPlaatsIn } from './plaatsing.js';
import { MEERVOUDIGE_VRAGEN, OVERDRACHT_GEWEIGERD } from './teksten.js';
import { alsAanbieder, alsBehandelaar, alsCjg, inBehandeling, meld, plan, type Stap, type Traject, type Wereld } from './traject.js';
import { MEERVOUDIG } from './verwijzing.js';

/** Perhaps, halfway, more turns out to be needed. */
export function planMeervoudigheid(w: Wereld, t: Traject): void {
  const duur = t.eind - w.dag;
  if (duur > 60 && w.toeval.kans(w.p.overdracht.meervoudig[t.product] ?? 0)) plan(w, t, [30, duur - 20], meervoudig);
}

const meervoudig: Stap = (w, t) => {
  if (!inBehandeling(t) || t.perceel === 1) return;
  const p = w.p.overdracht;
  const onderbouwing = w.toeval.kans(p.kansen.onderbouwing) ? { onderbouwing: w.toeval.kies(MEERVOUDIGE_VRAGEN) } : {};
  if (sindsAddendum(w.dag) && w.toeval.kans(p.kansen.verantwoord)) stelVast(w, t, { voortzettingVerantwoord: true, ...onderbouwing });
  else if (sindsAddendum(w.dag)) tijdelijk(w, t, onderbouwing);
  else {
    if (w.toeval.kans(p.kansen.vastgesteldZonderAddendum)) stelVast(w, t, { voortzettingVerantwoord: false, ...onderbouwing });
    planOverdracht(w, t);
  }
};

const stelVast = (w: Wereld, t: Traject, gegevens: Readonly<Record<string, unknown>>): void => {
  meld(w, t, 'stel-meervoudigheid-vast', { door: alsBehandelaar(t), gegevens });
};

/** Not verantwoord: goes on for the time being, with a CJG-medewerker who is linked at once, later or never. */
function tijdelijk(w: Wereld, t: Traject, onderbouwing: Readonly<Record<string, unknown>>): void {
  const p = w.p.overdracht.cjg;
  const punt = w.toeval.fractie();
  const meteen = punt < p.meteen ? { cjgMedewerker: w.bevolking.behandelaar() } : {};
  stelVast(w, t, { voortzettingVerantwoord: false, ...onderbouwing, ...meteen });
  if (p.meteen <= punt && punt < p.meteen + p.later) plan(w, t, p.na, koppel);
  planOverdracht(w, t);
}

const koppel: Stap = (w, t) => {
  if (!inBehandeling(t)) return;
  meld(w, t, 'koppel-cjg-medewerker', { door: alsCjg(w), los: true, gegevens: { cjgMedewerker: w.bevolking.behandelaar() } });
};

export function planOverdracht(w: Wereld, t: Traject): void {
  plan(w, t, w.p.overdracht.vraagNa, vraag);
}

const vraag: Stap = (w, t) => {
  if (!inBehandeling(t) || t.perceel === 1 || t.overdracht !== undefined) return;
  const p = w.p.overdracht;
  const { agb } = w.aanbod.consortium();
  meld(w, t, 'vraag-overdracht-aan', { door: alsBehandelaar(t), gegevens: { consortium: agb } });
  t.overdracht = agb;
  w.wachtkamer.open += 1;
  w.wachtkamer.schrijfIn(t, w.dag - p.eerder + w.toeval.normaal() * w.p.perceel1.volgordeSpreiding);
  if (w.toeval.kans(p.geweigerd.kans)) plan(w, t, p.geweigerd.na, weiger);
};

function sluitAf(w: Wereld, t: Traject): void {
  t.overdracht = undefined;
  t.nummer = undefined;
  w.wachtkamer.open -= 1;
}

const weiger: Stap = (w, t) => {
  if (t.overdracht === undefined) return;
  meld(w, t, 'weiger-overdracht', { door: alsAanbieder(t.overdracht), gegevens: { reden: w.toeval.kies(OVERDRACHT_GEWEIGERD) } });
  sluitAf(w, t);
  const { opnieuw, opnieuwNa } = w.p.overdracht.geweigerd;
  if (w.toeval.kans(opnieuw)) plan(w, t, opnieuwNa, vraag);
};

/** Called from the queue: from today the consortium treats, in perceel 1, where no clock runs. */
export function voltooiOverdracht(w: Wereld, t: Traject): void {
  const consortium = w.aanbod.consortia.find(({ agb }) => agb === t.overdracht);
  if (!consortium || w.dag <= t.start) return;
  meld(w, t, 'voltooi-overdracht', { door: alsAanbieder(consortium.agb) });
  sluitAf(w, t);
  neemPlaatsIn(t, consortium);
  t.perceel = 1;
  t.product = MEERVOUDIG;
  t.maximum = undefined;
  t.fase = 'in-behandeling';
  t.onderaannemer = undefined;
  t.eind = doordeweeks(w.dag + w.toeval.dagen(w.p.perceel1.behandeling));
  planEinde(w, t);
}
