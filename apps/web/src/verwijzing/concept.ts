/**
 * What is being filled in and how far its recording has come, kept as a draft until all of it is recorded or somebody logs out.
 * Ids and keys are chosen beforehand: what is sent again meets itself, and is never recorded twice.
 */
import { leegFormulier, type Formulier } from './formulier.js';

/** How far one step has come. `onbekend`: sent, and no answer came; it may be recorded. */
export type Stand = 'open' | 'onbekend' | 'vastgelegd';

export interface Voortgang {
  readonly stand: Stand;
  /** The Idempotency-Key. */
  readonly sleutel: string;
  /** The bodies that were sent without an answer: one of them may be recorded. */
  readonly verstuurd: readonly object[];
  /** Recorded otherwise than the form says now: an earlier body got through after all. */
  readonly eerder?: boolean;
}

export interface Concept {
  readonly formulier: Formulier;
  readonly jeugdigeId: string;
  readonly trajectId: string;
  /** By the name of the step. */
  readonly voortgang: Readonly<Record<string, Voortgang>>;
}

/** What the draft is kept under. */
export const CONCEPT = 'nieuwe-verwijzing';

export const nieuwConcept = (): Concept => ({
  formulier: leegFormulier(),
  jeugdigeId: crypto.randomUUID(),
  trajectId: crypto.randomUUID(),
  voortgang: {},
});

export const nieuweVoortgang = (): Voortgang => ({ stand: 'open', sleutel: crypto.randomUUID(), verstuurd: [] });

export const standVan = ({ voortgang }: Concept, stap: string): Stand => voortgang[stap]?.stand ?? 'open';
export const isVastgelegd = (concept: Concept, stap: string): boolean => standVan(concept, stap) === 'vastgelegd';
/** Whether something of it stands in the ledger already, as far as we know. */
export const isBegonnen = ({ voortgang }: Concept): boolean => Object.values(voortgang).some(({ stand }) => stand === 'vastgelegd');
/** Whether something of it was sent, so that it may stand in the ledger. */
export const isVerstuurd = ({ voortgang }: Concept): boolean =>
  Object.values(voortgang).some(({ stand, verstuurd }) => stand !== 'open' || verstuurd.length > 0);

/** The same texts as another referral. */
export const metNieuweIds = ({ formulier }: Concept): Concept => ({ ...nieuwConcept(), formulier });

export const metDeel =
  <D extends keyof Formulier>(deel: D, verander: (oud: Formulier[D]) => Formulier[D]) =>
  (concept: Concept): Concept => ({ ...concept, formulier: { ...concept.formulier, [deel]: verander(concept.formulier[deel]) } });
