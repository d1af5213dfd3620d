/** Everything that is wrong with a form, on top of it, each with a link to its field. Takes the focus when it appears. */
import { Alert, Heading2 } from '@utrecht/component-library-react';
import { useEffect, useRef, type MouseEvent, type ReactElement } from 'react';

export interface Veldfout {
  /** The id of the input. */
  readonly veld: string;
  readonly tekst: string;
}

function naarVeld(gebeurtenis: MouseEvent, veld: string): void {
  gebeurtenis.preventDefault();
  document.getElementById(veld)?.focus();
}

/** What is wrong, each with a link that goes to its field. */
export const Foutlijst = ({ fouten }: { readonly fouten: readonly Veldfout[] }): ReactElement => (
  <ul className="foutoverzicht">
    {fouten.map(({ veld, tekst }) => (
      <li key={`${veld} ${tekst}`}>
        <a className="utrecht-link utrecht-link--html-a" href={`#${veld}`} onClick={(klik) => naarVeld(klik, veld)}>
          {tekst}
        </a>
      </li>
    ))}
  </ul>
);

/** `poging`: a number that goes up with every try to send, so that the focus comes back here each time. */
export function Foutoverzicht({
  fouten,
  poging = 0,
}: {
  readonly fouten: readonly Veldfout[];
  readonly poging?: number;
}): ReactElement | null {
  const kop = useRef<HTMLHeadingElement>(null);
  const erZijnFouten = fouten.length > 0;
  useEffect(() => {
    if (erZijnFouten) kop.current?.focus();
  }, [erZijnFouten, poging]);
  if (!erZijnFouten) return null;
  return (
    <Alert type="error">
      <Heading2 ref={kop} tabIndex={-1} className="alert__titel">
        Controleer wat u hebt ingevuld
      </Heading2>
      <Foutlijst fouten={fouten} />
    </Alert>
  );
}
