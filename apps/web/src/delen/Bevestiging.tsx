/** Asks before something is done that cannot simply be undone. */
import { Button, ButtonGroup } from '@utrecht/component-library-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialoog } from './Dialoog.js';

export interface BevestigingProps {
  readonly titel: string;
  /** The verb on the button: `Intrekken`. */
  readonly doen: string;
  readonly bezig?: boolean;
  readonly opDoen: () => void;
  readonly opAnnuleren: () => void;
  readonly children: ReactNode;
}

export const Bevestiging = ({ titel, doen, bezig = false, opDoen, opAnnuleren, children }: BevestigingProps): ReactElement => (
  <Dialoog titel={titel} opSluiten={opAnnuleren}>
    {children}
    <ButtonGroup>
      <Button appearance="primary-action-button" disabled={bezig} onClick={opDoen}>
        {doen}
      </Button>
      <Button appearance="secondary-action-button" onClick={opAnnuleren}>
        Annuleren
      </Button>
    </ButtonGroup>
  </Dialoog>
);
