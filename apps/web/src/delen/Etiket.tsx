/** A short word about a row that must catch the eye: never by its colour alone. */
import { StatusBadge } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/schemas.js';
import { URGENTIES } from './teksten.js';

export type Toon = 'danger' | 'warning' | 'safe' | 'neutral';

export const Etiket = ({ toon = 'neutral', children }: { readonly toon?: Toon; readonly children: string }): ReactElement => (
  <StatusBadge status={toon} className={`etiket etiket--${toon}`}>
    {children}
  </StatusBadge>
);

type Urgentie = NonNullable<Schemas['Wachtlijstregel']['urgentie']>;
const TOON: Readonly<Record<Urgentie, Toon>> = { crisis: 'danger', veiligheid: 'danger', hoog: 'warning', regulier: 'neutral' };

export const Urgentie = ({ urgentie }: { readonly urgentie: Urgentie | null }): ReactElement =>
  urgentie ? <Etiket toon={TOON[urgentie]}>{URGENTIES[urgentie]}</Etiket> : <span className="stil">geen triage</span>;
