/** Pages of a list that the service cuts. */
import { Button } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { toonGetal } from './getal.js';

export interface PagineringProps {
  readonly pagina: number;
  readonly perPagina: number;
  readonly totaal: number;
  readonly opPagina: (pagina: number) => void;
  /** What is counted: `plaatsingen`. */
  readonly wat: string;
}

export function Paginering({ pagina, perPagina, totaal, opPagina, wat }: PagineringProps): ReactElement | null {
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
          <Button appearance="secondary-action-button" disabled={pagina <= 1} onClick={() => opPagina(pagina - 1)}>
            Vorige
          </Button>
          <span>
            Pagina {toonGetal(pagina)} van {toonGetal(laatste)}
          </span>
          <Button appearance="secondary-action-button" disabled={pagina >= laatste} onClick={() => opPagina(pagina + 1)}>
            Volgende
          </Button>
        </div>
      )}
    </nav>
  );
}
