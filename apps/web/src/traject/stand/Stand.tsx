/** How the traject stands, at a glance. */
import { Heading2 } from '@utrecht/component-library-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { toonDatum } from '../../delen/datum.js';
import { Etiket, type Toon } from '../../delen/Etiket.js';
import { gemeentenaam } from '../../delen/teksten.js';
import type { Traject } from '../opdracht/velden.js';
import type { Productnaam } from '../tijdlijn/zinnen.js';
import { EINDREDENEN, MEERVOUDIG, STATUSSEN, woord } from '../woorden.js';

const TOON: Readonly<Record<Traject['status'], Toon>> = {
  verwezen: 'neutral',
  getriageerd: 'neutral',
  wachtend: 'warning',
  'in-behandeling': 'safe',
  onderbroken: 'warning',
  beeindigd: 'neutral',
};

const ofStreep = (waarde: string | number | null): string => String(waarde ?? '–');

const Plekken = ({ wachtend }: Pick<Traject, 'wachtend'>): ReactElement => (
  <ul className="stand__lijst">
    {wachtend.map(({ aanbieder, perceel, sinds }) => (
      <li key={`${aanbieder} ${sinds}`}>
        {aanbieder}, perceel {ofStreep(perceel)}, sinds {toonDatum(sinds)}
      </li>
    ))}
  </ul>
);

const Helpers = ({ onderaannemers }: Pick<Traject, 'onderaannemers'>): ReactElement => (
  <ul className="stand__lijst">
    {onderaannemers.map(({ aanbieder, van, tot }) => (
      <li key={`${aanbieder} ${van}`}>
        {aanbieder}, vanaf {toonDatum(van)} {tot ? `tot en met ${toonDatum(tot)}` : 'tot nader order'}
      </li>
    ))}
  </ul>
);

/** What needs the room of two. */
const BREED: ReadonlySet<string> = new Set(['Einde', 'Meervoudig', 'Wachtend bij', 'Onderaannemers']);

type Regel = readonly [wat: string, waarde: ReactNode, toon?: boolean];

const regels = (t: Traject, product: Productnaam): readonly Regel[] => [
  ['Product', t.product === null ? 'nog onbekend' : product(t.product)],
  ['Perceel', ofStreep(t.perceel)],
  ['Gemeente', gemeentenaam(t.gemeente)],
  ['Verwezen op', toonDatum(t.verwijsdatum)],
  ['Aanbieder', ofStreep(t.aanbieder), t.start !== null],
  ['Start', toonDatum(t.start), t.start !== null],
  ['Verlengingen', String(t.verlengingen), t.start !== null],
  ['Maximale einddatum', t.maximaleEinddatum ? toonDatum(t.maximaleEinddatum) : 'geen', t.start !== null],
  ['Einde', `${toonDatum(t.einde)}, ${woord(EINDREDENEN, t.reden)}`, t.einde !== null],
  ['Meervoudig', woord(MEERVOUDIG, t.meervoudig), t.meervoudig !== null],
  ['Wachtend bij', <Plekken key="wachtend" wachtend={t.wachtend} />, t.wachtend.length > 0],
  ['Onderaannemers', <Helpers key="onderaannemers" onderaannemers={t.onderaannemers} />, t.onderaannemers.length > 0],
];

export interface StandProps {
  readonly traject: Traject;
  readonly product: Productnaam;
  readonly kop: RefObject<HTMLHeadingElement | null>;
  /** The id of what says that this is not how it stands now. */
  readonly toelichting: string | undefined;
  readonly children?: ReactNode;
}

export const Stand = ({ traject, product, kop, toelichting, children }: StandProps): ReactElement => (
  <section className="stand" aria-labelledby="kop-stand">
    <div className="stand__kop">
      <Heading2 id="kop-stand" ref={kop} tabIndex={-1} aria-describedby={toelichting} className="blokkop formulierkop">
        Stand
      </Heading2>
      <Etiket toon={TOON[traject.status]}>{woord(STATUSSEN, traject.status)}</Etiket>
    </div>
    <dl className="stand__regels">
      {regels(traject, product)
        .filter(([, , toon]) => toon !== false)
        .map(([wat, waarde]) => (
          <div key={wat} className={BREED.has(wat) ? 'stand__regel stand__regel--breed' : 'stand__regel'}>
            <dt>{wat}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
    </dl>
    {children}
  </section>
);
