/** One live region for the whole application: what is said here is read out, wherever the focus is. */
import { Button } from '@utrecht/component-library-react';
import { createContext, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { naarInhoud } from './volg.js';

/** `blijft`: to be seen too, until it is closed; for what the screen itself does not show any more. */
export type Meld = (tekst: string, hoe?: 'blijft') => void;

const Context = createContext<Meld>(() => undefined);

/** `const meld = useMeld(); meld('De verwijzing is vastgelegd.')` */
export const useMeld = (): Meld => useContext(Context);

export function Meldingen({ children }: { readonly children: ReactNode }): ReactElement {
  const [melding, zetMelding] = useState({ tekst: '', nummer: 0, blijft: false });
  // The number makes the same text said again a new text.
  const meld = useMemo<Meld>(
    () => (tekst, hoe) => zetMelding(({ nummer }) => ({ tekst, nummer: nummer + 1, blijft: hoe === 'blijft' })),
    [],
  );
  const sluit = (): void => {
    meld('');
    naarInhoud();
  };
  return (
    <Context.Provider value={meld}>
      {children}
      <div className={melding.blijft ? 'melding' : 'verborgen'} role="status" aria-live="polite">
        <span key={melding.nummer}>{melding.tekst}</span>
        {melding.blijft && (
          <Button appearance="secondary-action-button" onClick={sluit}>
            Sluiten
          </Button>
        )}
      </div>
    </Context.Provider>
  );
}
