/** Perceel 2: nobody must accept anyone. Aanbieders are asked one after the other; who is refused everywhere waits on no list at all. */
import type { Aanbieder } from './aanbieders.js';
import { startBehandeling } from './behandeling.js';
import { planHertriage } from './triage.js';
import { jaarVan, maandVan } from './kalender.js';
import { geefPlaatsVrij, neemPlaatsIn, plaats, sluitPlaatsingen } from './plaatsing.js';
import { WEIGERTOELICHTINGEN } from './teksten.js';
import { alsAanbieder, meld, plan, wachtOpHulp, type Stap, type Traject, type Wereld } from './traject.js';
import { planWachten, stopt } from './wachten.js';

/** JZ588. */
const INGETROKKEN = '32';
const TE_OUD = '39';

export function naarPerceel2(w: Wereld, t: Traject): void {
  plan(w, t, w.p.perceel2.zoeken.na, zoek);
}

const zoek: Stap = (w, t) => {
  if (t.fase !== 'verwezen') return;
  const aanbieder = w.aanbod.kies(t.product);
  const reden = weigering(w, aanbieder);
  if (reden === undefined) neemAan(w, t, aanbieder);
  else weiger(w, t, aanbieder, reden);
};

/** Why an aanbieder refuses a new client today; undefined when it does not. */
function weigering(w: Wereld, { aanmeldstop, plafond, besteed, bezet, plaatsen }: Aanbieder): string | undefined {
  const p = w.p.perceel2;
  const jaar = jaarVan(w.dag);
  if (aanmeldstop.has(jaar * 4 + Math.floor(maandVan(w.dag) / 3))) return 'aanmeldstop';
  if ((besteed.get(jaar) ?? 0) >= (plafond.get(jaar) ?? Infinity)) return 'plafond-bereikt';
  const vol = bezet >= plaatsen;
  return w.toeval.kans(vol ? p.weigert.vol : p.weigert.ruimte) ? w.toeval.weeg(vol ? { 'geen-capaciteit': 1 } : p.reden) : undefined;
}

function weiger(w: Wereld, t: Traject, { agb }: Aanbieder, reden: string): void {
  const toelichting = w.toeval.kans(w.p.perceel2.weigert.toelichting) ? { toelichting: w.toeval.kies(WEIGERTOELICHTINGEN) } : {};
  meld(w, t, 'registreer-weigering', { door: alsAanbieder(agb), los: true, gegevens: { aanbieder: agb, reden, ...toelichting } });
  const { geeftOp, zoeken } = w.p.perceel2;
  if (!w.toeval.kans(geeftOp.kans)) plan(w, t, zoeken.opnieuwNa, zoek);
  else if (w.toeval.kans(geeftOp.beeindigd)) plan(w, t, geeftOp.na, (_, wie) => stopt(w, wie, INGETROKKEN));
}

function neemAan(w: Wereld, t: Traject, aanbieder: Aanbieder): void {
  neemPlaatsIn(t, aanbieder);
  if (w.toeval.kans(w.p.perceel2.geplaatst)) opDeLijst(w, t, aanbieder);
  plan(w, t, w.toeval.dagen(w.p.perceel2.startNa), begin);
}

function opDeLijst(w: Wereld, t: Traject, { agb }: Aanbieder): void {
  plaats(w, t, agb);
  planWachten(w, t, zoek);
  planHertriage(w, t, naarPerceel2);
  const { alsnogGeweigerd: alsnog } = w.p.perceel2;
  if (w.toeval.kans(alsnog.kans)) plan(w, t, alsnog.na, alsnogGeweigerd);
}

const begin: Stap = (w, t) => {
  if (!wachtOpHulp(t) || !t.bij) return;
  if (w.dag < t.jeugdige.achttien) return startBehandeling(w, t, t.bij);
  geefPlaatsVrij(t);
  stopt(w, t, TE_OUD);
};

const alsnogGeweigerd: Stap = (w, t) => {
  const agb = t.plaatsingen[0];
  if (t.fase !== 'wachtend' || agb === undefined) return;
  meld(w, t, 'registreer-weigering', { door: alsAanbieder(agb), gegevens: { aanbieder: agb, reden: 'geen-capaciteit' } });
  sluitPlaatsingen(w, t);
  geefPlaatsVrij(t);
  t.fase = 'verwezen';
  plan(w, t, w.p.perceel2.zoeken.opnieuwNa, zoek);
};
