/** A list in which nobody stands, because nobody waits or because the filters leave nobody. */
import type { ReactElement } from 'react';
import { Leeg, LeegDoorFilters } from '../delen/Laden.js';
import { aantalFilters } from './toestand.js';
import type { Schermdeel } from './schermdeel.js';

interface LeegteProps extends Pick<Schermdeel, 'toestand' | 'wisFilters'> {
  readonly titel: string;
}

export const Leegte = ({ toestand, wisFilters, titel }: LeegteProps): ReactElement =>
  aantalFilters(toestand) === 0 ? (
    <Leeg titel={titel} />
  ) : (
    <LeegDoorFilters titel="Met deze filters staat er niemand op deze lijst." wisFilters={wisFilters} />
  );
