/** The head of every page: the name, where one can go, and who is logged in. */
import { PageHeader } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Link, NavLink } from 'react-router';
import { meldAf, type Sessie } from '../api/sessie.js';
import { gemeentenaam, ROLLEN } from '../delen/teksten.js';
import { schermenVan } from './schermen.js';

const wie = ({ rol, organisatie, gebruiker }: Sessie): string => {
  const plaats = organisatie && (rol === 'gemeente' ? gemeentenaam(organisatie) : organisatie);
  return [gebruiker, [ROLLEN[rol], plaats].filter(Boolean).join(' ')].filter(Boolean).join(', ');
};

const Aangemeld = ({ sessie }: { readonly sessie: Sessie }): ReactElement => (
  <div className="kop__wie">
    <span>{wie(sessie)}</span>
    <button type="button" className="utrecht-link-button utrecht-link-button--html-button" onClick={meldAf}>
      Afmelden
    </button>
  </div>
);

export const Kop = ({ sessie }: { readonly sessie: Sessie | undefined }): ReactElement => (
  <PageHeader className="kop">
    <div className="kop__binnen">
      <Link to="/" className="kop__naam">
        Trajectgrootboek
      </Link>
      {sessie && schermenVan(sessie.rol).length > 0 && (
        <nav aria-label="Hoofdmenu" className="kop__menu">
          <ul>
            {schermenVan(sessie.rol).map(([naar, tekst]) => (
              <li key={naar}>
                <NavLink to={naar} end>
                  {tekst}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sessie && <Aangemeld sessie={sessie} />}
    </div>
  </PageHeader>
);
