/** Part 1: whom the referral is about. */
import { Button } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { isVastgelegd, standVan } from './concept.js';
import { daarna } from './focus.js';
import type { Bekende } from './formulier.js';
import { velden, type Invul } from './invul.js';
import { NieuweJeugdige } from './NieuweJeugdige.js';
import { NietBekend, Onderdeel, Vast } from './Onderdeel.js';
import { Overzicht } from './Overzicht.js';
import { onderdeel } from './problemen.js';
import { bekenderegels, jeugdigeregels } from './samenvatting.js';
import { Lopend } from './Trajecten.js';
import { Zoeken } from './Zoeken.js';

const KOP = onderdeel('jeugdige');

function Gekozen({ bekende, opAnder }: { readonly bekende: Bekende; readonly opAnder: () => void }): ReactElement {
  return (
    <>
      <Overzicht regels={bekenderegels(bekende)} />
      <Lopend trajecten={bekende.trajecten} />
      <Button appearance="secondary-action-button" onClick={opAnder}>
        Andere jeugdige kiezen
      </Button>
    </>
  );
}

/** Before anything of this referral was sent one may still choose. */
function Keuze({ invul }: { readonly invul: Invul }): ReactElement {
  const { waarden, zet } = velden(invul, 'jeugdige');
  const kies = (bekende: Bekende): void => daarna(() => zet({ wijze: 'bekend', bekende }), KOP);
  const zoek = (): void => daarna(() => zet({ wijze: 'zoeken', bekende: undefined }), KOP);
  if (waarden.wijze === 'bekend' && waarden.bekende) return <Gekozen bekende={waarden.bekende} opAnder={zoek} />;
  if (waarden.wijze === 'nieuw') return <NieuweJeugdige invul={invul} opKies={kies} opZoek={zoek} />;
  return <Zoeken invul={invul} opKies={kies} opNieuw={() => daarna(() => zet({ wijze: 'nieuw' }), 'jeugdige.bsn')} />;
}

export function Jeugdige({ invul }: { readonly invul: Invul }): ReactElement {
  const { concept } = invul;
  const vast = isVastgelegd(concept, 'jeugdige');
  // Who is referred stands fast once the referral may be in the ledger.
  const bezet = standVan(concept, 'verwijzing') !== 'open';
  return (
    <Onderdeel naam="jeugdige" nummer={1} titel="Jeugdige" vastgelegd={vast}>
      {standVan(concept, 'jeugdige') === 'onbekend' && <NietBekend />}
      {vast && <Vast regels={jeugdigeregels(concept.formulier)} />}
      {!vast && bezet && <Overzicht regels={jeugdigeregels(concept.formulier)} />}
      {!vast && !bezet && <Keuze invul={invul} />}
    </Onderdeel>
  );
}
