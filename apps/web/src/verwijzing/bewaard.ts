/** The draft as it is kept in the tab. What another version of the application left there is not taken for a draft of this one. */
import type { Veldfout } from '../delen/Foutoverzicht.js';
import { nieuwConcept, nieuweVoortgang, type Concept } from './concept.js';
import type { Mislukt } from './vastleggen.js';

/** Goes up when what is kept means something else than before; another shape is seen by itself. */
const VERSIE = 1;

/** How the last try ended. */
interface Afloop {
  readonly fouten?: readonly Veldfout[];
  readonly einde?: Mislukt | undefined;
}

export interface Bewaard extends Afloop {
  readonly versie: number;
  readonly concept: Concept;
}

export const alsBewaard = (concept: Concept, afloop: Afloop): Bewaard => ({ versie: VERSIE, concept, ...afloop });

const isObject = (waarde: unknown): waarde is Readonly<Record<string, unknown>> => typeof waarde === 'object' && waarde !== null;

/** Of a list the first stands for all; what is undefined in the example may be anything. */
function heeftVorm(waarde: unknown, voorbeeld: unknown): boolean {
  if (!isObject(voorbeeld)) return voorbeeld === undefined || typeof waarde === typeof voorbeeld;
  if (!isObject(waarde) || Array.isArray(waarde) !== Array.isArray(voorbeeld)) return false;
  if (Array.isArray(waarde)) return Object.values(waarde).every((deel) => heeftVorm(deel, voorbeeld[0]));
  return Object.entries(voorbeeld).every(([naam, deel]) => heeftVorm(waarde[naam], deel));
}

/** Undefined when it is no draft that can be gone on with. */
export function leesBewaard(inhoud: unknown): Bewaard | undefined {
  if (!heeftVorm(inhoud, { versie: VERSIE, concept: nieuwConcept() })) return undefined;
  const bewaard = inhoud as Bewaard;
  const heel = Object.values(bewaard.concept.voortgang).every((voortgang) => heeftVorm(voortgang, nieuweVoortgang()));
  return bewaard.versie === VERSIE && heel ? bewaard : undefined;
}
