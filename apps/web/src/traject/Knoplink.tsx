/** A button that looks like a link: does something small, where a link stands in a text. */
import type { ReactElement, ReactNode } from 'react';

export interface KnoplinkProps {
  readonly opKlik: () => void;
  /** Where the text alone does not say what it is about. */
  readonly naam?: string;
  readonly children: ReactNode;
}

export const Knoplink = ({ opKlik, naam, children }: KnoplinkProps): ReactElement => (
  <button type="button" className="knoplink" onClick={opKlik} aria-label={naam}>
    {children}
  </button>
);
