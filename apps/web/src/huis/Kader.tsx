/** What stands around every screen. */
import { SkipLink } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { useStand } from '../api/sessie.js';
import { Berichtbalk } from '../delen/bericht.js';
import { Kop } from './Kop.js';
import { NietVoorU } from './NietVoorU.js';
import { isGesloten } from './schermen.js';
import { Verlopen } from './Verlopen.js';
import { Voet } from './Voet.js';

const AANMELDEN = '/aanmelden';
/** What can be read before anybody has logged in. */
const OPEN = new Set([AANMELDEN, '/hulp']);

/** Where to go on after the login; who left by choice does not lead the next one to what they looked at. */
const terug = (pathname: string, search: string): string =>
  pathname === '/' && !search ? '' : `?terug=${encodeURIComponent(pathname + search)}`;

export function Kader(): ReactElement {
  const { sessie, verlopen, afgemeld } = useStand();
  const { pathname, search } = useLocation();
  const onderweg = useNavigation().state !== 'idle';
  if (!sessie && !OPEN.has(pathname.replace(/\/$/, '')))
    return <Navigate replace to={AANMELDEN + (afgemeld ? '' : terug(pathname, search))} />;
  return (
    <>
      <SkipLink href="#inhoud" className="naar-inhoud">
        Naar de inhoud
      </SkipLink>
      <div className={verlopen ? 'kader kader--verlopen' : 'kader'}>
        <Kop sessie={sessie} />
        <main id="inhoud" className="inhoud" tabIndex={-1} aria-busy={onderweg}>
          {sessie && isGesloten(sessie.rol, pathname) ? <NietVoorU /> : <Outlet />}
        </main>
        <Berichtbalk />
        <Voet />
      </div>
      {verlopen && <Verlopen />}
    </>
  );
}
