/** What somebody is filling in, kept as a draft until it is recorded or dropped. */
import { useState } from 'react';
import { klad } from '../../api/klad.js';
import type { Waarden } from './velden.js';

export interface Ontwerp {
  readonly waarden: Waarden;
  /** The Idempotency-Key of what was sent and not answered, with what was sent. */
  readonly sleutel?: string;
  readonly verzonden?: string;
}

export interface Ontwerpstand {
  readonly ontwerp: Ontwerp;
  /** It was found, not begun now. */
  readonly teruggevonden: boolean;
  readonly zet: (ontwerp: Ontwerp) => void;
  readonly wis: () => void;
}

export function useOntwerp(naam: string, begin: () => Waarden): Ontwerpstand {
  const [bewaard] = useState(() => klad<Ontwerp>(naam));
  const [gevonden] = useState(bewaard.lees);
  const [ontwerp, zetOntwerp] = useState<Ontwerp>(() => gevonden ?? { waarden: begin() });
  return {
    ontwerp,
    teruggevonden: gevonden !== undefined,
    zet: (nieuw) => {
      zetOntwerp(nieuw);
      bewaard.bewaar(nieuw);
    },
    wis: bewaard.wis,
  };
}
