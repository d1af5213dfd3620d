/** The trajectories somebody has already, so that nobody is referred twice for one thing. */
import type { ReactElement } from 'react';
import { aantal } from '../delen/getal.js';
import { toonDatum } from '../delen/datum.js';
import { useProducten } from '../delen/producten.js';
import type { Bekendtraject } from './formulier.js';
import { STATUSSEN } from './woorden.js';

const sinds = ({ verwijsdatum, start }: Bekendtraject): string =>
  verwijsdatum ? `verwezen op ${toonDatum(verwijsdatum)}` : `met een crisis begonnen op ${toonDatum(start)}`;

export const trajecttekst = (traject: Bekendtraject, product: string | undefined): string =>
  [product ?? (traject.product || 'product nog niet bekend'), sinds(traject), STATUSSEN[traject.status] ?? traject.status].join(', ');

export function Lopend({ trajecten }: { readonly trajecten: readonly Bekendtraject[] }): ReactElement {
  const producten = useProducten();
  const lopend = trajecten.filter(({ status }) => status !== 'beeindigd');
  if (lopend.length === 0) return <p className="toelichting">Geen lopend traject.</p>;
  return (
    <div className="toelichting">
      {aantal(lopend.length, 'lopend traject', 'lopende trajecten')}:
      <ul className="lijst">
        {lopend.map((traject) => (
          <li key={traject.trajectId}>
            <a className="utrecht-link utrecht-link--html-a" href={`/traject/${traject.trajectId}`} target="_blank" rel="noreferrer">
              {trajecttekst(traject, producten.get(traject.product))} (nieuw tabblad)
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
