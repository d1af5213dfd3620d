/** One traject: how it stands, what happened, and what can be recorded. */
import { Button, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { Probleemfout } from '../api/probleem.js';
import { useLees } from '../api/vragen.js';
import { Foutmelding } from '../delen/Foutmelding.js';
import { Laden, Leeg } from '../delen/Laden.js';
import { Titel } from '../delen/Titel.js';
import { naarInhoud } from '../delen/volg.js';
import { useAdres, type Ga } from './adres.js';
import { useAlsGeheel } from './eerst.js';
import { Inhoud } from './Inhoud.js';
import { Terugblik } from './stand/Terugkijken.js';
import { useGeschiedenis } from './tijdlijn/geschiedenis.js';
import { isNu, type Moment } from './tijdlijn/verhaal.js';
import './traject.css';

const ONBEKEND: ReadonlySet<number> = new Set([400, 404]);

function Nietbekend({ moment, ga }: { readonly moment: Moment; readonly ga: Ga }): ReactElement {
  if (isNu(moment)) {
    return (
      <Leeg titel="Dit traject is niet bekend, of niet voor u.">
        <Paragraph>
          Misschien is het adres niet goed overgenomen.{' '}
          <Link to="/" className="utrecht-link utrecht-link--html-a">
            Naar de wachtlijst
          </Link>
        </Paragraph>
      </Leeg>
    );
  }
  const terug = (): void => {
    ga({ peildatum: undefined, bekendOp: undefined });
    naarInhoud();
  };
  return (
    <Leeg titel="Op die dag was er over dit traject nog niets bekend.">
      <Button appearance="secondary-action-button" onClick={terug}>
        Terug naar nu
      </Button>
    </Leeg>
  );
}

interface FoutProps {
  readonly fout: Error;
  readonly moment: Moment;
  readonly ga: Ga;
  readonly opnieuw: () => void;
}

const Fout = ({ fout, opnieuw, ...rest }: FoutProps): ReactElement =>
  fout instanceof Probleemfout && ONBEKEND.has(fout.probleem.status) ? (
    <Nietbekend {...rest} />
  ) : (
    <Foutmelding fout={fout} opnieuw={opnieuw} />
  );

function Scherm({ id }: { readonly id: string }): ReactElement {
  const [adres, ga] = useAdres();
  const { moment } = adres;
  const { data, error, isPlaceholderData, refetch } = useLees('/trajecten/{id}', { pad: { id }, vraag: moment });
  const { geschiedenis, ...over } = useGeschiedenis(id, moment);
  const fout = error ?? over.error;
  const opnieuw = (): void => void Promise.all([refetch(), over.refetch()]);
  const traject = useAlsGeheel(id, data?.gegevens, moment);
  if (!traject || !geschiedenis) {
    return fout ? <Fout fout={fout} moment={moment} ga={ga} opnieuw={opnieuw} /> : <Laden wat="Gegevens van het traject" />;
  }
  return (
    <div className={isNu(moment) ? 'traject' : 'traject traject--toen'} aria-busy={isPlaceholderData}>
      <Terugblik moment={moment} ga={ga} />
      {fout && <Foutmelding fout={fout} opnieuw={opnieuw} />}
      <Inhoud traject={traject} geschiedenis={geschiedenis} adres={adres} ga={ga} />
    </div>
  );
}

/** Another traject is another screen: nothing of the one may show under the address of the other. */
export function Traject(): ReactElement {
  const { id = '' } = useParams();
  return (
    <div key={id} className="trajectscherm">
      <Titel>{`Traject ${id.slice(0, 8)}`}</Titel>
      <Scherm id={id} />
    </div>
  );
}
