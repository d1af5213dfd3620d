/** Warns that somebody may be registered already, and lets the user say who it is. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Heading3, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { DUBBEL, dubbelsleutel, nogOnbekend } from './dubbel.js';
import { daarna } from './focus.js';
import type { Bekende, Jeugdigevelden } from './formulier.js';
import { Gevonden } from './Gevonden.js';
import { zoek, type Zoekvraag } from './zoeken.js';

interface DubbelenProps {
  readonly vragen: readonly Zoekvraag[];
  readonly velden: Jeugdigevelden;
  /** The id that this jeugdige gets. */
  readonly eigen: string;
  readonly opKies: (bekende: Bekende) => void;
  readonly opToch: (ids: readonly string[]) => void;
}

export function Dubbelen({ vragen, velden, eigen, opKies, opToch }: DubbelenProps): ReactElement {
  // What is shown stays while the next answer is on its way: a button must not go away under the hand that reaches for it.
  const { data = [] } = useQuery({
    queryKey: dubbelsleutel(vragen),
    queryFn: () => zoek(vragen),
    enabled: vragen.length > 0,
    placeholderData: keepPreviousData,
  });
  const open = nogOnbekend(data, velden, eigen);
  const toch = (): void => daarna(() => opToch(open.map(({ jeugdigeId }) => jeugdigeId)), 'jeugdige.gezien');
  return (
    <div role="status">
      {open.length > 0 && (
        <Alert type="warning">
          <Heading3 id={DUBBEL} tabIndex={-1} className="alert__titel">
            Misschien al geregistreerd
          </Heading3>
          <Paragraph>In het grootboek staat al iemand met dit burgerservicenummer of met deze naam en geboortedatum:</Paragraph>
          <Gevonden bekenden={open} opKies={opKies} />
          <Button appearance="secondary-action-button" onClick={toch}>
            Dit is iemand anders: toch registreren
          </Button>
        </Alert>
      )}
      {open.length === 0 && velden.anderen.length > 0 && (
        <p id="jeugdige.gezien" tabIndex={-1} className="toelichting">
          U registreert een nieuwe jeugdige naast wie er al geregistreerd is.
        </p>
      )}
    </div>
  );
}
