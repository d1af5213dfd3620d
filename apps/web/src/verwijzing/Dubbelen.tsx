/** Warns that somebody is or may be registered already, and lets the user say who it is. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Heading3, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement, ReactNode } from 'react';
import { DUBBEL, dubbelsleutel, verdacht, zoekDubbelen, type Verdacht } from './dubbel.js';
import { daarna } from './focus.js';
import type { Bekende, Jeugdigevelden } from './formulier.js';
import { Gevonden } from './Gevonden.js';
import type { Zoekvraag } from './zoeken.js';

interface DubbelenProps {
  readonly vragen: readonly Zoekvraag[];
  readonly velden: Jeugdigevelden;
  /** The id that this jeugdige gets. */
  readonly eigen: string;
  readonly opKies: (bekende: Bekende) => void;
  readonly opToch: (ids: readonly string[]) => void;
}

const Waarschuwing = ({ titel, children }: { readonly titel: string; readonly children: ReactNode }): ReactElement => (
  <Alert type="warning">
    <Heading3 id={DUBBEL} tabIndex={-1} className="alert__titel">
      {titel}
    </Heading3>
    {children}
  </Alert>
);

const NIETS = { vragen: [], gevonden: [] };

function useVerdacht({ vragen, velden, eigen }: Pick<DubbelenProps, 'vragen' | 'velden' | 'eigen'>): Verdacht & { readonly oud: boolean } {
  // What is shown stays while the next answer is on its way: a button must not go away under the hand that reaches for it.
  const { data = NIETS, isPlaceholderData } = useQuery({
    queryKey: dubbelsleutel(vragen),
    queryFn: () => zoekDubbelen(vragen),
    enabled: vragen.length > 0,
    placeholderData: keepPreviousData,
  });
  return { ...verdacht(vragen.length > 0 ? data : NIETS, velden, eigen), oud: isPlaceholderData };
}

export function Dubbelen({ opKies, opToch, ...wie }: DubbelenProps): ReactElement {
  const { zelfde, misschien, oud } = useVerdacht(wie);
  const toch = (): void => daarna(() => opToch(misschien.map(({ jeugdigeId }) => jeugdigeId)), 'jeugdige.gezien');
  return (
    <div role="status" aria-busy={oud}>
      {zelfde.length > 0 && (
        <Waarschuwing titel="Dit burgerservicenummer is al geregistreerd">
          <Paragraph>Een burgerservicenummer is van één persoon. Gebruik wie er al staat, of verbeter het nummer hierboven.</Paragraph>
          <Gevonden bekenden={zelfde} opKies={opKies} />
        </Waarschuwing>
      )}
      {zelfde.length === 0 && misschien.length > 0 && (
        <Waarschuwing titel="Misschien al geregistreerd">
          <Paragraph>In het grootboek staat al iemand met deze naam en geboortedatum:</Paragraph>
          <Gevonden bekenden={misschien} opKies={opKies} />
          <Button appearance="secondary-action-button" onClick={toch}>
            Dit is iemand anders: toch registreren
          </Button>
        </Waarschuwing>
      )}
      {zelfde.length === 0 && misschien.length === 0 && wie.velden.anderen.length > 0 && (
        <p id="jeugdige.gezien" tabIndex={-1} className="toelichting">
          U registreert een nieuwe jeugdige naast wie er al geregistreerd is.
        </p>
      )}
    </div>
  );
}
