/** All that is known about one trajectory, and its story as known at one moment. */
import type { Datum } from './datum.js';
import type { Gebeurtenis } from './gebeurtenissen.js';
import { gemeenteOp, registratie, woonplaatsen } from './jeugdige/jeugdige.js';
import type { Regelboek, Regels } from './regeling/regels.js';
import type { Toestand } from './toestand.js';
import { bekend, verhaalMet, verhaalVan, type Kennis, type Verhaal } from './verhaal.js';
import { staanOnder, stappen, toestandOp, type Stap } from './vouw.js';

/** The inputs of every answer about a trajectory, complete, each stream in recorded order. */
export interface Dossier {
  readonly trajectId: string;
  readonly traject: readonly Gebeurtenis[];
  readonly inzet: readonly Gebeurtenis[];
  /** Streams of the jeugdigen that its events name, by jeugdigeId: a correction may name another child. */
  readonly jeugdigen: ReadonlyMap<string, readonly Gebeurtenis[]>;
  readonly regelboek: Regelboek;
}

type Woonplaatsen = ReturnType<typeof woonplaatsen>;

/** The story of a trajectory as the ledger knew it at one moment. */
export interface Opname {
  readonly dossier: Dossier;
  readonly kennis: Kennis;
  readonly regels: Regels;
  /** Known events of the traject stream, in recorded order. */
  readonly bekende: readonly Gebeurtenis[];
  readonly verhaal: Verhaal;
  readonly stappen: readonly Stap[];
  /** The state after all steps: facts of any date. */
  readonly eind: Toestand | undefined;
  /** Known events of each jeugdige, and where each lived. */
  readonly jeugdigen: ReadonlyMap<string, readonly Gebeurtenis[]>;
  readonly woont: ReadonlyMap<string, Woonplaatsen>;
}

function jeugdigenOp({ jeugdigen }: Dossier, kennis: Kennis, vorige: Opname | undefined): Pick<Opname, 'jeugdigen' | 'woont'> {
  const bekende = new Map([...jeugdigen].map(([id, alle]) => [id, alle.filter((g) => bekend(g, kennis))]));
  if (vorige && [...bekende].every(([id, events]) => vorige.jeugdigen.get(id)?.length === events.length)) return vorige;
  return { jeugdigen: bekende, woont: new Map([...bekende].map(([id, events]) => [id, woonplaatsen(events)])) };
}

/** What `vorige` folded serves again when the rules that the fold asks are the same and the story only grew. */
function verderVan(vorige: Opname, bekende: readonly Gebeurtenis[], regels: Regels): Pick<Opname, 'verhaal' | 'stappen'> | undefined {
  if (!staanOnder(vorige.stappen, vorige.regels, regels)) return undefined;
  const verhaal = verhaalMet(vorige.verhaal, bekende.slice(vorige.bekende.length));
  return verhaal && { verhaal, stappen: stappen(verhaal, regels, vorige.stappen) };
}

function opnieuw(bekende: readonly Gebeurtenis[], regels: Regels): Pick<Opname, 'verhaal' | 'stappen'> {
  const verhaal = verhaalVan(bekende);
  return { verhaal, stappen: stappen(verhaal, regels) };
}

/** `vorige`: of the same dossier at an earlier moment; only saves work. */
export function opname(dossier: Dossier, kennis: Kennis, vorige?: Opname): Opname {
  const regels = dossier.regelboek(kennis);
  const bekende = dossier.traject.filter((g) => bekend(g, kennis));
  const gevouwen = (vorige && verderVan(vorige, bekende, regels)) ?? opnieuw(bekende, regels);
  const { jeugdigen, woont } = jeugdigenOp(dossier, kennis, vorige);
  return { dossier, kennis, regels, bekende, ...gevouwen, eind: gevouwen.stappen.at(-1)?.toestand, jeugdigen, woont };
}

const NERGENS: Woonplaatsen = [];

export const woonplaatsenVan = ({ woont }: Pick<Opname, 'woont'>, jeugdigeId: string | null): Woonplaatsen =>
  woont.get(jeugdigeId ?? '') ?? NERGENS;

export const gemeenteVan = (o: Pick<Opname, 'woont'>, jeugdigeId: string | null, datum: Datum): string | null =>
  gemeenteOp(woonplaatsenVan(o, jeugdigeId), datum);

/** Dates on which the jeugdige moved, each once: of two verhuizingen of one date the last recorded counts. */
export const verhuisdata = (o: Opname, jeugdigeId: string | null): readonly Datum[] => [
  ...new Set(woonplaatsenVan(o, jeugdigeId).flatMap((w) => w.vanaf ?? [])),
];

/** Of what is known now; cheaper than listing when. */
export const ooitVerhuisd = (o: Opname, jeugdigeId: string | null): boolean =>
  woonplaatsenVan(o, jeugdigeId).some(({ vanaf }) => vanaf !== null);

/** Unknown when nobody registered it, or when it was forgotten. */
export const geboortedatumVan = (o: Opname, jeugdigeId: string | null): Datum | undefined =>
  registratie(o.jeugdigen.get(jeugdigeId ?? '') ?? [])?.gegevens.geboortedatum;

export const toestandVan = (o: Opname, peildatum: Datum): Toestand | undefined => toestandOp(o.stappen, peildatum);
