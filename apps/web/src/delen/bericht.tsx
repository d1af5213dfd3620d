/** A message that waits for its reader on whichever screen they are: how something ended that they left while it was under way. */
import { Button } from '@utrecht/component-library-react';
import { useSyncExternalStore, type ReactElement } from 'react';
import { Link } from 'react-router';
import { huidigeSessie, useStand, wieIs } from '../api/sessie.js';

export interface Bericht {
  /** For whom (wieIs); nobody else sees it. */
  readonly wie: string;
  /** Without personal data. */
  readonly tekst: string;
  /** Where to read on, and what the link says. */
  readonly naar: string;
  readonly link: string;
}

let bericht: Bericht | undefined;
const luisteraars = new Set<() => void>();

function wordt(nieuw: Bericht | undefined): void {
  bericht = nieuw;
  for (const luisteraar of luisteraars) luisteraar();
}

/** Takes the place of an earlier one. Who logged out meanwhile is told nothing, also not when they come back. */
export function toonBericht(nieuw: Bericht): void {
  if (nieuw.wie === wieIs(huidigeSessie())) wordt(nieuw);
}

const abonneer = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
};

const sluit = (): void => wordt(undefined);

export function Berichtbalk(): ReactElement {
  const { sessie } = useStand();
  const gezien = useSyncExternalStore(abonneer, () => bericht);
  return (
    <aside aria-label="Bericht">
      <div role="status">
        {gezien && gezien.wie === wieIs(sessie) && (
          <div className="bericht">
            <span>{gezien.tekst}</span>
            <Link to={gezien.naar} className="utrecht-link utrecht-link--html-a" onClick={sluit}>
              {gezien.link}
            </Link>
            <Button appearance="subtle-button" onClick={sluit}>
              Sluiten
            </Button>
          </div>
        )}
      </div>
    </aside>
  );
}
