/** A problem that stands in the way of a part of the screen, with what was wrong and the way out that can help. */
import { Alert, Heading2, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { alsProbleem } from '../api/probleem.js';
import { Uitwegknop } from './Laden.js';

interface FoutmeldingProps {
  readonly fout: unknown;
  readonly opnieuw?: (() => void) | undefined;
  /** The question came from filters: a question that is wrong is not asked again, but made right. */
  readonly wisFilters?: (() => void) | undefined;
}

const ONGELDIG = 400;
/** From here on the service, or the way to it, did not manage; before that it meant what it said. */
const NIET_GELUKT = 500;

function uitweg(status: number, { opnieuw, wisFilters }: FoutmeldingProps): readonly [string, (() => void) | undefined] {
  if (status === ONGELDIG) return ['Alle filters wissen', wisFilters];
  return ['Opnieuw proberen', status >= NIET_GELUKT ? opnieuw : undefined];
}

export function Foutmelding(props: FoutmeldingProps): ReactElement {
  const { title, detail, status, errors = [] } = alsProbleem(props.fout);
  const [tekst, doe] = uitweg(status, props);
  return (
    <Alert type="error" role="alert">
      <Heading2 className="alert__titel">{title}</Heading2>
      <Paragraph>{detail}</Paragraph>
      {errors.length > 0 && (
        <ul>
          {errors.map((fout) => (
            <li key={`${fout.pointer ?? ''} ${fout.detail}`}>{fout.detail}</li>
          ))}
        </ul>
      )}
      {doe && <Uitwegknop tekst={tekst} doe={doe} />}
    </Alert>
  );
}
