/** What the ledger answered: recorded, or recorded as refused with the reasons. */
import { Button, ButtonGroup, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import type { Opdrachtantwoord } from '../../api/client.js';
import { toonDatum } from '../../delen/datum.js';
import { weigergrond } from '../redenen.js';
import { NaarGebeurtenis } from '../tijdlijn/NaarGebeurtenis.js';
import { zin, type Productnaam } from '../tijdlijn/zinnen.js';
import { Bericht } from './Problemen.js';

export interface UitslagProps {
  readonly antwoord: Opdrachtantwoord;
  readonly product: Productnaam;
  /** It stands above a form that was opened meanwhile, and leaves the focus there. */
  readonly stil: boolean;
  /** To the form again, as it was filled in. */
  readonly opAanpassen: (() => void) | undefined;
  readonly opSluiten: () => void;
}

function Gebeurd({ antwoord, product }: Pick<UitslagProps, 'antwoord' | 'product'>): ReactElement {
  return (
    <ul className="indeweg">
      {antwoord.gebeurtenissen.map(({ gebeurtenisId, geldigOp, soort, gegevens }) => (
        <li key={gebeurtenisId}>
          <NaarGebeurtenis id={gebeurtenisId}>
            {toonDatum(geldigOp)}: {soort === 'VerlengingGeweigerd' ? 'verlenging geweigerd' : zin(soort, gegevens, product)}
          </NaarGebeurtenis>
        </li>
      ))}
    </ul>
  );
}

export function Uitslag({ antwoord, product, stil, opAanpassen, opSluiten }: UitslagProps): ReactElement {
  const geweigerd = antwoord.uitkomst === 'geweigerd';
  return (
    <Bericht stil={stil} type={geweigerd ? 'warning' : 'ok'} titel={geweigerd ? 'De regels laten dit niet toe' : 'Vastgelegd'}>
      {geweigerd && (
        <>
          <ul>
            {(antwoord.redenen ?? []).map((reden) => (
              <li key={reden}>{weigergrond(reden)}</li>
            ))}
          </ul>
          <Paragraph>Dat erom gevraagd is, en waarom het niet kon, staat nu in de geschiedenis:</Paragraph>
        </>
      )}
      <Gebeurd antwoord={antwoord} product={product} />
      <ButtonGroup>
        {geweigerd && opAanpassen && (
          <Button appearance="secondary-action-button" onClick={opAanpassen}>
            Aanpassen en opnieuw vragen
          </Button>
        )}
        <Button appearance="secondary-action-button" onClick={opSluiten}>
          Sluiten
        </Button>
      </ButtonGroup>
    </Bericht>
  );
}
