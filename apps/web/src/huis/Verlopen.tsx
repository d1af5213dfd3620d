/** The login ran out while somebody was at work: they log in here, and go on where they were. */
import { Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Aanmeldformulier } from '../aanmelden/Aanmeldformulier.js';
import { meldAf } from '../api/sessie.js';
import { Dialoog } from '../delen/Dialoog.js';

export const Verlopen = (): ReactElement => (
  <Dialoog titel="Uw aanmelding is verlopen" opSluiten={meldAf}>
    <Paragraph>Meld u opnieuw aan om verder te gaan. Wat u hebt ingevuld blijft staan.</Paragraph>
    <Aanmeldformulier />
  </Dialoog>
);
