import type { ReactElement } from 'react';
import { useLees } from '../../api/vragen.js';
import type { Gebeurtenis, Traject } from './velden.js';
import { verlenghulp } from './verlengzinnen.js';

export interface VerlenghulpProps {
  readonly traject: Traject;
  readonly gebeurtenissen: readonly Gebeurtenis[];
}

/** Stands above the form of a verlenging. */
export function Verlenghulp({ traject, gebeurtenissen }: VerlenghulpProps): ReactElement {
  const { data } = useLees('/regelingen', {});
  const producten = data?.gegevens.items.flatMap((regeling) => regeling.producten) ?? [];
  const zinnen = verlenghulp(
    traject,
    gebeurtenissen,
    producten.find(({ code }) => code === traject.product),
  );
  return (
    <ul className="verlenghulp">
      {zinnen.map((tekst) => (
        <li key={tekst}>{tekst}</li>
      ))}
    </ul>
  );
}
