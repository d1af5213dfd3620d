/** What happens while someone waits: overbrugging, removal from the list, a birthday too many. */
import { beeindig } from './einde.js';
import { dagVan } from './kalender.js';
import { geefPlaatsVrij, sluitPlaatsingen } from './plaatsing.js';
import { TOELICHTINGEN } from './teksten.js';
import { alsAanbieder, meld, plan, wachtOpHulp, type Stap, type Traject, type Wereld } from './traject.js';

/** JZ588 for an end without treatment. */
const REDEN_VAN_EINDE: Readonly<Record<string, string>> = { ingetrokken: '32', 'elders-geholpen': '38', leeftijd: '39', overleden: '02' };
const GEEN_CONTACT = '36';
/** Reasons after which the question may still be there. */
const VRAAG_BLIJFT = ['geen-reactie', 'opgeschoond'];

/** Draws what will happen while waiting; `herplaats` brings someone who was removed back on a list. */
export function planWachten(w: Wereld, t: Traject, herplaats: Stap): void {
  const p = w.p.wachten;
  if (w.toeval.kans(p.verwijderd.kans[t.perceel])) planVerwijdering(w, t, herplaats);
  if (t.overbrugging === 'geen' && w.toeval.kans(p.overbrugging.kans[t.perceel])) plan(w, t, p.overbrugging.na, startOverbrugging);
  const totVerjaardag = t.jeugdige.achttien - w.dag;
  if (totVerjaardag > 0 && w.toeval.kans(p.kansen.verwijderdOp18))
    plan(w, t, totVerjaardag, (_, wie) => verwijder(w, wie, 'leeftijd', herplaats));
}

function planVerwijdering(w: Wereld, t: Traject, herplaats: Stap): void {
  const reden = w.toeval.weeg(w.p.wachten.reden);
  const na = w.toeval.geheel(w.p.wachten.verwijderd.na[t.perceel]);
  const opschoning = w.p.wachten.opschoning.map(dagVan).find((dag) => dag >= w.dag + na);
  if (reden === 'opgeschoond' && opschoning === undefined) return;
  const over = reden === 'opgeschoond' && opschoning !== undefined ? opschoning - w.dag : na;
  plan(w, t, over, (_, wie) => verwijder(w, wie, reden, herplaats));
}

function verwijder(w: Wereld, t: Traject, reden: string, herplaats: Stap): void {
  if (t.fase !== 'wachtend') return;
  for (const aanbieder of t.plaatsingen) {
    const toelichting = w.toeval.kans(w.p.wachten.kansen.toelichting) ? { toelichting: w.toeval.kies(TOELICHTINGEN) } : {};
    meld(w, t, 'verwijder-van-wachtlijst', { door: alsAanbieder(aanbieder), gegevens: { aanbieder, reden, ...toelichting } });
  }
  sluitPlaatsingen(w, t);
  geefPlaatsVrij(t);
  t.fase = 'verwezen';
  naVerwijdering(w, t, reden, herplaats);
}

function naVerwijdering(w: Wereld, t: Traject, reden: string, herplaats: Stap): void {
  const { vraagBlijft: blijft, vertrokken } = w.p.wachten;
  const punt = w.toeval.fractie();
  const slot: Stap = (_, wie) => stopt(w, wie, REDEN_VAN_EINDE[reden] ?? GEEN_CONTACT);
  if (!VRAAG_BLIJFT.includes(reden)) {
    if (punt < vertrokken.beeindigd) plan(w, t, vertrokken.na, slot);
  } else if (punt < blijft.terug) plan(w, t, blijft.terugNa, herplaats);
  else if (punt < blijft.terug + blijft.beeindigd) plan(w, t, blijft.beeindigdNa, slot);
}

/** Ends a trajectory of someone who waits for nothing any more. */
export function stopt(w: Wereld, t: Traject, reden: string): void {
  if (t.fase === 'verwezen') beeindig(w, t, reden);
}

const startOverbrugging: Stap = (w, t) => {
  if (t.fase !== 'wachtend' || t.overbrugging !== 'geen') return;
  const { agb } = w.toeval.kies(w.aanbod.aanbieders);
  meld(w, t, 'start-overbrugging', { door: alsAanbieder(agb), gegevens: { aanbieder: agb } });
  t.overbrugging = 'open';
  plan(w, t, w.p.wachten.overbrugging.duur, (_, wie) => wachtOpHulp(wie) && eindeOverbrugging(w, wie, agb));
};

function eindeOverbrugging(w: Wereld, t: Traject, agb: string): void {
  if (t.overbrugging !== 'open') return;
  meld(w, t, 'beeindig-overbrugging', { door: alsAanbieder(agb) });
  t.overbrugging = 'geweest';
}

/** Treatment starts: the overbrugging stops with it, unless nobody says so. */
export function stopOverbrugging(w: Wereld, t: Traject, agb: string): void {
  if (w.toeval.kans(w.p.wachten.overbrugging.stoptBijStart)) eindeOverbrugging(w, t, agb);
}
