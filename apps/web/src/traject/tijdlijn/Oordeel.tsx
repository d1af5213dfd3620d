/** What the rules say of an event: when it was recorded, and by what is known now. Said only where one of the two finds fault. */
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/schemas.js';
import { weigergrond } from '../redenen.js';

export type Toetsingregel = Schemas['Toetsingregel'];
type Uitspraak = Toetsingregel['bijVastlegging'];

const inOrde = ({ uitkomst }: Uitspraak): boolean => uitkomst === 'in-orde';
const inWoorden = (oordeel: Uitspraak): string =>
  inOrde(oordeel) ? 'in orde' : `niet in orde (${oordeel.redenen.map(weigergrond).join('; ')})`;

const zelfde = (een: Uitspraak, ander: Uitspraak): boolean => inWoorden(een) === inWoorden(ander);

/** That a refused request was out of order it says itself. */
const isGezegd = (soort: string): boolean => soort === 'VerlengingGeweigerd';

export function Oordeel({ toetsing }: { readonly toetsing: Toetsingregel }): ReactElement | null {
  const { soort, bijVastlegging, opBekendOp } = toetsing;
  if (zelfde(bijVastlegging, opBekendOp)) {
    if (inOrde(opBekendOp) || isGezegd(soort)) return null;
    return <p className="voorval__oordeel">Volgens de regels {inWoorden(opBekendOp)}, toen en nu.</p>;
  }
  return (
    <p className="voorval__oordeel">
      Volgens de regels bij het vastleggen: {inWoorden(bijVastlegging)}. Naar wat inmiddels bekend is: {inWoorden(opBekendOp)}.
    </p>
  );
}
