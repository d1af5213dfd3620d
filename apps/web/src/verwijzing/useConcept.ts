/** The draft on the screen: what is shown, and kept at every change. */
import { useCallback, useRef, useState } from 'react';
import { klad } from '../api/klad.js';
import { CONCEPT, nieuwConcept, type Concept } from './concept.js';
import type { Formulier } from './formulier.js';

export interface Conceptstaat {
  readonly concept: Concept;
  /** As it is now, also in the middle of recording. */
  readonly nu: () => Concept;
  readonly wijzig: (verander: (concept: Concept) => Concept) => void;
  /** Nothing of it is kept any longer. */
  readonly vergeet: () => void;
}

export function useConcept(): Conceptstaat {
  const [bewaard] = useState(() => klad<Concept>(CONCEPT));
  const [concept, zetConcept] = useState(() => bewaard.lees() ?? nieuwConcept());
  const laatste = useRef(concept);
  const nu = useCallback(() => laatste.current, []);
  const wijzig = useCallback(
    (verander: (concept: Concept) => Concept) => {
      laatste.current = verander(laatste.current);
      bewaard.bewaar(laatste.current);
      zetConcept(laatste.current);
    },
    [bewaard],
  );
  return { concept, nu, wijzig, vergeet: bewaard.wis };
}

export const metDeel =
  <D extends keyof Formulier>(deel: D, verander: (oud: Formulier[D]) => Formulier[D]) =>
  (concept: Concept): Concept => ({ ...concept, formulier: { ...concept.formulier, [deel]: verander(concept.formulier[deel]) } });
