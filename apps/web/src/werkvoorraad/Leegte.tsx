/** Nothing to do: as a whole, of one kind, or with these filters. */
import { Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Leeg, LeegDoorFilters } from '../delen/Laden.js';
import { SOORTEN } from './soorten.js';
import { aantalFilters, type Schermdeel } from './toestand.js';

type LeegteProps = Pick<Schermdeel, 'toestand' | 'wisFilters'>;

export function Leegte({ toestand, wisFilters }: LeegteProps): ReactElement {
  const { soort } = toestand;
  const waar = soort ? ` bij "${SOORTEN[soort].naam}"` : '';
  if (aantalFilters(toestand) === 0)
    return <Leeg titel={`Er ligt niets${waar}.`}>{!soort && <Paragraph>Vandaag hoeft niemand iets na te lopen.</Paragraph>}</Leeg>;
  return <LeegDoorFilters titel={`Er ligt niets${waar} met deze filters.`} wisFilters={wisFilters} />;
}
