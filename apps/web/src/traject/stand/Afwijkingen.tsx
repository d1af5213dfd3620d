/** Facts against the rules, each with its rule and with the event that it came from. */
import { Alert, Heading2 } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { toonDatum } from '../../delen/datum.js';
import type { Traject } from '../opdracht/velden.js';
import { NaarGebeurtenis } from '../tijdlijn/NaarGebeurtenis.js';
import { AFWIJKINGEN, woord } from '../woorden.js';

export function Afwijkingen({ afwijkingen }: Pick<Traject, 'afwijkingen'>): ReactElement | null {
  if (afwijkingen.length === 0) return null;
  return (
    <Alert type="warning" className="afwijkingen">
      <Heading2 className="alert__titel">{afwijkingen.length === 1 ? 'Een afwijking' : `${afwijkingen.length} afwijkingen`}</Heading2>
      <ul className="afwijkingen__lijst">
        {afwijkingen.map(({ soort, regel, gebeurtenisId, sinds }) => (
          <li key={`${soort} ${gebeurtenisId}`}>
            <strong>{woord(AFWIJKINGEN, soort)}</strong> sinds {toonDatum(sinds)}. {regel}.{' '}
            <NaarGebeurtenis id={gebeurtenisId}>
              Naar de gebeurtenis<span className="verborgen"> bij {woord(AFWIJKINGEN, soort).toLowerCase()}</span>
            </NaarGebeurtenis>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
