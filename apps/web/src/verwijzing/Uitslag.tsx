/** On top, when recording stopped: what stands in the ledger, what does not, and what to do about it. Takes the focus. */
import { Alert, Heading2, Paragraph } from '@utrecht/component-library-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { alsTekst } from '../delen/teksten.js';
import { Foutlijst } from '../delen/Foutoverzicht.js';
import { standVan, type Concept, type Stand } from './concept.js';
import type { Staat } from './staat.js';
import { stappenVan, type Stap } from './stappen.js';

const titels = (stappen: readonly Stap[]): string => stappen.map(({ titel }) => titel).join(', ');

const KOPPEN: Readonly<Record<Stand, string>> = {
  vastgelegd: 'Vastgelegd',
  onbekend: 'Niet bekend of het is vastgelegd',
  open: 'Niet vastgelegd',
};

function Verdeling({ concept }: { readonly concept: Concept }): ReactElement {
  const stappen = stappenVan(concept);
  const rijen = (['vastgelegd', 'onbekend', 'open'] as const).map(
    (stand) => [stand, stappen.filter(({ naam }) => standVan(concept, naam) === stand)] as const,
  );
  return (
    <dl className="overzicht">
      {rijen
        .filter(([, welke]) => welke.length > 0)
        .map(([stand, welke]) => (
          <div key={stand}>
            <dt>{KOPPEN[stand]}</dt>
            <dd>{titels(welke)}</dd>
          </div>
        ))}
    </dl>
  );
}

function Reden({ einde, fouten }: Pick<Staat, 'einde' | 'fouten'>): ReactElement | null {
  if (einde?.soort === 'geweigerd') {
    return (
      <>
        <Paragraph>De regels staan dit niet toe. De weigering zelf is vastgelegd, met de redenen:</Paragraph>
        <ul className="foutoverzicht">
          {einde.redenen.map((reden) => (
            <li key={reden}>{alsTekst(reden)}</li>
          ))}
        </ul>
      </>
    );
  }
  if (fouten.length > 0) return <Foutlijst fouten={fouten} />;
  if (!einde) return null;
  return (
    <Paragraph>
      {einde.probleem.title}. {einde.probleem.detail}
    </Paragraph>
  );
}

function kop(concept: Concept): string {
  const standen = stappenVan(concept).map(({ naam }) => standVan(concept, naam));
  if (standen.includes('vastgelegd')) return 'Nog niet alles is vastgelegd';
  return standen.includes('onbekend') ? 'Het vastleggen is onderbroken' : 'Er is nog niets vastgelegd';
}

type UitslagProps = Pick<Staat, 'concept' | 'einde' | 'fouten' | 'poging'>;

export function Uitslag({ concept, einde, fouten, poging }: UitslagProps): ReactElement {
  const titel = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After a reload (no attempt yet) the page begins at its top.
    if (poging > 0) titel.current?.focus();
  }, [poging]);
  return (
    <Alert type={einde ? 'error' : 'warning'}>
      <Heading2 ref={titel} tabIndex={-1} className="alert__titel">
        {kop(concept)}
      </Heading2>
      <Reden einde={einde} fouten={fouten} />
      <Verdeling concept={concept} />
      <Paragraph className="toelichting">
        Herstel zo nodig wat er mis is, en leg dan de rest vast. Niets komt dubbel in het grootboek.
      </Paragraph>
    </Alert>
  );
}
