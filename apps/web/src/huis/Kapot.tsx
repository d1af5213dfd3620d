/** In the place of a screen that broke. */
import { Button, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Titel } from '../delen/Titel.js';

export const Kapot = (): ReactElement => (
  <>
    <Titel>Er ging iets mis</Titel>
    <Paragraph>
      Dit scherm kan niet worden getoond. In het grootboek is hierdoor niets veranderd. Laad de pagina opnieuw; blijft het misgaan, meld het
      dan bij functioneel beheer.
    </Paragraph>
    <Button appearance="primary-action-button" onClick={() => window.location.reload()}>
      Opnieuw laden
    </Button>
  </>
);
