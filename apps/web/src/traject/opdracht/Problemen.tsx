/** Above a form: why it was not recorded. */
import { Alert, Heading3, Paragraph } from '@utrecht/component-library-react';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { alsProbleem } from '../../api/probleem.js';
import { toonDatum } from '../../delen/datum.js';
import { NaarGebeurtenis } from '../tijdlijn/NaarGebeurtenis.js';
import { zin } from '../tijdlijn/zinnen.js';
import { isIntussenGewijzigd, isOnmogelijk } from './fouten.js';
import { Onmogelijk, type OnmogelijkProps } from './Onmogelijk.js';
import type { Gebeurtenis } from './velden.js';

export type Omgeving = Pick<OnmogelijkProps, 'gebeurtenissen' | 'product' | 'opCorrigeren'>;

/** Takes the focus each time that it appears, unless it is `stil`. */
export function Bericht({
  type,
  titel,
  stil = false,
  children,
}: {
  type: 'error' | 'warning' | 'ok';
  titel: string;
  stil?: boolean;
  children?: ReactNode;
}): ReactElement {
  const kop = useRef<HTMLHeadingElement>(null);
  const [wilFocus] = useState(!stil);
  useEffect(() => {
    if (wilFocus) kop.current?.focus();
  }, [wilFocus]);
  return (
    <Alert type={type}>
      <Heading3 ref={kop} tabIndex={-1} className="alert__titel">
        {titel}
      </Heading3>
      {children}
    </Alert>
  );
}

function Intussen({ nieuw, product }: { readonly nieuw: readonly Gebeurtenis[] } & Pick<Omgeving, 'product'>): ReactElement {
  return (
    <Bericht type="warning" titel="Iemand anders heeft intussen iets vastgelegd">
      <ul className="indeweg">
        {nieuw.map(({ gebeurtenisId, geldigOp, soort, gegevens }) => (
          <li key={gebeurtenisId}>
            <NaarGebeurtenis id={gebeurtenisId}>
              {toonDatum(geldigOp)}: {zin(soort, gegevens, product)}
            </NaarGebeurtenis>
          </li>
        ))}
      </ul>
      <Paragraph>Het traject is opnieuw opgehaald; wat u invulde staat er nog. Klopt het nog, leg het dan opnieuw vast.</Paragraph>
    </Bericht>
  );
}

export interface ProblemenProps extends Omgeving {
  readonly fout: unknown;
  /** After which volgnummer events are new to who fills in the form. */
  readonly gezien: number;
}

export function Problemen({ fout, gezien, ...omgeving }: ProblemenProps): ReactElement {
  const { gebeurtenissen, product } = omgeving;
  if (isIntussenGewijzigd(fout))
    return <Intussen nieuw={gebeurtenissen.filter(({ volgnummer }) => volgnummer > gezien)} product={product} />;
  const { title, detail, reden, gebeurtenissen: ids = [] } = alsProbleem(fout);
  if (!isOnmogelijk(fout)) {
    return (
      <Bericht type="error" titel={title}>
        <Paragraph>{detail}</Paragraph>
      </Bericht>
    );
  }
  return (
    <Bericht type="error" titel="Dit kan niet worden vastgelegd">
      <Paragraph>{detail}</Paragraph>
      <Onmogelijk reden={reden} ids={ids} {...omgeving} />
    </Bericht>
  );
}
