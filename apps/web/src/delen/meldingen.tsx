/** One live region for the whole application: what is said here is read out, wherever the focus is. */
import { createContext, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';

const Meld = createContext<(tekst: string) => void>(() => undefined);

/** `const meld = useMeld(); meld('De verwijzing is vastgelegd.')` */
export const useMeld = (): ((tekst: string) => void) => useContext(Meld);

export function Meldingen({ children }: { readonly children: ReactNode }): ReactElement {
  const [melding, zetMelding] = useState({ tekst: '', nummer: 0 });
  // The number makes the same text said again a new text.
  const meld = useMemo(() => (tekst: string) => zetMelding(({ nummer }) => ({ tekst, nummer: nummer + 1 })), []);
  return (
    <Meld.Provider value={meld}>
      {children}
      <div className="verborgen" role="status" aria-live="polite">
        <span key={melding.nummer}>{melding.tekst}</span>
      </div>
    </Meld.Provider>
  );
}
