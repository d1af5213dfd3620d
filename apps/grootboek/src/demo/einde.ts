/** The end of a trajectory, and what may come of the child after it. */
import { corrigeerSoms, trekIn } from './correctie.js';
import { datum, doordeweeks } from './kalender.js';
import { geefPlaatsVrij, sluitPlaatsingen } from './plaatsing.js';
import { alsAanbieder, alsCjg, inBehandeling, komtTerug, meld, plan, type Stap, type Traject, type Wereld } from './traject.js';

/** JZ588 reasons that a desk mistakes for 35 (circumstances). */
const VERWISSELBAAR = ['32', '34', '38'];

/** Reports an end today, for a JZ588 reason. */
function meldEinde(
  w: Wereld,
  t: Traject,
  reden: string,
): { gemeld: ReturnType<typeof meld>; opdracht: string; door: ReturnType<typeof alsCjg> } {
  const door = t.bij ? alsAanbieder(t.bij.agb) : alsCjg(w);
  const opdracht = 'beeindig-traject';
  return { gemeld: meld(w, t, opdracht, { door, gegevens: { reden } }), opdracht, door };
}

export function beeindig(w: Wereld, t: Traject, reden: string): void {
  const wat = meldEinde(w, t, reden);
  if (VERWISSELBAAR.includes(reden)) {
    const goed = (gegevens: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({ ...gegevens, reden: '35' });
    corrigeerSoms(w, { ...wat, pad: { traject: t.id }, goed });
  }
  sluit(w, t);
}

/** All that ends with a trajectory, recorded or not. */
function sluit(w: Wereld, t: Traject): void {
  sluitPlaatsingen(w, t);
  geefPlaatsVrij(t);
  t.fase = 'beeindigd';
  t.jeugdige.lopend -= 1;
  naHetEinde(w, t);
}

function naHetEinde(w: Wereld, t: Traject): void {
  const { bevolking: p } = w.p;
  if (w.toeval.kans(p.terugkeer.kans)) komtTerug(w, t, p.terugkeer.na);
  else if (w.toeval.kans(p.vernietiging.kans)) plan(w, t, p.vernietiging.na, vernietig);
}

const vernietig: Stap = (w, t) => {
  if (t.jeugdige.lopend > 0) return;
  w.loket.leg(w.dag, {
    opdracht: 'vernietig-persoonsgegevens',
    jeugdige: t.jeugdige.id,
    door: { rol: 'beheerder' },
    gegevens: { verzoekdatum: datum(w.dag), grondslag: 'verzoek van de betrokkene (Jeugdwet artikel 7.3.9)' },
  });
  t.jeugdige.lopend = -Infinity;
};

/** Plans the end of a treatment on its present `eind`; a plan made for another day lapses. */
export function planEinde(w: Wereld, t: Traject): void {
  const { eind } = t;
  if (eind <= w.einde) w.agenda.zet(Math.max(eind, w.dag), () => t.eind === eind && eindeBehandeling(w, t));
}

function eindeBehandeling(w: Wereld, t: Traject): void {
  if (!inBehandeling(t)) return;
  if (t.overdracht === undefined && w.toeval.kans(w.p.behandeling.kansen.zonderEinde)) return stil(t);
  if (w.toeval.kans(w.p.loket.eindeVergissing.kans)) return vergissing(w, t);
  beeindig(w, t, w.toeval.weeg(w.p.behandeling.reden));
}

function stil(t: Traject): void {
  geefPlaatsVrij(t);
  t.fase = 'stil';
}

/** Recorded as ended, withdrawn some days later: the treatment goes on. */
function vergissing(w: Wereld, t: Traject): void {
  trekIn(w, t, meldEinde(w, t, '31'));
  t.eind = doordeweeks(w.dag + w.toeval.geheel(w.p.loket.eindeVergissing.duur));
  planEinde(w, t);
}
