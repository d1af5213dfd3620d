/** Lines of label and value. */
import type { ReactElement } from 'react';
import type { Regel } from './samenvatting.js';

export const Overzicht = ({ regels }: { readonly regels: readonly Regel[] }): ReactElement => (
  <dl className="overzicht">
    {regels.map(([wat, waarde]) => (
      <div key={wat}>
        <dt>{wat}</dt>
        <dd>{waarde}</dd>
      </div>
    ))}
  </dl>
);
