/** Beside the form: what will be recorded, how far that is, and the button that does it. */
import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { useState, type ReactElement } from 'react';
import { Bevestiging } from '../delen/Bevestiging.js';
import { isBegonnen, type Concept } from './concept.js';
import { Stappenlijst } from './Stappenlijst.js';

interface PaneelProps {
  readonly concept: Concept;
  readonly bezig: string | undefined;
  readonly opVast: () => void;
  readonly opLeeg: () => void;
}

function Leegmaken({ concept, bezig, opLeeg }: Omit<PaneelProps, 'opVast'>): ReactElement {
  const [vraag, zetVraag] = useState(false);
  const begonnen = isBegonnen(concept);
  return (
    <>
      <Button appearance="subtle-button" disabled={bezig !== undefined} onClick={() => zetVraag(true)}>
        {begonnen ? 'Stoppen met deze verwijzing' : 'Formulier leegmaken'}
      </Button>
      {vraag && (
        <Bevestiging
          titel={begonnen ? 'Stoppen met deze verwijzing?' : 'Formulier leegmaken?'}
          doen={begonnen ? 'Stoppen' : 'Leegmaken'}
          opDoen={opLeeg}
          opAnnuleren={() => zetVraag(false)}
        >
          <Paragraph>
            {begonnen
              ? 'Wat is vastgelegd blijft in het grootboek staan. Wat nog niet is vastgelegd gaat verloren.'
              : 'Alles wat u hebt ingevuld gaat verloren. Er is nog niets vastgelegd.'}
          </Paragraph>
        </Bevestiging>
      )}
    </>
  );
}

export const Paneel = ({ concept, bezig, opVast, opLeeg }: PaneelProps): ReactElement => (
  <aside className="paneel" aria-labelledby="paneel-kop">
    <Heading2 id="paneel-kop" className="paneel__kop">
      Vastleggen
    </Heading2>
    <Stappenlijst concept={concept} bezig={bezig} />
    <div className="paneel__knoppen">
      <Button appearance="primary-action-button" aria-disabled={bezig !== undefined} onClick={opVast}>
        {bezig === undefined ? (isBegonnen(concept) ? 'De rest vastleggen' : 'Vastleggen') : 'Bezig met vastleggen…'}
      </Button>
      <Leegmaken concept={concept} bezig={bezig} opLeeg={opLeeg} />
    </div>
    <p className="toelichting">Wat u invult blijft in dit tabblad staan tot u vastlegt of zich afmeldt.</p>
  </aside>
);
