/** Somebody who is not registered yet; first it is looked up whether that is so. */
import { Button } from '@utrecht/component-library-react';
import { useState, type ReactElement } from 'react';
import { Keuzeveld, Tekstveld } from '../delen/Veld.js';
import { standVan } from './concept.js';
import { Dubbelen } from './Dubbelen.js';
import type { Bekende } from './formulier.js';
import { velden, type Invul } from './invul.js';
import { gemeentekeuzes } from './woorden.js';
import { dubbelvragen } from './zoeken.js';

interface NieuweJeugdigeProps {
  readonly invul: Invul;
  readonly opKies: (bekende: Bekende) => void;
  readonly opZoek: () => void;
}

/** Who was said to be somebody else was so beside what stood here then. */
const OPNIEUW = { anderen: [] } as const;

function Velden({ invul }: { readonly invul: Invul }): ReactElement {
  const { waarden, veld } = velden(invul, 'jeugdige');
  return (
    <div className="velden velden--zes">
      <div className="veld--helft">
        <Tekstveld label="Burgerservicenummer" optioneel hint="Negen cijfers" inputMode="numeric" {...veld('bsn', 'bsn', OPNIEUW)} />
      </div>
      <div className="veld--helft">
        <Tekstveld label="Geboortedatum" hint="Bijvoorbeeld 31-12-2026" {...veld('geboortedatum', 'geboortedatum', OPNIEUW)} />
      </div>
      <Tekstveld label="Voornamen" optioneel {...veld('voornamen', 'naam.voornamen')} />
      <Tekstveld label="Voorvoegsel" optioneel {...veld('voorvoegsel', 'naam.voorvoegsel')} />
      <Tekstveld label="Achternaam" {...veld('achternaam', 'naam.achternaam', OPNIEUW)} />
      <div className="veld--helft">
        <Keuzeveld label="Gemeente" hint="Waar de jeugdige woont" keuzes={gemeentekeuzes} {...veld('gemeente')} />
      </div>
      {waarden.gemeente === 'anders' && (
        <div className="veld--helft">
          <Tekstveld label="Gemeentecode" hint="De CBS-code: vier cijfers" inputMode="numeric" {...veld('gemeentecode')} />
        </div>
      )}
    </div>
  );
}

export function NieuweJeugdige({ invul, opKies, opZoek }: NieuweJeugdigeProps): ReactElement {
  const { waarden, zet } = velden(invul, 'jeugdige');
  // Asked when a field is left, not at every letter.
  const [vragen, zetVragen] = useState(() => dubbelvragen(waarden));
  return (
    <>
      <p className="toelichting">De jeugdige wordt geregistreerd als u de verwijzing vastlegt.</p>
      <div onBlur={() => zetVragen(dubbelvragen(waarden))}>
        <Velden invul={invul} />
      </div>
      <Dubbelen
        vragen={vragen}
        velden={waarden}
        eigen={invul.concept.jeugdigeId}
        opKies={opKies}
        opToch={(ids) => zet({ anderen: [...waarden.anderen, ...ids] })}
      />
      {standVan(invul.concept, 'jeugdige') === 'open' && (
        <div>
          <Button appearance="secondary-action-button" onClick={opZoek}>
            Terug naar zoeken
          </Button>
        </div>
      )}
    </>
  );
}
