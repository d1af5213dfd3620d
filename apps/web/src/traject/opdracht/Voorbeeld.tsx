/** What would change, before it is recorded. */
import { Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { weigergrond } from '../redenen.js';
import { inDeWeg, type Beproeving } from './inzenden.js';
import { Onmogelijk } from './Onmogelijk.js';
import { Bericht, type Omgeving } from './Problemen.js';
import { verschillen, type Verschil } from './verschillen.js';

const Verschillen = ({ items }: { readonly items: readonly Verschil[] }): ReactElement => (
  <dl className="verschillen">
    {items.map(({ wat, voor, na }) => (
      <div key={wat}>
        <dt>{wat}</dt>
        <dd>
          <span className="verborgen">was </span>
          <span className="verschillen__voor">{voor}</span>
          <span aria-hidden="true"> → </span>
          <span className="verborgen"> en wordt </span>
          <strong>{na}</strong>
        </dd>
      </div>
    ))}
  </dl>
);

export function Voorbeeld({ beproeving, ...omgeving }: { readonly beproeving: Beproeving } & Omgeving): ReactElement {
  const { uitkomst, redenen = [], reden, voor, na } = beproeving;
  if (uitkomst === 'onmogelijk') {
    return (
      <Bericht type="error" titel="Dit zou niet kunnen">
        <Onmogelijk reden={reden} ids={inDeWeg(beproeving)} {...omgeving} />
      </Bericht>
    );
  }
  if (uitkomst === 'onbekend') {
    return (
      <Bericht type="warning" titel="Vooraf kijken lukt nu niet">
        <Paragraph>U kunt het wel vastleggen; wat er dan verandert ziet u daarna.</Paragraph>
      </Bericht>
    );
  }
  const anders = verschillen(voor, na, omgeving.product);
  const titel = uitkomst === 'geweigerd' ? 'De regels zouden dit weigeren' : 'Dit zou er veranderen';
  return (
    <Bericht type={uitkomst === 'geweigerd' ? 'warning' : 'ok'} titel={titel}>
      {redenen.length > 0 && (
        <ul>
          {redenen.map((een) => (
            <li key={een}>{weigergrond(een)}</li>
          ))}
        </ul>
      )}
      {anders.length > 0 ? <Verschillen items={anders} /> : <Paragraph>Aan de stand van het traject verandert niets.</Paragraph>}
      <Paragraph>Er is nog niets vastgelegd.</Paragraph>
    </Bericht>
  );
}
