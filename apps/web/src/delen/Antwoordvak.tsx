/** The place of an answer: what it says, above that what went wrong since, and something while it is on its way. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import type { Antwoord } from '../api/client.js';
import { Foutmelding } from './Foutmelding.js';

interface AntwoordvakProps<T> {
  readonly antwoord: UseQueryResult<Antwoord<T>>;
  readonly wisFilters: () => void;
  readonly onderweg?: ReactNode;
  readonly children: (gegevens: T) => ReactNode;
}

export function Antwoordvak<T>({ antwoord, wisFilters, onderweg, children }: AntwoordvakProps<T>): ReactElement {
  const { data, error, refetch } = antwoord;
  return (
    <>
      {error && <Foutmelding fout={error} opnieuw={() => void refetch()} wisFilters={wisFilters} />}
      {data && children(data.gegevens)}
      {!data && !error && (onderweg ?? <div className="tabelplek" />)}
    </>
  );
}
