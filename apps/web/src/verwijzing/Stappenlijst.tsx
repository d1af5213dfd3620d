/** What will be recorded, and how far that is. */
import type { ReactElement } from 'react';
import { standVan, type Concept } from './concept.js';
import { gevraagdePlaatsingen, metTriage, type Formulier } from './formulier.js';
import { stappenVan } from './stappen.js';

interface Rij {
  readonly naam: string;
  readonly titel: string;
  /** Why there is nothing to record. */
  readonly niets?: string;
}

function jeugdigerij({ jeugdige }: Formulier): readonly Rij[] {
  if (jeugdige.wijze === 'nieuw') return [];
  return [{ naam: 'jeugdige', titel: 'Jeugdige', niets: jeugdige.wijze === 'bekend' ? 'al geregistreerd' : 'nog te kiezen' }];
}

function rijenVan(concept: Concept): readonly Rij[] {
  const { formulier } = concept;
  const stappen = stappenVan(concept);
  const [voor, na] = [
    stappen.filter(({ naam }) => !naam.startsWith('plaatsing')),
    stappen.filter(({ naam }) => naam.startsWith('plaatsing')),
  ];
  return [
    ...jeugdigerij(formulier),
    ...voor,
    ...(metTriage(formulier) ? [] : [{ naam: 'triage', titel: 'Triage', niets: 'nog niet' }]),
    ...na,
    ...(gevraagdePlaatsingen(formulier).length > 0 ? [] : [{ naam: 'plaatsing', titel: 'Wachtlijst', niets: 'nog niet' }]),
  ];
}

const STANDEN = { open: 'vast te leggen', onbekend: 'niet bekend', vastgelegd: 'vastgelegd' } as const;

export function Stappenlijst({ concept, bezig }: { readonly concept: Concept; readonly bezig: string | undefined }): ReactElement {
  return (
    <ol className="stappen">
      {rijenVan(concept).map(({ naam, titel, niets }) => {
        const stand = bezig === naam ? 'bezig' : niets ? 'niets' : standVan(concept, naam);
        const tekst = niets ?? (stand === 'bezig' ? 'wordt vastgelegd…' : STANDEN[standVan(concept, naam)]);
        return (
          <li key={naam} className="stappen__stap">
            <span>{titel}</span>
            <span className={`voortgang voortgang--${stand}`}>{tekst}</span>
          </li>
        );
      })}
    </ol>
  );
}
