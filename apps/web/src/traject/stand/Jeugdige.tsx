/** Whose traject it is, as far as the role may see, with the other trajecten. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/schemas.js';
import { useLees } from '../../api/vragen.js';
import { toonDatum } from '../../delen/datum.js';
import { gemeentenaam } from '../../delen/teksten.js';
import type { Traject } from '../opdracht/velden.js';
import type { Moment } from '../tijdlijn/verhaal.js';
import type { Productnaam } from '../tijdlijn/zinnen.js';
import { STATUSSEN, woord } from '../woorden.js';
import { leeftijd } from './leeftijd.js';

type Registratie = Schemas['Jeugdige'];

const naamVan = ({ naam }: Registratie): string | undefined =>
  naam && [naam.voornamen, naam.voorvoegsel, naam.achternaam].filter(Boolean).join(' ');

function Gegevens({ jeugdige }: { readonly jeugdige: Registratie }): ReactElement {
  const { geboortedatum, bsn, peildatum } = jeugdige;
  const naam = naamVan(jeugdige);
  return (
    <p className="jeugdige__wie">
      {naam && <strong>{naam}</strong>}
      {geboortedatum && (
        <span>
          geboren {toonDatum(geboortedatum)} ({leeftijd(geboortedatum, peildatum)} jaar)
        </span>
      )}
      {bsn && <span>BSN {bsn}</span>}
      <span>woont in {gemeentenaam(jeugdige.gemeente)}</span>
    </p>
  );
}

const Ander = ({ traject, product }: { readonly traject: Traject; readonly product: Productnaam }): ReactElement => (
  <li>
    <Link className="utrecht-link utrecht-link--html-a" to={`/traject/${traject.trajectId}`}>
      {traject.product === null ? 'Traject zonder product' : product(traject.product)}
    </Link>
    , {woord(STATUSSEN, traject.status).toLowerCase()}
    {traject.verwijsdatum && `, verwezen op ${toonDatum(traject.verwijsdatum)}`}
  </li>
);

function Andere({ trajecten, product }: { readonly trajecten: readonly Traject[]; readonly product: Productnaam }): ReactElement {
  if (trajecten.length === 0) return <p className="stil jeugdige__andere">Geen andere trajecten.</p>;
  return (
    <div className="jeugdige__andere">
      Andere trajecten:
      <ul>
        {trajecten.map((traject) => (
          <Ander key={traject.trajectId} traject={traject} product={product} />
        ))}
      </ul>
    </div>
  );
}

export interface JeugdigeProps {
  readonly traject: Traject;
  readonly moment: Moment;
  readonly product: Productnaam;
}

export function Jeugdige({ traject, moment, product }: JeugdigeProps): ReactElement | null {
  const { jeugdigeId, trajectId } = traject;
  const { data, isError } = useLees('/jeugdigen/{id}', { pad: { id: jeugdigeId ?? '' }, vraag: moment }, { wanneer: jeugdigeId !== null });
  if (jeugdigeId === null) return <p className="stil">De jeugdige is nog niet bekend: dit traject begon in een crisis.</p>;
  if (isError) return <p className="stil">De gegevens van de jeugdige zijn nu niet op te halen.</p>;
  if (!data) return null;
  return (
    <div className="jeugdige">
      <Gegevens jeugdige={data.gegevens} />
      <Andere trajecten={data.gegevens.trajecten.filter((ander) => ander.trajectId !== trajectId)} product={product} />
    </div>
  );
}
