/** Places: on the list of an aanbieder, with the count of perceel 1 that goes with it, and in treatment. */
import type { Aanbieder } from './aanbieders.js';
import { alsAanbieder, meld, type Traject, type Wereld } from './traject.js';

/** Puts a trajectory on the list of an aanbieder; the caller sees to it that it is not there yet. */
export function plaats(w: Wereld, t: Traject, agb: string): void {
  meld(w, t, 'plaats-op-wachtlijst', { door: alsAanbieder(agb), gegevens: { aanbieder: agb } });
  t.plaatsingen.push(agb);
  t.fase = 'wachtend';
  if (w.aanbod.isConsortium(agb)) w.wachtkamer.open += 1;
}

/** Closes every open placement, an open overdracht included, without recording anything: what was recorded already closed them. */
export function sluitPlaatsingen(w: Wereld, t: Traject): void {
  const inPerceel1 = t.plaatsingen.filter((agb) => w.aanbod.isConsortium(agb)).length + (t.overdracht === undefined ? 0 : 1);
  w.wachtkamer.open -= inPerceel1;
  t.plaatsingen = [];
  t.overdracht = undefined;
  t.nummer = undefined;
}

/** The client now counts with this aanbieder. */
export function neemPlaatsIn(t: Traject, aanbieder: Aanbieder): void {
  geefPlaatsVrij(t);
  aanbieder.bezet += 1;
  t.bij = aanbieder;
}

export function geefPlaatsVrij(t: Traject): void {
  if (t.bij) t.bij.bezet -= 1;
  t.bij = undefined;
}

/** Waits in the queue of perceel 1, in order of today and by urgency. */
export function schrijfIn(w: Wereld, t: Traject): void {
  const { voorrang, volgordeSpreiding, langWachtend } = w.p.perceel1;
  const later = w.toeval.kans(langWachtend.kans) ? w.toeval.geheel(langWachtend.dagen) : 0;
  w.wachtkamer.schrijfIn(t, w.dag - (voorrang[t.urgentie] ?? 0) + later + w.toeval.normaal() * volgordeSpreiding);
}
