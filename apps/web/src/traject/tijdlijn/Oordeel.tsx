/** What the rules say of an event: when it was recorded, and by what is known now. Said only where one of the two finds fault. */
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/schemas.js';
import { weigergrond } from '../redenen.js';

export type Toetsingregel = Schemas['Toetsingregel'];
type Uitspraak = Toetsingregel['bijVastlegging'];

const inOrde = ({ uitkomst }: Uitspraak): boolean => uitkomst === 'in-orde';
const inWoorden = (oordeel: Uitspraak): string =>
  inOrde(oordeel) ? 'in orde' : `niet in orde (${oordeel.redenen.map(weigergrond).join('; ')})`;

export function Oordeel({ toetsing }: { readonly toetsing: Toetsingregel }): ReactElement | null {
  const { bijVastlegging, opBekendOp } = toetsing;
  if (inOrde(bijVastlegging) && inOrde(opBekendOp)) return null;
  return (
    <p className="voorval__oordeel">
      Volgens de regels bij het vastleggen: {inWoorden(bijVastlegging)}. Naar wat inmiddels bekend is: {inWoorden(opBekendOp)}.
    </p>
  );
}
