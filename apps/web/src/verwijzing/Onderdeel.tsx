/** A numbered part of the page, with a heading that an error can point to. What is recorded can be read there, and changed no more. */
import { Heading2 } from '@utrecht/component-library-react';
import type { ReactElement, ReactNode } from 'react';
import { Overzicht } from './Overzicht.js';
import { onderdeel } from './problemen.js';
import type { Regel } from './samenvatting.js';

export interface OnderdeelProps {
  readonly naam: string;
  readonly nummer: number;
  readonly titel: string;
  readonly vastgelegd?: boolean;
  readonly children: ReactNode;
}

export const Onderdeel = ({ naam, nummer, titel, vastgelegd = false, children }: OnderdeelProps): ReactElement => (
  <section className="onderdeel" aria-labelledby={onderdeel(naam)}>
    <Heading2 id={onderdeel(naam)} tabIndex={-1} className="onderdeel__kop">
      <span className="onderdeel__nummer" aria-hidden="true">
        {nummer}
      </span>
      {titel}
      {vastgelegd && <span className="voortgang voortgang--vastgelegd">Vastgelegd</span>}
    </Heading2>
    {children}
  </section>
);

export const Vast = ({ regels }: { readonly regels: readonly Regel[] }): ReactElement => (
  <>
    <Overzicht regels={regels} />
    <p className="toelichting">Dit staat in het grootboek en verandert hier niet meer.</p>
  </>
);

/** What was sent without an answer may be recorded: it can be mended, and not be taken away. */
export const NietBekend = (): ReactElement => (
  <p className="toelichting toelichting--let-op">
    Dit is verstuurd, maar er kwam geen antwoord. Leg opnieuw vast; het komt nooit dubbel in het grootboek.
  </p>
);
