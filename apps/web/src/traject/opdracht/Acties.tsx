/** What can be recorded now, and what cannot, and why. */
import { Button, Heading2, Heading3 } from '@utrecht/component-library-react';
import type { ReactElement, RefObject } from 'react';
import type { Schemas } from '../../api/schemas.js';
import { huidigeSessie } from '../../api/sessie.js';
import { useLees } from '../../api/vragen.js';
import { Foutmelding } from '../../delen/Foutmelding.js';
import { Laden } from '../../delen/Laden.js';
import { Knoplink } from '../Knoplink.js';
import { OPDRACHTEN } from './opdrachten.js';
import { magOpdracht } from '../../delen/rechten.js';
import type { Opdrachtvorm } from './velden.js';

interface ActiesProps {
  readonly id: string;
  readonly kop: RefObject<HTMLHeadingElement | null>;
  readonly opKies: (opdracht: string) => void;
}

type Mogelijkheid = Schemas['Mogelijkheid'];

const Groep = ({ naam, vormen, opKies }: { naam: string; vormen: readonly Opdrachtvorm[] } & Pick<ActiesProps, 'opKies'>): ReactElement => (
  <div className="acties__groep">
    <Heading3 className="acties__naam">{naam}</Heading3>
    <ul className="acties__knoppen">
      {vormen.map(({ opdracht, titel }) => (
        <li key={opdracht}>
          <Button appearance="secondary-action-button" onClick={() => opKies(opdracht)}>
            {titel}
          </Button>
        </li>
      ))}
    </ul>
  </div>
);

interface NietNuProps extends Pick<ActiesProps, 'opKies'> {
  readonly vormen: readonly Opdrachtvorm[];
  /** By opdracht, in the words of the service. */
  readonly redenen: ReadonlyMap<string, string>;
}

/** Reason by reason: of a traject that is over all commands have the same. */
const NietNu = ({ vormen, redenen, opKies }: NietNuProps): ReactElement => (
  <details className="acties__niet">
    <summary>Wat kan nu niet, en waarom ({vormen.length})</summary>
    <p className="stil">Gebeurde het op een eerdere dag? Kies het dan hier.</p>
    <ul>
      {[...new Set(vormen.map(({ opdracht }) => redenen.get(opdracht)))].map((reden) => (
        <li key={reden}>
          <strong>{reden}</strong>
          <ul className="acties__opties">
            {vormen
              .filter(({ opdracht }) => redenen.get(opdracht) === reden)
              .map(({ opdracht, titel }) => (
                <li key={opdracht}>
                  <Knoplink opKlik={() => opKies(opdracht)} naam={`${titel}: op een eerdere dag`}>
                    {titel}
                  </Knoplink>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  </details>
);

function Verdeeld({ mogelijkheden, opKies }: { mogelijkheden: readonly Mogelijkheid[] } & Pick<ActiesProps, 'opKies'>): ReactElement {
  // What only another party can record would be no help on an earlier day either.
  const nietNu = mogelijkheden.filter(({ mogelijk, reden }) => !mogelijk && reden !== 'geen-toegang');
  const redenen = new Map(nietNu.map(({ opdracht, uitleg = '' }) => [opdracht, uitleg]));
  const sessie = huidigeSessie();
  const vormen = OPDRACHTEN.filter(({ opdracht }) => magOpdracht(sessie?.rol, opdracht));
  const mogelijk = new Set<string>(mogelijkheden.filter((een) => een.mogelijk).map(({ opdracht }) => opdracht));
  const kan = vormen.filter(({ opdracht }) => mogelijk.has(opdracht));
  const kanNiet = vormen.filter(({ opdracht }) => redenen.has(opdracht));
  return (
    <>
      {[...new Set(kan.map(({ groep }) => groep))].map((groep) => (
        <Groep key={groep} naam={groep} vormen={kan.filter((vorm) => vorm.groep === groep)} opKies={opKies} />
      ))}
      {kan.length === 0 && <p>Vandaag kan er niets bij dit traject.</p>}
      {kanNiet.length > 0 && <NietNu vormen={kanNiet} redenen={redenen} opKies={opKies} />}
    </>
  );
}

export function Acties({ id, kop, opKies }: ActiesProps): ReactElement {
  const { data, error, refetch } = useLees('/trajecten/{id}/mogelijkheden', { pad: { id } });
  return (
    <>
      <Heading2 id="kop-acties" ref={kop} tabIndex={-1} className="blokkop formulierkop">
        Wat kan nu
      </Heading2>
      {data && <Verdeeld mogelijkheden={data.gegevens.items} opKies={opKies} />}
      {!data && error && <Foutmelding fout={error} opnieuw={() => void refetch()} />}
      {!data && !error && <Laden wat="Mogelijkheden" />}
    </>
  );
}
