/** The draft on the screen: what is shown, and kept at every change. */
import { useCallback, useRef, useState } from 'react';
import { bewaarConcept, leesConcept, type Concept } from './concept.js';
import type { Formulier } from './formulier.js';

export interface Conceptstaat {
  readonly concept: Concept;
  /** As it is now, also in the middle of recording. */
  readonly nu: () => Concept;
  readonly wijzig: (verander: (concept: Concept) => Concept) => void;
}

export function useConcept(): Conceptstaat {
  const [concept, zetConcept] = useState(leesConcept);
  const laatste = useRef(concept);
  const nu = useCallback(() => laatste.current, []);
  const wijzig = useCallback((verander: (concept: Concept) => Concept) => {
    laatste.current = verander(laatste.current);
    bewaarConcept(laatste.current);
    zetConcept(laatste.current);
  }, []);
  return { concept, nu, wijzig };
}

export const metDeel =
  <D extends keyof Formulier>(deel: D, verander: (oud: Formulier[D]) => Formulier[D]) =>
  (concept: Concept): Concept => ({ ...concept, formulier: { ...concept.formulier, [deel]: verander(concept.formulier[deel]) } });
