/** The login ran out while somebody was at work: they log in here, and go on where they were. Only by their own choice is anything lost. */
import { Button, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Aanmeldformulier } from '../aanmelden/Aanmeldformulier.js';
import { meldAf } from '../api/sessie.js';
import { Dialoog } from '../delen/Dialoog.js';

export const Verlopen = (): ReactElement => (
  <Dialoog titel="Uw aanmelding is verlopen">
    <Paragraph>Meld u opnieuw aan om verder te gaan. Wat u hebt ingevuld blijft staan.</Paragraph>
    <Aanmeldformulier />
    <div className="dialoog__anders">
      <Paragraph>Bent u iemand anders, of wilt u stoppen? Dan wordt gewist wat hier is ingevuld en nog niet is vastgelegd.</Paragraph>
      <Button appearance="secondary-action-button" onClick={meldAf}>
        Afmelden en wissen
      </Button>
    </div>
  </Dialoog>
);
