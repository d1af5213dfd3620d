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

const Onbekend = (): ReactElement => (
  <Bericht type="warning" titel="Vooraf kijken lukt nu niet">
    <Paragraph>U kunt het wel vastleggen; wat er dan verandert ziet u daarna.</Paragraph>
  </Bericht>
);

function Verandering({ beproeving, product }: { readonly beproeving: Beproeving } & Pick<Omgeving, 'product'>): ReactElement {
  const { uitkomst, redenen = [], voor, na } = beproeving;
  const geweigerd = uitkomst === 'geweigerd';
  const anders = verschillen(voor, na, product);
  return (
    <Bericht type={geweigerd ? 'warning' : 'ok'} titel={geweigerd ? 'De regels zouden dit weigeren' : 'Dit zou er veranderen'}>
      {geweigerd && (
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

export function Voorbeeld({ beproeving, ...omgeving }: { readonly beproeving: Beproeving } & Omgeving): ReactElement {
  const { uitkomst, reden, uitleg } = beproeving;
  if (uitkomst === 'onbekend') return <Onbekend />;
  if (uitkomst !== 'onmogelijk') return <Verandering beproeving={beproeving} product={omgeving.product} />;
  return (
    <Bericht type="error" titel="Dit zou niet kunnen">
      {uitleg && <Paragraph>{uitleg}</Paragraph>}
      <Onmogelijk reden={reden} ids={inDeWeg(beproeving)} {...omgeving} />
    </Bericht>
  );
}
