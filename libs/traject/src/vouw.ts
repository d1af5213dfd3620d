/** The one fold: the story of a trajectory becomes states. Deciding, filling read models and replaying all use it. */
import { aanbiederwisseling } from './aanbiederwisseling/aanbiederwisseling.js';
import { cjgToetsing } from './cjg-toetsing/cjg-toetsing.js';
import type { Datum } from './datum.js';
import { einde } from './einde/einde.js';
import type { Feit, Feiten } from './feit.js';
import type { Gebeurtenis, Soort } from './gebeurtenissen.js';
import { meervoudigheid } from './meervoudigheid/meervoudigheid.js';
import { onderaanneming } from './onderaanneming/onderaanneming.js';
import { onderbreking } from './onderbreking/onderbreking.js';
import { onmogelijk, type Onmogelijk } from './onmogelijk.js';
import { overbrugging } from './overbrugging/overbrugging.js';
import { overdracht } from './overdracht/overdracht.js';
import type { Klokregels } from './regeling/regels.js';
import { start, zelfdeKlok } from './start/start.js';
import { BEGIN, type Toestand } from './toestand.js';
import { triage } from './triage/triage.js';
import { doetMee, type Verhaal } from './verhaal.js';
import { verlenging } from './verlenging/verlenging.js';
import { verwijzing } from './verwijzing/verwijzing.js';
import { wachtlijst } from './wachtlijst/wachtlijst.js';
import { zelfassessment } from './zelfassessment/zelfassessment.js';

const FEITEN = {
  ...verwijzing,
  ...triage,
  ...wachtlijst,
  ...overbrugging,
  ...start,
  ...aanbiederwisseling,
  ...onderbreking,
  ...verlenging,
  ...zelfassessment,
  ...cjgToetsing,
  ...onderaanneming,
  ...meervoudigheid,
  ...overdracht,
  ...einde,
} satisfies Partial<Feiten<Soort>>;

/** How an event takes part in the story of a trajectory; undefined for events of other streams. */
const feitVan = (g: Gebeurtenis): Feit<Soort> | undefined => (FEITEN as Partial<Record<Soort, Feit<Soort>>>)[g.soort];

const volgende = (t: Toestand, g: Gebeurtenis, regels: Klokregels): Toestand => ({
  ...(feitVan(g)?.vouw(t, g, regels) ?? t),
  stap: t.stap + 1,
});

/** One step of the fold: the event, the date from which it counts, and the state after it. */
export interface Stap {
  readonly gebeurtenis: Gebeurtenis;
  readonly vanaf: Datum;
  readonly toestand: Toestand;
}

/** All steps of a story, in fold order. `al`: the steps that were folded before, when the story only grew since. */
export function stappen(verhaal: Verhaal, regels: Klokregels, al: readonly Stap[] = []): readonly Stap[] {
  let toestand = al.at(-1)?.toestand ?? BEGIN;
  const nieuw = verhaal.stappen.slice(al.length).map((gebeurtenis) => {
    toestand = volgende(toestand, gebeurtenis, regels);
    return { gebeurtenis, vanaf: verhaal.teltVanaf(gebeurtenis), toestand };
  });
  return [...al, ...nieuw];
}

/** Do steps that were folded under one set of rules stand under another? Only a clock that starts asks the rules. */
export const staanOnder = (al: readonly Stap[], een: Klokregels, ander: Klokregels): boolean =>
  een === ander || (al.at(-1)?.toestand.episodes ?? []).every((episode) => zelfdeKlok(episode, een, ander));

/** The state on a date: an event counts on its own geldigOp. Undefined when nothing had happened yet. */
export const toestandOp = (gevouwen: readonly Stap[], peildatum: Datum): Toestand | undefined =>
  gevouwen.findLast((s) => s.vanaf <= peildatum)?.toestand;

/** Does the story hold? `voor` has the state just before each new event, for what is judged of the request alone. */
export interface Lezing {
  readonly breuk?: Onmogelijk;
  readonly voor: ReadonlyMap<string, Toestand>;
  readonly eind: Toestand;
}

/** Why no event of any kind can stand here: after the end, or before the verwijzing (a crisis start has none yet). */
function algemeen(verhaal: Verhaal, t: Toestand, g: Gebeurtenis): Onmogelijk | undefined {
  if (t.einde) return onmogelijk('na-einde', t.einde.gebeurtenisId);
  const nogGeenNodig = verhaal.verwijzing === undefined && verhaal.crisisstart !== undefined;
  if (t.verwijzing || g.soort === 'VerwijzingGeregistreerd' || nogGeenNodig) return undefined;
  return onmogelijk('voor-verwijzing', ...(verhaal.verwijzing ? [verhaal.verwijzing.gebeurtenisId] : []));
}

/** Why an event cannot stand where it folds; a refused request is no part of the story. */
function breukDoor(verhaal: Verhaal, t: Toestand, g: Gebeurtenis): Onmogelijk | undefined {
  return doetMee(g) ? (algemeen(verhaal, t, g) ?? feitVan(g)?.kan?.(t, g)) : undefined;
}

/**
 * Reads a story that holds `nieuw` (gebeurtenisIds of candidates). What cannot stand is left out, so that everything that the new events make
 * impossible is found; of a new event that cannot stand, what it runs into.
 */
export function lees(verhaal: Verhaal, regels: Klokregels, nieuw: ReadonlySet<string>): Lezing {
  const voor = new Map<string, Toestand>();
  const breuken: Onmogelijk[] = [];
  let toestand = BEGIN;
  for (const g of verhaal.stappen) {
    const isNieuw = nieuw.has(g.gebeurtenisId);
    if (isNieuw) voor.set(g.gebeurtenisId, toestand);
    const breuk = breukDoor(verhaal, toestand, g);
    if (breuk) breuken.push(isNieuw ? breuk : { ...breuk, gebeurtenissen: [g.gebeurtenisId] });
    else toestand = volgende(toestand, g, regels);
  }
  const [eerste] = breuken;
  return { voor, eind: toestand, ...(eerste && { breuk: onmogelijk(eerste.reden, ...new Set(breuken.flatMap((b) => b.gebeurtenissen))) }) };
}

/** Why a new event cannot be asked where it stands, though the story holds. */
export const bezwaarTegenVerzoek = (verhaal: Verhaal, voor: Toestand, g: Gebeurtenis): Onmogelijk | undefined =>
  feitVan(g)?.verzoek?.(voor, g, verhaal);
