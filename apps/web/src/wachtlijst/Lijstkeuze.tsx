/** Which of the three views: links, since each has an address of its own. */
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../api/schemas.js';
import { met } from '../delen/adres.js';
import { toonGetal } from '../delen/getal.js';
import type { Lijst, Toestand } from './toestand.js';

interface LijstkeuzeProps {
  readonly toestand: Toestand;
  readonly wachtlijst: Schemas['Wachtlijst'] | undefined;
}

export function Lijstkeuze({ toestand, wachtlijst }: LijstkeuzeProps): ReactElement {
  const [zoek] = useSearchParams();
  const keuzes: readonly (readonly [Lijst, string, number | undefined])[] = [
    ['plaatsingen', 'Op een wachtlijst', wachtlijst?.bruto],
    ['zonder', 'Op geen enkele lijst', wachtlijst?.zonderPlaatsing],
    ['verloop', 'Verloop', undefined],
  ];
  return (
    <nav aria-label="Weergave van de wachtlijst" className="lijstkeuze">
      <ul>
        {keuzes.map(([lijst, tekst, aantal]) => (
          <li key={lijst}>
            <Link
              to={{ search: met(zoek, { lijst: lijst === 'plaatsingen' ? '' : lijst, sorteer: '' }).toString() }}
              preventScrollReset
              aria-current={toestand.lijst === lijst ? 'page' : undefined}
            >
              {tekst}
              {lijst !== 'verloop' && <span className="lijstkeuze__aantal">{toonGetal(aantal)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
