/** Pages of a list that the service cuts. */
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { toonGetal } from './getal.js';
import { Knop } from './Knop.js';
import { toon } from './volg.js';

export interface PagineringProps {
  /** Of the table: who goes to another page reads on at its top. */
  readonly regio: RefObject<HTMLElement | null>;
  readonly pagina: number;
  readonly perPagina: number;
  readonly totaal: number;
  readonly opPagina: (pagina: number) => void;
  /** What is counted: `plaatsingen`. */
  readonly wat: string;
}

/** Asks for another page, and goes to its top once it is there; not when the page changes by itself, as after a filter. */
function useBlader({ regio, pagina, opPagina }: Pick<PagineringProps, 'regio' | 'pagina' | 'opPagina'>): (naar: number) => void {
  const gevraagd = useRef<number>(undefined);
  useEffect(() => {
    if (gevraagd.current !== pagina || !regio.current) return;
    gevraagd.current = undefined;
    toon(regio.current);
  }, [pagina, regio]);
  return (naar) => {
    gevraagd.current = naar;
    opPagina(naar);
  };
}

export function Paginering(props: PagineringProps): ReactElement | null {
  const { pagina, perPagina, totaal, wat } = props;
  const blader = useBlader(props);
  const laatste = Math.max(1, Math.ceil(totaal / perPagina));
  if (totaal === 0) return null;
  const eind = Math.min(totaal, pagina * perPagina);
  return (
    <nav className="paginering" aria-label={`Pagina's van ${wat}`}>
      <p className="paginering__stand">
        {toonGetal((pagina - 1) * perPagina + 1)} tot en met {toonGetal(eind)} van {toonGetal(totaal)} {wat}
      </p>
      {laatste > 1 && (
        <div className="paginering__knoppen">
          <Knop appearance="secondary-action-button" kan={pagina > 1} onClick={() => blader(pagina - 1)}>
            Vorige
          </Knop>
          <span>
            Pagina {toonGetal(pagina)} van {toonGetal(laatste)}
          </span>
          <Knop appearance="secondary-action-button" kan={pagina < laatste} onClick={() => blader(pagina + 1)}>
            Volgende
          </Knop>
        </div>
      )}
    </nav>
  );
}
