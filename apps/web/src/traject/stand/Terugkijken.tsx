/** Another day, or what was known at another moment; and that one is not looking at now. */
import { Alert, Button, Paragraph } from '@utrecht/component-library-react';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { GEEN_DATUM, toonDatum, toonMoment } from '../../delen/datum.js';
import { Datumveld } from '../../delen/Datumveld.js';
import type { Ga } from '../adres.js';
import { isNu, type Moment } from '../tijdlijn/verhaal.js';

interface TerugkijkenProps {
  readonly moment: Moment;
  readonly ga: Ga;
}

const NAMEN = ['peildatum', 'bekendOp'] as const;
const veldId = (naam: keyof Moment): string => `terugkijken-${naam}`;

const LENGTE_DATUM = 10;
const toonBekend = (bekendOp: string): string => (bekendOp.length === LENGTE_DATUM ? toonDatum(bekendOp) : toonMoment(bekendOp));

export function Terugblik({ moment, ga }: TerugkijkenProps): ReactElement | null {
  if (isNu(moment)) return null;
  const { peildatum, bekendOp } = moment;
  return (
    <Alert type="info" className="terugblik">
      <Paragraph id="terugblik">
        <strong>U kijkt niet naar nu.</strong> Dit is de stand op {peildatum ? toonDatum(peildatum) : 'vandaag'}
        {bekendOp && <>, zoals bekend op {toonBekend(bekendOp)}</>}. Vastleggen kan alleen bij nu.
      </Paragraph>
      <Button appearance="secondary-action-button" onClick={() => ga({ peildatum: undefined, bekendOp: undefined })}>
        Terug naar nu
      </Button>
    </Alert>
  );
}

export function Terugkijken({ moment, ga }: TerugkijkenProps): ReactElement {
  const [gekozen, zet] = useState<Partial<Moment>>(moment);
  const [geprobeerd, zetGeprobeerd] = useState(false);
  const fout = (naam: keyof Moment): string | undefined => (geprobeerd && gekozen[naam] === undefined ? GEEN_DATUM : undefined);
  const toon = (gebeurtenis: SubmitEvent): void => {
    gebeurtenis.preventDefault();
    const mis = NAMEN.find((naam) => gekozen[naam] === undefined);
    zetGeprobeerd(true);
    if (mis) document.getElementById(veldId(mis))?.focus();
    else ga({ ...gekozen, doe: undefined, corrigeer: undefined });
  };
  return (
    <details className="terugkijken">
      <summary>Terugkijken naar een andere dag</summary>
      <form onSubmit={toon} noValidate className="terugkijken__velden">
        <Datumveld
          id={veldId('peildatum')}
          fout={fout('peildatum')}
          label="Stand op"
          hint="Leeg: vandaag"
          waarde={gekozen.peildatum ?? ''}
          opWijziging={(peildatum) => zet({ ...gekozen, ...wijzig('peildatum', peildatum) })}
        />
        <Datumveld
          id={veldId('bekendOp')}
          fout={fout('bekendOp')}
          label="Zoals bekend op"
          hint="Leeg: alles wat nu bekend is"
          waarde={gekozen.bekendOp ?? ''}
          opWijziging={(bekendOp) => zet({ ...gekozen, ...wijzig('bekendOp', bekendOp) })}
        />
        <Button type="submit" appearance="secondary-action-button">
          Toon
        </Button>
      </form>
    </details>
  );
}

/** With `exactOptionalPropertyTypes` what is undefined is left for the reader to see. */
const wijzig = (naam: keyof Moment, waarde: string | undefined): Partial<Moment> => ({ [naam]: waarde });
