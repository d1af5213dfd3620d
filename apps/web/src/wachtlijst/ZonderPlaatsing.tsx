/** Who waits on no list at all, with who refused so far. */
import { TableCell, TableRow } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/schemas.js';
import { useLees } from '../api/vragen.js';
import { toonDatum } from '../delen/datum.js';
import { Urgentie } from '../delen/Etiket.js';
import { Foutmelding } from '../delen/Foutmelding.js';
import { toonGetal } from '../delen/getal.js';
import { Paginering } from '../delen/Paginering.js';
import { productnaam } from '../delen/producten.js';
import { Tabel, type Kolom } from '../delen/Tabel.js';
import { gemeentenaam, WEIGERREDENEN } from '../delen/teksten.js';
import { Trajectlink } from '../delen/Trajectlink.js';
import { Leegte } from './Leegte.js';
import { vraagZonder } from './toestand.js';
import type { Schermdeel } from './schermdeel.js';

type Regel = Schemas['ZonderPlaatsingRegel'];

const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Traject' },
  { kop: 'Urgentie' },
  { kop: 'Verwezen op' },
  { kop: 'Sinds verwijzing', getal: true },
  { kop: 'Gemeente' },
  { kop: 'Perceel', getal: true },
  { kop: 'Product', klasse: 'product' },
  { kop: 'Weigeringen tot nu toe', klasse: 'breed' },
];

const Weigeringen = ({ weigeringen }: Pick<Regel, 'weigeringen'>): ReactElement =>
  weigeringen.length === 0 ? (
    <span className="stil">geen</span>
  ) : (
    <ul className="weigeringen">
      {weigeringen.map(({ aanbieder, datum, reden }) => (
        <li key={`${aanbieder} ${datum}`}>
          {aanbieder} op {toonDatum(datum)}: {WEIGERREDENEN[reden]}
        </li>
      ))}
    </ul>
  );

const Rij = ({ regel, product }: { readonly regel: Regel; readonly product: string }): ReactElement => (
  <TableRow>
    <th scope="row" className="utrecht-table__cell">
      <Trajectlink id={regel.trajectId} />
    </th>
    <TableCell>
      <Urgentie urgentie={regel.urgentie} />
    </TableCell>
    <TableCell className="heel">{toonDatum(regel.verwijsdatum)}</TableCell>
    <TableCell className="getal">{toonGetal(regel.dagenSindsVerwijzing)}</TableCell>
    <TableCell>{gemeentenaam(regel.gemeente)}</TableCell>
    <TableCell className="getal">{toonGetal(regel.perceel)}</TableCell>
    <TableCell>{product}</TableCell>
    <TableCell>
      <Weigeringen weigeringen={regel.weigeringen} />
    </TableCell>
  </TableRow>
);

export function ZonderPlaatsing({ toestand, producten, wijzig, wisFilters }: Schermdeel): ReactElement {
  const { data, error, isFetching, refetch } = useLees('/zonder-plaatsing', { vraag: vraagZonder(toestand) });
  if (error) return <Foutmelding fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <div className="tabelplek" />;
  const { items, totaal, pagina, perPagina } = data.gegevens;
  if (totaal === 0) return <Leegte toestand={toestand} wisFilters={wisFilters} titel="Iedereen die wacht staat op een wachtlijst." />;
  const bladeren = (naar: number): void => wijzig({ pagina: String(naar) });
  return (
    <>
      <Tabel bijschrift="Verwezen, en op geen enkele wachtlijst" bijschriftVerborgen kolommen={KOLOMMEN} bezig={isFetching}>
        {items.map((regel) => (
          <Rij key={regel.trajectId} regel={regel} product={productnaam(producten, regel.product)} />
        ))}
      </Tabel>
      <Paginering pagina={pagina} perPagina={perPagina} totaal={totaal} opPagina={bladeren} wat="trajecten" />
    </>
  );
}
