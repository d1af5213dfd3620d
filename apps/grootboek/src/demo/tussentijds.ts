/** What happens during treatment beside the big decisions: inzet, onderbrekingen, onderaannemers, another aanbieder. */
import { sindsAddendum } from './afspraken.js';
import { corrigeerSoms } from './correctie.js';
import { datum, jaarVan } from './kalender.js';
import { neemPlaatsIn } from './plaatsing.js';
import { DISCIPLINES, ONDERBREKINGEN } from './teksten.js';
import { alsAanbieder, inBehandeling, meld, plan, type Stap, type Traject, type Wereld } from './traject.js';

const MINUTEN_PER_KWARTIER = 15;

/** Draws what will happen between today and the end of the treatment. */
export function planTussentijds(w: Wereld, t: Traject): void {
  const p = w.p.behandeling;
  const duur = t.eind - w.dag;
  if (duur > 30 && w.toeval.kans(p.onderbreking.kans)) plan(w, t, [10, duur - 10], onderbreek);
  if (duur > 60 && w.toeval.kans(p.wissel.kans)) plan(w, t, [20, duur - 10], wissel);
  if (t.perceel === 2) planPerceel2(w, t, duur);
}

function planPerceel2(w: Wereld, t: Traject, duur: number): void {
  const p = w.p.behandeling;
  plan(w, t, p.inzet.om, registreerInzet);
  const kans = sindsAddendum(w.dag) ? p.onderaannemer.kansOnderAddendum : p.onderaannemer.kans;
  if (duur > 60 && w.toeval.kans(kans)) plan(w, t, [10, duur - 30], zetIn);
}

const onderbreek: Stap = (w, t) => {
  if (t.fase !== 'in-behandeling' || !t.bij) return;
  const p = w.p.behandeling.onderbreking;
  const reden = w.toeval.kans(p.redenGenoemd) ? { reden: w.toeval.kies(ONDERBREKINGEN) } : {};
  meld(w, t, 'onderbreek-behandeling', { door: alsAanbieder(t.bij.agb), gegevens: reden });
  t.fase = 'onderbroken';
  if (w.toeval.kans(p.hervat)) plan(w, t, p.duur, hervat);
};

const hervat: Stap = (w, t) => {
  if (t.fase !== 'onderbroken' || !t.bij) return;
  meld(w, t, 'hervat-behandeling', { door: alsAanbieder(t.bij.agb) });
  t.fase = 'in-behandeling';
};

const wissel: Stap = (w, t) => {
  if (!inBehandeling(t) || !t.bij) return;
  const van = t.bij.agb;
  const naar = t.perceel === 1 ? w.aanbod.consortium() : w.aanbod.kies(t.product, [van, t.onderaannemer ?? '']);
  if (naar.agb === van) return;
  const reden = w.toeval.weeg(w.p.behandeling.wissel.reden);
  meld(w, t, 'wissel-aanbieder', { door: alsAanbieder(van), gegevens: { aanbieder: naar.agb, reden } });
  neemPlaatsIn(t, naar);
};

const zetIn: Stap = (w, t) => {
  if (!inBehandeling(t) || t.perceel === 1 || !t.bij) return;
  const p = w.p.behandeling.onderaannemer;
  const { agb } = w.aanbod.kies(t.product, [t.bij.agb]);
  if (agb === t.bij.agb) return;
  const duur = w.toeval.geheel(p.duur);
  const metTot = w.toeval.kans(p.metTot);
  const gegevens = { aanbieder: agb, ...(metTot && { tot: datum(w.dag + duur) }), discipline: w.toeval.kies(DISCIPLINES) };
  meld(w, t, 'zet-onderaannemer-in', { door: alsAanbieder(t.bij.agb), gegevens });
  t.onderaannemer = agb;
  plan(w, t, duur, (_, wie) => haalUit(w, wie, metTot));
};

/** With an agreed last day nobody needs to say that it ended. */
function haalUit(w: Wereld, t: Traject, vanzelf: boolean): void {
  const { onderaannemer } = t;
  if (onderaannemer === undefined || !inBehandeling(t) || !t.bij) return;
  t.onderaannemer = undefined;
  if (!vanzelf) meld(w, t, 'beeindig-onderaanneming', { door: alsAanbieder(t.bij.agb), gegevens: { aanbieder: onderaannemer } });
}

const registreerInzet: Stap = (w, t) => {
  if (!inBehandeling(t) || t.perceel === 1 || !t.bij) return;
  if (t.fase === 'in-behandeling') meldInzet(w, t, t.bij.agb);
  plan(w, t, w.p.behandeling.inzet.om, registreerInzet);
};

function meldInzet(w: Wereld, t: Traject, behandelaar: string): void {
  const p = w.p.behandeling.inzet;
  const aanbieder = t.onderaannemer !== undefined && w.toeval.kans(p.onderaannemer) ? t.onderaannemer : behandelaar;
  const minuten = w.toeval.geheel(p.kwartieren) * MINUTEN_PER_KWARTIER;
  const tariefCent = w.p.producten[t.product]?.tariefCent ?? 0;
  const door = alsAanbieder(aanbieder);
  const gemeld = meld(w, t, 'registreer-inzet', { door, los: true, gegevens: { aanbieder, minuten, tariefCent } });
  w.aanbod.besteed(aanbieder, jaarVan(w.dag), (minuten * tariefCent) / 60);
  const goed = (was: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
    ...was,
    minuten: minuten + MINUTEN_PER_KWARTIER,
  });
  corrigeerSoms(w, { gemeld, opdracht: 'registreer-inzet', door, pad: { traject: t.id }, goed });
}
