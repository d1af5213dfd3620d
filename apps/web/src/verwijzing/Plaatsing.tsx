/** One waitlist: whose, and since when. */
import { Button } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Tekstveld } from '../delen/Veld.js';
import { isVastgelegd, metDeel, standVan } from './concept.js';
import type { Plaatsingvelden } from './formulier.js';
import type { Invoerkoppeling, Invul } from './invul.js';
import { NietBekend, Vast } from './Onderdeel.js';
import { plaatsingregels } from './samenvatting.js';
import { plaatsingstap } from './stappen.js';

interface PlaatsingProps {
  readonly invul: Invul;
  readonly velden: Plaatsingvelden;
  readonly nummer: number;
  readonly opWeg: (() => void) | undefined;
}

function koppel({ fouten, vergeetFout, wijzig }: Invul, velden: Plaatsingvelden, naam: 'datum' | 'aanbieder'): Invoerkoppeling {
  const id = `${plaatsingstap(velden)}.${naam}`;
  const opWijziging = (waarde: string): void => {
    vergeetFout(id);
    wijzig(metDeel('plaatsingen', (oud) => oud.map((rij) => (rij.id === velden.id ? { ...rij, [naam]: waarde } : rij))));
  };
  return { id, fout: fouten.get(id), waarde: velden[naam], opWijziging };
}

export function Plaatsing({ invul, velden, nummer, opWeg }: PlaatsingProps): ReactElement {
  const stap = plaatsingstap(velden);
  const vast = isVastgelegd(invul.concept, stap);
  return (
    <div role="group" aria-label={`Wachtlijst ${String(nummer)}`} className="plaatsing">
      {standVan(invul.concept, stap) === 'onbekend' && <NietBekend />}
      {vast && <Vast regels={plaatsingregels(velden)} />}
      {!vast && (
        <div className="plaatsing__velden">
          <Tekstveld label="Aanbieder" hint="AGB-code: acht cijfers" inputMode="numeric" {...koppel(invul, velden, 'aanbieder')} />
          <Tekstveld label="Eerste dag op de wachtlijst" hint="Bijvoorbeeld 31-12-2026" {...koppel(invul, velden, 'datum')} />
          {opWeg && (
            <Button appearance="subtle-button" onClick={opWeg}>
              Weghalen <span className="verborgen">wachtlijst {nummer}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
