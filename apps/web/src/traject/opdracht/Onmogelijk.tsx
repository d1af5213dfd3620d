/** A command that cannot be: what it runs into, where that stands, and what would help. */
import { Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { toonDatum } from '../../delen/datum.js';
import { Knoplink } from '../Knoplink.js';
import { raad } from '../redenen.js';
import { NaarGebeurtenis } from '../tijdlijn/NaarGebeurtenis.js';
import { zin, type Productnaam } from '../tijdlijn/zinnen.js';
import type { Gebeurtenis } from './velden.js';

export interface OnmogelijkProps {
  readonly reden: string | undefined;
  readonly ids: readonly string[];
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly product: Productnaam;
  readonly opCorrigeren: (gebeurtenisId: string) => void;
}

export function Onmogelijk({ reden, ids, gebeurtenissen, product, opCorrigeren }: OnmogelijkProps): ReactElement {
  const inDeWeg = gebeurtenissen.filter(({ gebeurtenisId }) => ids.includes(gebeurtenisId));
  const advies = raad(reden);
  return (
    <>
      {inDeWeg.length > 0 && (
        <>
          <Paragraph>Dit staat in de weg:</Paragraph>
          <ul className="indeweg">
            {inDeWeg.map(({ gebeurtenisId, geldigOp, soort, gegevens }) => (
              <li key={gebeurtenisId}>
                <NaarGebeurtenis id={gebeurtenisId}>
                  {toonDatum(geldigOp)}: {zin(soort, gegevens, product)}
                </NaarGebeurtenis>{' '}
                <Knoplink opKlik={() => opCorrigeren(gebeurtenisId)} naam={`Corrigeer deze: ${zin(soort, gegevens, product)}`}>
                  Corrigeer deze
                </Knoplink>
              </li>
            ))}
          </ul>
        </>
      )}
      {advies && <Paragraph>{advies}</Paragraph>}
    </>
  );
}
