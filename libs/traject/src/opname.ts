/** All that is known about one trajectory, and its story as known at one moment. */
import type { Datum } from './datum.js';
import type { Gebeurtenis } from './gebeurtenissen.js';
import { gemeenteOp, registratie, woonplaatsen } from './jeugdige/jeugdige.js';
import type { Regelboek, Regels } from './regeling/regels.js';
import type { Toestand } from './toestand.js';
import { bekend, verhaalVan, type Kennis, type Verhaal } from './verhaal.js';
import { stappen, toestandOp, type Stap } from './vouw.js';

/** The inputs of every answer about a trajectory, complete, each stream in recorded order. */
export interface Dossier {
  readonly trajectId: string;
  readonly traject: readonly Gebeurtenis[];
  readonly inzet: readonly Gebeurtenis[];
  /** Streams of the jeugdigen that its events name, by jeugdigeId: a correction may name another child. */
  readonly jeugdigen: ReadonlyMap<string, readonly Gebeurtenis[]>;
  readonly regelboek: Regelboek;
}

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
}

export function opname(dossier: Dossier, kennis: Kennis): Opname {
  const regels = dossier.regelboek(kennis);
  const bekende = dossier.traject.filter((g) => bekend(g, kennis));
  const verhaal = verhaalVan(bekende);
  const gevouwen = stappen(verhaal, regels);
  return { dossier, kennis, regels, bekende, verhaal, stappen: gevouwen, eind: gevouwen.at(-1)?.toestand };
}

/** Known events of the jeugdige of a state. */
const vanJeugdige = ({ dossier, kennis }: Opname, jeugdigeId: string | null): readonly Gebeurtenis[] =>
  jeugdigeId === null ? [] : (dossier.jeugdigen.get(jeugdigeId) ?? []).filter((g) => bekend(g, kennis));

export const gemeenteVan = (o: Opname, jeugdigeId: string | null, datum: Datum): string | null =>
  gemeenteOp(woonplaatsen(vanJeugdige(o, jeugdigeId)), datum);

/** Dates on which the jeugdige moved. */
export const verhuisdata = (o: Opname, jeugdigeId: string | null): readonly Datum[] =>
  woonplaatsen(vanJeugdige(o, jeugdigeId)).flatMap((w) => w.vanaf ?? []);

/** Unknown when nobody registered it, or when it was forgotten. */
export const geboortedatumVan = (o: Opname, jeugdigeId: string | null): Datum | undefined =>
  registratie(vanJeugdige(o, jeugdigeId))?.gegevens.geboortedatum;

export const toestandVan = (o: Opname, peildatum: Datum): Toestand | undefined => toestandOp(o.stappen, peildatum);
