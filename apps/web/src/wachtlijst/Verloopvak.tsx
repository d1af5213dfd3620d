/** Where the course of the list comes: what it tells stands there before the drawing does, so that nothing moves. */
import type { ReactElement, ReactNode } from 'react';

export const Verloopvak = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className="verloop">
    <p className="verloop__uitleg">
      De afgelopen twee jaar, per maand. De laatste maand loopt tot en met de peildatum. De filters urgentie en wachttijd gelden hier niet.
    </p>
    {children}
  </div>
);
