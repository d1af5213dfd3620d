/** What stands in the place of something that is on its way, or is not there. */
import { Button, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement, ReactNode } from 'react';
import { naarInhoud } from './volg.js';

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

/** Does what ends the state that one is in, and goes on from the top: the button goes with that state. */
export const Uitwegknop = ({ tekst, doe }: { readonly tekst: string; readonly doe: () => void }): ReactElement => (
  <Button
    appearance="secondary-action-button"
    onClick={() => {
      doe();
      naarInhoud();
    }}
  >
    {tekst}
  </Button>
);

interface UitwegProps {
  readonly titel: string;
  readonly tekst: string;
  readonly doe: () => void;
}

const Uitweg = ({ titel, tekst, doe }: UitwegProps): ReactElement => (
  <Leeg titel={titel}>
    <Paragraph>
      <Uitwegknop tekst={tekst} doe={doe} />
    </Paragraph>
  </Leeg>
);

/** Nothing is left by the filters, with the way out. */
export const LeegDoorFilters = ({ titel, wisFilters }: { readonly titel: string; readonly wisFilters: () => void }): ReactElement => (
  <Uitweg titel={titel} tekst="Alle filters wissen" doe={wisFilters} />
);

/** The list became shorter while somebody was at its end. */
export const VoorbijHetEinde = ({ naarBegin }: { readonly naarBegin: () => void }): ReactElement => (
  <Uitweg titel="Zo lang is de lijst niet meer." tekst="Naar de eerste pagina" doe={naarBegin} />
);
