/** The triage and the second look while waiting: more urgent, to the other perceel, or not jeugdhulp after all. */
import { corrigeerSoms } from './correctie.js';
import { geefPlaatsVrij, schrijfIn, sluitPlaatsingen } from './plaatsing.js';
import { TOELICHTINGEN } from './teksten.js';
import { alsCjg, meld, plan, type Stap, type Traject, type Wereld } from './traject.js';
import { stopt } from './wachten.js';

/** JZ588: to another domain, or ended by the gemeente. */
const REDEN_NIET_GEHOLPEN: Readonly<Record<string, string>> = { voorliggend: '39', afgewezen: '36' };

/** Reports a triage of today with the urgency of the trajectory; `product` only when the triage changes it. */
export function meldTriage(w: Wereld, t: Traject, uitkomst: string, product?: string): void {
  const door = alsCjg(w);
  const toelichting = w.toeval.kans(w.p.triage.kansen.toelichting) ? { toelichting: w.toeval.kies(TOELICHTINGEN) } : {};
  const gegevens = { uitkomst, urgentie: t.urgentie, ...(product !== undefined && { product }), ...toelichting };
  const gemeld = meld(w, t, 'voer-triage-uit', { door, gegevens });
  const goed = (was: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({ ...was, urgentie: 'hoog' });
  corrigeerSoms(w, { gemeld, opdracht: 'voer-triage-uit', door, pad: { traject: t.id }, goed });
}

/** Turned away: mostly ended soon. */
export function nietGeholpen(w: Wereld, t: Traject, uitkomst: string): void {
  const p = w.p.triage.afgewezen;
  if (w.toeval.kans(p.beeindigd)) plan(w, t, p.na, (_, wie) => stopt(w, wie, REDEN_NIET_GEHOLPEN[uitkomst] ?? ''));
}

/** Perhaps a second triage while waiting; `verder` brings someone who moved to perceel 2 on its way there. */
export function planHertriage(w: Wereld, t: Traject, verder: Stap): void {
  if (w.toeval.kans(w.p.triage.opnieuw.kans[t.perceel])) plan(w, t, w.p.triage.opnieuw.na, (_, wie) => hertriage(w, wie, verder));
}

function hertriage(w: Wereld, t: Traject, verder: Stap): void {
  // A triage folds first on its date: on that of the placement it would come before it.
  if (t.fase !== 'wachtend' || w.dag <= t.laatste) return;
  const uitkomst = w.toeval.weeg(w.p.triage.opnieuwUitkomst);
  if (uitkomst === 'voorliggend') return afgevallen(w, t);
  if (uitkomst === 'ander-perceel' && t.perceel === 1) return naarAnderPerceel(w, t, verder);
  t.urgentie = w.toeval.kies(['hoog', 'veiligheid']);
  meldTriage(w, t, `perceel-${t.perceel}`);
  if (t.perceel === 1) schrijfIn(w, t);
}

function afgevallen(w: Wereld, t: Traject): void {
  meldTriage(w, t, 'voorliggend');
  vanDeLijst(w, t);
  nietGeholpen(w, t, 'voorliggend');
}

function naarAnderPerceel(w: Wereld, t: Traject, verder: Stap): void {
  t.perceel = 2;
  t.product = w.aanbod.product();
  meldTriage(w, t, 'perceel-2', t.product);
  vanDeLijst(w, t);
  verder(w, t);
}

function vanDeLijst(w: Wereld, t: Traject): void {
  sluitPlaatsingen(w, t);
  geefPlaatsVrij(t);
  t.fase = 'verwezen';
}
