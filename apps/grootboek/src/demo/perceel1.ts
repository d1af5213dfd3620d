/** Perceel 1: the consortia must accept everyone, so everyone waits on a list until it is their turn. */
import { startBehandeling } from './behandeling.js';
import { plaats, schrijfIn } from './plaatsing.js';
import { plan, type Stap, type Traject, type Wereld } from './traject.js';
import { planHertriage } from './triage.js';
import { naarPerceel2 } from './perceel2.js';
import { planWachten } from './wachten.js';

export function naarPerceel1(w: Wereld, t: Traject): void {
  plan(w, t, w.p.perceel1.plaatsingNa, opDeLijst);
}

const opDeLijst: Stap = (w, t) => {
  if (t.fase !== 'verwezen') return;
  const { tweedePlaatsing } = w.p.perceel1;
  plaats(w, t, w.aanbod.consortium().agb);
  schrijfIn(w, t);
  if (w.toeval.kans(tweedePlaatsing.kans)) plan(w, t, tweedePlaatsing.na, ookElders);
  planWachten(w, t, opDeLijst);
  planHertriage(w, t, naarPerceel2);
};

const ookElders: Stap = (w, t) => {
  const { agb } = w.aanbod.consortium();
  if (t.fase === 'wachtend' && !t.plaatsingen.includes(agb)) plaats(w, t, agb);
};

/** Called from the queue: treatment starts today. */
export function aanDeBeurt(w: Wereld, t: Traject): void {
  const consortium = w.aanbod.consortia.find(({ agb }) => agb === t.plaatsingen[0]);
  if (consortium) startBehandeling(w, t, consortium);
}
