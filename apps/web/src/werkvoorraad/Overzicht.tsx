/** Every kind of work, with how much of it there is: choosing one narrows the list to it. */
import { Heading2, Heading3 } from '@utrecht/component-library-react';
import { useId, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../api/schemas.js';
import { met } from '../delen/adres.js';
import { toonDatum, toonMoment } from '../delen/datum.js';
import { toonGetal } from '../delen/getal.js';
import { GROEPEN, SOORTEN, type Soort } from './soorten.js';
import { alles } from './totaal.js';

type Werkvoorraad = Schemas['Werkvoorraad'];

interface OverzichtProps {
  readonly werk: Werkvoorraad | undefined;
  readonly gekozen: Soort | undefined;
}

interface SoortProps {
  readonly soort: Soort;
  readonly hoeveel: number | undefined;
  readonly gekozen: boolean;
}

function Soortkeuze({ soort, hoeveel, gekozen }: SoortProps): ReactElement {
  const [zoek] = useSearchParams();
  const uitleg = useId();
  const klasse = ['werksoort', gekozen && 'werksoort--gekozen', hoeveel === 0 && 'werksoort--leeg'].filter(Boolean).join(' ');
  return (
    <li className={klasse}>
      <Link
        to={{ search: met(zoek, { soort }).toString() }}
        preventScrollReset
        className="werksoort__link"
        aria-current={gekozen ? 'true' : undefined}
        aria-describedby={uitleg}
      >
        <span className="werksoort__naam">{SOORTEN[soort].naam}</span> <span className="werksoort__aantal">{toonGetal(hoeveel)}</span>
      </Link>
      <p id={uitleg} className="werksoort__uitleg">
        {SOORTEN[soort].uitleg}
      </p>
    </li>
  );
}

function Alles({ werk, gekozen }: OverzichtProps): ReactElement {
  const [zoek] = useSearchParams();
  return (
    <Link
      to={{ search: met(zoek, { soort: '' }).toString() }}
      preventScrollReset
      className="overzicht__alles"
      aria-current={gekozen ? undefined : 'true'}
    >
      Alles bij elkaar <span className="overzicht__totaal">{toonGetal(werk && alles(werk))}</span>
    </Link>
  );
}

export function Overzicht({ werk, gekozen }: OverzichtProps): ReactElement {
  return (
    <section className="overzicht" aria-labelledby="kop-overzicht">
      <nav aria-label="Soorten werk">
        <div className="overzicht__kop">
          <Heading2 id="kop-overzicht" className="werkkop">
            Wat er ligt
          </Heading2>
          <Alles werk={werk} gekozen={gekozen} />
          <p className="overzicht__moment">
            Stand op {toonDatum(werk?.peildatum)}, zoals bekend op {toonMoment(werk?.bekendOp)}
          </p>
        </div>
        <div className="overzicht__groepen">
          {GROEPEN.map(([naam, soorten]) => (
            <div key={naam} className={soorten.length > 3 ? 'werkgroep werkgroep--breed' : 'werkgroep'}>
              <Heading3 className="werkgroep__naam">{naam}</Heading3>
              <ul className="werkgroep__soorten">
                {soorten.map((soort) => (
                  <Soortkeuze key={soort} soort={soort} hoeveel={werk?.aantallen[soort]} gekozen={gekozen === soort} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </nav>
    </section>
  );
}
