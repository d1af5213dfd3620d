/** People who are registered, to choose from. */
import { Button } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { toonDatum } from '../delen/datum.js';
import { gemeentenaam } from '../delen/teksten.js';
import type { Bekende } from './formulier.js';
import { Lopend } from './Trajecten.js';

const wie = ({ naam }: Bekende): string => naam || 'Naam niet bekend';

const gegevens = ({ geboortedatum, gemeente, bsn }: Bekende): string =>
  [`geboren ${toonDatum(geboortedatum)}`, gemeentenaam(gemeente), bsn && `bsn ${bsn}`].filter(Boolean).join(', ');

interface GevondenProps {
  readonly bekenden: readonly Bekende[];
  readonly opKies: (bekende: Bekende) => void;
}

export const Gevonden = ({ bekenden, opKies }: GevondenProps): ReactElement => (
  <ul className="gevonden">
    {bekenden.map((bekende) => (
      <li key={bekende.jeugdigeId}>
        <div>
          <strong>{wie(bekende)}</strong>
          <span className="gevonden__gegevens">{gegevens(bekende)}</span>
          <Lopend trajecten={bekende.trajecten} />
        </div>
        <Button appearance="secondary-action-button" onClick={() => opKies(bekende)}>
          Gebruik deze <span className="verborgen">jeugdige: {wie(bekende)}</span>
        </Button>
      </li>
    ))}
  </ul>
);
