/** To an event in the timeline: it takes the focus, and so comes into view. */
import type { MouseEvent, ReactElement, ReactNode } from 'react';

export const anker = (gebeurtenisId: string): string => `g-${gebeurtenisId}`;

export function NaarGebeurtenis({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactElement {
  const ga = (klik: MouseEvent): void => {
    klik.preventDefault();
    const plek = document.getElementById(anker(id));
    plek?.focus({ preventScroll: true });
    plek?.scrollIntoView({ block: 'center' });
  };
  return (
    <a className="utrecht-link utrecht-link--html-a" href={`#${anker(id)}`} onClick={ga}>
      {children}
    </a>
  );
}
