/** One command: its form, with today filled in and what else is likely. */
import { Heading2, Paragraph } from '@utrecht/component-library-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { toonDatum, vandaag } from '../../delen/datum.js';
import { veldfouten } from './fouten.js';
import { Formulier } from './Formulier.js';
import type { Deelnemers } from './versturen.js';
import { alsGegevens, invulfouten } from './gegevens.js';
import { useOntwerp, type Ontwerpstand } from './ontwerp.js';
import type { Opdrachtvorm, Traject } from './velden.js';
import { Verlenghulp } from './Verlenghulp.js';

/** The heading of a form; takes the focus, because the form took the place of what was clicked. */
export function Formulierkop({ children }: { readonly children: string }): ReactElement {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    kop.current?.focus({ preventScroll: true });
    kop.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Heading2 ref={kop} tabIndex={-1} className="blokkop formulierkop">
      {children}
    </Heading2>
  );
}

export const Teruggevonden = ({ stand }: { readonly stand: Ontwerpstand }): ReactElement | null =>
  stand.teruggevonden ? <p className="stil">Hieronder staat wat u eerder invulde en nog niet vastlegde.</p> : null;

/** Whose traject it is stands above the form already. */
const JEUGDIGE: ReadonlySet<string> = new Set(['jeugdigeId']);

export interface OpdrachtProps {
  readonly rondom: Deelnemers;
  readonly vorm: Opdrachtvorm;
  readonly traject: Traject;
}

export function Opdracht({ rondom, vorm, traject }: OpdrachtProps): ReactElement {
  const stand = useOntwerp(`${rondom.id} ${vorm.opdracht}`, () => ({ datum: toonDatum(vandaag()), ...vorm.begin?.(traject) }));
  const { opdracht, pad } = vorm;
  const weg = { ...rondom, opSluiten: () => (stand.wis(), rondom.opSluiten()) };
  return (
    <>
      <Formulierkop>{vorm.titel}</Formulierkop>
      {vorm.uitleg && <Paragraph>{vorm.uitleg}</Paragraph>}
      {opdracht === 'verleng-behandeling' && <Verlenghulp traject={traject} gebeurtenissen={rondom.gebeurtenissen} />}
      <Teruggevonden stand={stand} />
      <Formulier
        rondom={{
          ...weg,
          opVastgelegd: (afloop) => {
            // What the rules refused is often asked again, a little different.
            if (afloop.antwoord.uitkomst === 'geweigerd') stand.zet({ waarden: stand.ontwerp.waarden });
            else stand.wis();
            rondom.opVastgelegd(afloop);
          },
        }}
        stand={stand}
        vorm={vorm}
        controleer={(waarden) => invulfouten(vorm, waarden)}
        inzending={(waarden, gezien) => {
          const gegevens = alsGegevens(vorm, waarden);
          const opTraject = opdracht === 'registreer-verwijzing' ? { ...gegevens, trajectId: rondom.id } : gegevens;
          return { opdracht, pad, gegevens: opTraject, gezien: opdracht === 'registreer-inzet' ? undefined : gezien };
        }}
        leesFouten={veldfouten}
        {...(traject.jeugdigeId !== null && { bekend: JEUGDIGE })}
        knop="Vastleggen"
      />
    </>
  );
}
