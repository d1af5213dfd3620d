/** Whose work, and on which day. Closed at first: the work itself comes first. */
import type { ReactElement } from 'react';
import { Filterkader, isBreed, Lijstfilters, Momentfilters } from '../delen/Filters.js';
import { aantalFilters, type Schermdeel } from './toestand.js';

export function Filters({ toestand, producten, wijzig, wisFilters }: Schermdeel): ReactElement {
  const deel = { filters: toestand.filters, wijzig };
  const actief = aantalFilters(toestand);
  return (
    <Filterkader actief={actief} openAanBegin={actief > 0 && isBreed()} opWissen={wisFilters}>
      <Lijstfilters {...deel} producten={producten} />
      <Momentfilters {...deel} />
    </Filterkader>
  );
}
