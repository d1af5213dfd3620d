/** Which part of the list, and at which moment. */
import { useState, type ReactElement } from 'react';
import { ALLES, Filterkader, isBreed, Keuzefilter, Lijstfilters, Momentfilters } from '../delen/Filters.js';
import { URGENTIES } from '../delen/teksten.js';
import { aantalFilters, geldt } from './toestand.js';
import type { Schermdeel } from './schermdeel.js';

const WACHTTIJDEN = [ALLES, ['true', 'Lang wachtend']] as const;

export function Filters({ toestand, producten, wijzig, wisFilters }: Schermdeel): ReactElement {
  const deel = { filters: toestand.filters, wijzig };
  const [breed] = useState(isBreed);
  return (
    <Filterkader actief={aantalFilters(toestand)} openAanBegin={breed} opWissen={wisFilters}>
      <Lijstfilters {...deel} producten={producten} />
      {geldt('urgentie', toestand.lijst) && (
        <>
          <Keuzefilter {...deel} naam="urgentie" label="Urgentie" keuzes={[ALLES, ...Object.entries(URGENTIES)]} />
          <Keuzefilter {...deel} naam="langWachtend" label="Wachttijd" keuzes={WACHTTIJDEN} />
        </>
      )}
      <Momentfilters {...deel} />
    </Filterkader>
  );
}
