/** What stands in the place of something that is on its way, or is not there. */
import { Paragraph } from '@utrecht/component-library-react';
import type { ReactElement, ReactNode } from 'react';

/** Appears only when it takes a moment (see stijl.css), so that a quick answer does not flash. */
export const Laden = ({ wat = 'Gegevens' }: { readonly wat?: string }): ReactElement => (
  <p className="laden" role="status">
    {wat} worden opgehaald…
  </p>
);

export const Leeg = ({ titel, children }: { readonly titel: string; readonly children?: ReactNode }): ReactElement => (
  <div className="leeg">
    <Paragraph className="leeg__titel">{titel}</Paragraph>
    {children}
  </div>
);
