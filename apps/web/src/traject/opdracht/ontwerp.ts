/**
 * What somebody is filling in, kept in the tab until it is recorded or dropped, so that a reload loses nothing. It is only for who wrote it: who
 * logs in as another finds nothing, and then it is gone.
 */
import { useState } from 'react';
import { huidigeSessie } from '../../api/sessie.js';
import type { Waarden } from './velden.js';

const VOORVOEGSEL = 'ontwerp ';

export interface Ontwerp {
  readonly waarden: Waarden;
  /** The Idempotency-Key of what was sent and not answered, with what was sent. */
  readonly sleutel?: string;
  readonly verzonden?: string;
}

interface Bewaard {
  readonly wie: string;
  readonly ontwerp: Ontwerp;
}

function wie(): string {
  const { rol = '', organisatie = '', gebruiker = '' } = huidigeSessie() ?? {};
  return [rol, organisatie, gebruiker].join(' ');
}

function gelezen(naam: string): Ontwerp | undefined {
  const bewaard = JSON.parse(sessionStorage.getItem(VOORVOEGSEL + naam) ?? 'null') as Bewaard | null;
  if (!bewaard) return undefined;
  if (bewaard.wie === wie()) return bewaard.ontwerp;
  for (const sleutel of Object.keys(sessionStorage)) if (sleutel.startsWith(VOORVOEGSEL)) sessionStorage.removeItem(sleutel);
  return undefined;
}

export interface Ontwerpstand {
  readonly ontwerp: Ontwerp;
  /** It was found, not begun now. */
  readonly teruggevonden: boolean;
  readonly zet: (ontwerp: Ontwerp) => void;
  readonly wis: () => void;
}

export function useOntwerp(naam: string, begin: () => Waarden): Ontwerpstand {
  const [gevonden] = useState(() => gelezen(naam));
  const [ontwerp, zetOntwerp] = useState<Ontwerp>(() => gevonden ?? { waarden: begin() });
  return {
    ontwerp,
    teruggevonden: gevonden !== undefined,
    zet: (nieuw) => {
      zetOntwerp(nieuw);
      sessionStorage.setItem(VOORVOEGSEL + naam, JSON.stringify({ wie: wie(), ontwerp: nieuw } satisfies Bewaard));
    },
    wis: () => sessionStorage.removeItem(VOORVOEGSEL + naam),
  };
}
