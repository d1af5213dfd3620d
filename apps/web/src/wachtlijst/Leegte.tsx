/** A list in which nobody stands, because nobody waits or because the filters leave nobody. */
import { Button, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Leeg } from '../delen/Laden.js';
import { aantalFilters } from './toestand.js';
import type { Schermdeel } from './schermdeel.js';

interface LeegteProps extends Pick<Schermdeel, 'toestand' | 'wisFilters'> {
  readonly titel: string;
}

export const Leegte = ({ toestand, wisFilters, titel }: LeegteProps): ReactElement =>
  aantalFilters(toestand) === 0 ? (
    <Leeg titel={titel} />
  ) : (
    <Leeg titel="Met deze filters staat er niemand op deze lijst.">
      <Paragraph>
        <Button appearance="secondary-action-button" onClick={wisFilters}>
          Alle filters wissen
        </Button>
      </Paragraph>
    </Leeg>
  );
