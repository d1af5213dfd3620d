import { Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Titel } from '../delen/Titel.js';

export const NietGevonden = (): ReactElement => (
  <>
    <Titel>Deze pagina bestaat niet</Titel>
    <Paragraph>Misschien is het adres niet goed overgenomen.</Paragraph>
    <Paragraph>
      <Link to="/" className="utrecht-link utrecht-link--html-a">
        Naar de wachtlijst
      </Link>
    </Paragraph>
  </>
);
