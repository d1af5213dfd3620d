/** In the place of a screen that broke. */
import { Button, ButtonGroup, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Titel } from '../delen/Titel.js';

export const Kapot = (): ReactElement => (
  <>
    <Titel>Er ging iets mis</Titel>
    <Paragraph>
      Dit scherm kan niet worden getoond. In het grootboek is hierdoor niets veranderd. Laad de pagina opnieuw; blijft het misgaan, meld het
      dan bij functioneel beheer.
    </Paragraph>
    <ButtonGroup>
      <Button appearance="primary-action-button" onClick={() => window.location.reload()}>
        Opnieuw laden
      </Button>
      <Button appearance="secondary-action-button" onClick={() => window.location.assign('/')}>
        Terug naar het begin
      </Button>
    </ButtonGroup>
  </>
);
