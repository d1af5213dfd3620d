/** Verlengingen: asked for when a treatment needs more than its maximum, by the rules as the desk knows them when it records. */
import { onderAddendum, sindsAddendum, termijnen, uiterlijk } from './afspraken.js';
import { planEinde } from './einde.js';
import { datum, plus } from './kalender.js';
import { planOverdracht } from './overdracht.js';
import { ONDERBOUWINGEN, TOELICHTINGEN } from './teksten.js';
import { alsBehandelaar, alsCjg, inBehandeling, meld, plan, type Traject, type Wereld } from './traject.js';

type Inhoud = Readonly<Record<string, unknown>>;

/** A request as it will be recorded. `volledig`: nothing that the rules ask is forgotten this time. */
interface Verzoek {
  readonly registratiedag: number;
  readonly volledig: boolean;
}

/** Plans the request for more time, if more time is needed by then. */
export function planVerlenging(w: Wereld, t: Traject): void {
  const { maximum } = t;
  if (maximum === undefined) return;
  const p = w.p.verlenging;
  const na = w.toeval.kans(p.teLaat.kans) ? w.toeval.geheel(p.teLaat.na) : -w.toeval.geheel(p.vooraf);
  plan(w, t, Math.max(1, maximum + na - w.dag), (_, wie) => bezie(w, wie));
}

const isNodig = (t: Traject): t is Traject & { readonly maximum: number } =>
  inBehandeling(t) && t.perceel === 2 && t.eind > (t.maximum ?? Infinity);

function bezie(w: Wereld, t: Traject): void {
  if (!isNodig(t)) return;
  if (w.toeval.kans(w.p.verlenging.nietGevraagd)) blijftZonder(w, t);
  else vraag(w, t, false);
}

function vraag(w: Wereld, t: Traject, volledig: boolean): void {
  if (!isNodig(t)) return;
  const registratiedag = w.loket.registratiedag(t.lijn, w.dag);
  const gesteund = steun(w, t, { registratiedag, volledig });
  if (gesteund === 'afgeraden') return blijftZonder(w, t);
  const teLang = !volledig && w.toeval.kans(w.p.verlenging.fout.teLang);
  const tot = teLang ? uiterlijk(t.product, t.maximum) + 30 : nieuweEinddatum(w, t.product, t.maximum);
  const gegevens = { nieuweEinddatum: datum(tot), ...gesteund.gegevens };
  meld(w, t, 'verleng-behandeling', { door: alsBehandelaar(t), registratiedag, gegevens });
  if (gesteund.inOrde && !teLang) verlengd(w, t, tot);
  else plan(w, t, w.p.verlenging.herkansingNa, (_, wie) => vraag(w, wie, true));
}

function verlengd(w: Wereld, t: Traject, tot: number): void {
  t.maximum = tot;
  t.verlengingen += 1;
  t.vorigeVerlenging = w.dag;
  planVerlenging(w, t);
}

/** A whole number of months, never more than allowed. */
function nieuweEinddatum(w: Wereld, product: string, maximum: number): number {
  const grens = uiterlijk(product, maximum);
  const keuzes = w.p.verlenging.maanden.map((n) => plus(maximum, `P${n}M`)).filter((dag) => dag <= grens);
  return keuzes.length > 0 ? w.toeval.kies(keuzes) : grens;
}

type Steun = { readonly gegevens: Inhoud; readonly inOrde: boolean } | 'afgeraden';

/** What supports the request under the rules of that day, and whether it is enough. */
function steun(w: Wereld, t: Traject, verzoek: Verzoek): Steun {
  const mandaat = termijnen(t.product).mandaat === true;
  if (!mandaat || !onderAddendum(w.dag, verzoek.registratiedag)) return metAkkoord(w, mandaat, verzoek);
  if (t.verlengingen === 0) return alleen({}, true);
  return t.verlengingen === 1 ? metZelfassessment(w, t, verzoek) : metToetsing(w, t, verzoek);
}

const alleen = (gegevens: Inhoud, inOrde: boolean): Steun => ({ gegevens: { beslisser: 'coordinerend-behandelaar', ...gegevens }, inOrde });

function metAkkoord(w: Wereld, mandaat: boolean, { volledig }: Verzoek): Steun {
  const p = w.p.verlenging;
  // Between the date from which the addendum counts and the day it was decided, some already acted on it.
  if (!volledig && mandaat && sindsAddendum(w.dag) && w.toeval.kans(p.fout.vooruitlopend)) return alleen({}, false);
  const beslisser = w.toeval.kans(p.kansen.verwijzerBeslist) ? 'wettelijk-verwijzer' : 'coordinerend-behandelaar';
  if (!volledig && w.toeval.kans(p.fout.zonderAkkoord)) return { gegevens: { beslisser }, inOrde: false };
  return { gegevens: { beslisser, akkoordVerwijzerOp: datum(w.dag - w.toeval.geheel(p.akkoordVooraf)) }, inOrde: true };
}

function zelfassessment(w: Wereld, t: Traject): Inhoud {
  const p = w.p.verlenging.zelfassessment;
  const inDossier = w.toeval.kans(p.inDossier);
  return {
    ...(inDossier ? { dossierReferentie: `dossier ${t.id.slice(0, 8)}` } : { onderbouwing: w.toeval.kies(ONDERBOUWINGEN) }),
    ...(w.toeval.kans(p.behandelaarGenoemd) && { behandelaar: w.bevolking.behandelaar() }),
  };
}

function metZelfassessment(w: Wereld, t: Traject, { registratiedag, volledig }: Verzoek): Steun {
  const p = w.p.verlenging;
  if (!volledig && w.toeval.kans(p.fout.zonderZelfassessment)) return alleen({}, false);
  const inhoud = zelfassessment(w, t);
  if (!w.toeval.kans(p.zelfassessment.vooraf)) return alleen({ zelfassessment: inhoud }, true);
  meld(w, t, 'voeg-zelfassessment-toe', { door: alsBehandelaar(t), registratiedag, dag: sindsVorige(w, t), gegevens: inhoud });
  return alleen({}, true);
}

/** A day not long ago, after the verlenging before this one: what is older does not count. */
const sindsVorige = (w: Wereld, t: Traject): number => Math.min(w.dag, Math.max(t.vorigeVerlenging + 1, w.dag - w.toeval.geheel([0, 14])));

function metToetsing(w: Wereld, t: Traject, { registratiedag, volledig }: Verzoek): Steun {
  const p = w.p.verlenging;
  if (!volledig && w.toeval.kans(p.fout.zonderToetsing)) return { gegevens: { beslisser: 'cjg' }, inOrde: false };
  const uitkomst = w.toeval.weeg(p.toetsing);
  const toelichting = w.toeval.kans(w.p.triage.kansen.toelichting) ? { toelichting: w.toeval.kies(TOELICHTINGEN) } : {};
  const gegevens = { uitkomst, ...toelichting };
  meld(w, t, 'rond-cjg-toetsing-af', { door: alsCjg(w), registratiedag, dag: sindsVorige(w, t), gegevens });
  if (uitkomst === 'overdragen') planOverdracht(w, t);
  return uitkomst === 'voortzetten' ? { gegevens: { beslisser: 'cjg' }, inOrde: true } : 'afgeraden';
}

/** No more time: most treatments stop at the maximum, the others run over it. */
function blijftZonder(w: Wereld, t: Traject): void {
  if (t.overdracht !== undefined || !w.toeval.kans(w.p.verlenging.kansen.stoptOpMaximum)) return;
  t.eind = Math.max(t.maximum ?? w.dag, w.dag);
  planEinde(w, t);
}
