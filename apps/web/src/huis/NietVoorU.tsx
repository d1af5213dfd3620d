/** In the place of a screen on which a role sees nothing. */
import type { ReactElement } from 'react';
import { Leeg } from '../delen/Laden.js';
import { Titel } from '../delen/Titel.js';

export const NietVoorU = (): ReactElement => (
  <>
    <Titel>Geen scherm voor uw rol</Titel>
    <Leeg titel="In deze rol ziet u hier niets.">
      Wat uw rol mag vragen en vastleggen gaat via de interface voor programma's; zie onderaan deze pagina. Klopt uw rol niet? Meld u dan
      af, en aan in een andere.
    </Leeg>
  </>
);
