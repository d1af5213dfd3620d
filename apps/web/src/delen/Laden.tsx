/** What stands in the place of something that is on its way, or is not there. */
import { Button, Paragraph } from '@utrecht/component-library-react';
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

/** Nothing is left by the filters, with the way out. */
export const LeegDoorFilters = ({ titel, wisFilters }: { readonly titel: string; readonly wisFilters: () => void }): ReactElement => (
  <Leeg titel={titel}>
    <Paragraph>
      <Button appearance="secondary-action-button" onClick={wisFilters}>
        Alle filters wissen
      </Button>
    </Paragraph>
  </Leeg>
);
