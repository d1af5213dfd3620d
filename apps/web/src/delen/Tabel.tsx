/** A table that scrolls inside its own region on a narrow screen, so that the page never does. */
import { Table, TableBody, TableCaption, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import type { ReactElement, ReactNode, RefObject } from 'react';

/** One column. `sorteer`: by this word the service sorts; undefined: this column does not sort. */
export interface Kolom {
  readonly kop: string;
  readonly sorteer?: string | undefined;
  readonly getal?: boolean;
  readonly klasse?: string;
}

export interface TabelProps {
  /** To put the focus on the table as a whole. */
  readonly regio?: RefObject<HTMLDivElement | null>;
  /** What the table is about; also the name of the region that scrolls. */
  readonly bijschrift: string;
  readonly bijschriftVerborgen?: boolean;
  readonly kolommen: readonly Kolom[];
  /** `wachtdagen`, or `-wachtdagen` for the other way round. */
  readonly sorteer?: string | undefined;
  readonly opSorteer?: ((sorteer: string) => void) | undefined;
  readonly bezig?: boolean;
  /** The rows: `TableRow` with `TableCell`; a number has the class `getal`. */
  readonly children: ReactNode;
}

const richting = (kolom: Kolom, sorteer: string | undefined): 'ascending' | 'descending' | 'none' => {
  if (sorteer === kolom.sorteer) return 'ascending';
  return sorteer === `-${kolom.sorteer ?? ''}` ? 'descending' : 'none';
};

const PIJL = { ascending: '▲', descending: '▼', none: '↕' } as const;

function Kolomkop({ kolom, sorteer, opSorteer }: { readonly kolom: Kolom } & Pick<TabelProps, 'sorteer' | 'opSorteer'>): ReactElement {
  const klasse = [kolom.getal && 'getal', kolom.klasse].filter(Boolean).join(' ');
  if (!kolom.sorteer || !opSorteer) {
    return (
      <TableHeaderCell scope="col" className={klasse}>
        {kolom.kop}
      </TableHeaderCell>
    );
  }
  const naar = richting(kolom, sorteer);
  const volgende = naar === 'ascending' ? `-${kolom.sorteer}` : kolom.sorteer;
  return (
    <TableHeaderCell scope="col" className={klasse} aria-sort={naar}>
      <button type="button" className="sorteerknop" onClick={() => opSorteer(volgende)}>
        {kolom.kop}
        <span aria-hidden="true" className="sorteerknop__pijl">
          {PIJL[naar]}
        </span>
      </button>
    </TableHeaderCell>
  );
}

export function Tabel({
  regio,
  bijschrift,
  bijschriftVerborgen,
  kolommen,
  sorteer,
  opSorteer,
  bezig = false,
  children,
}: TabelProps): ReactElement {
  return (
    <div ref={regio} className="tabelregio" role="region" aria-label={bijschrift} tabIndex={0}>
      <Table className="tabel" aria-busy={bezig}>
        <TableCaption className={bijschriftVerborgen ? 'verborgen' : ''}>{bijschrift}</TableCaption>
        <TableHeader>
          <TableRow>
            {kolommen.map((kolom) => (
              <Kolomkop key={kolom.kop} kolom={kolom} sorteer={sorteer} opSorteer={opSorteer} />
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>{children}</TableBody>
      </Table>
    </div>
  );
}
