/** The open placements, a row each. */
import { TableCell, TableRow } from '@utrecht/component-library-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Antwoord } from '../api/client.js';
import type { Schemas } from '../api/schemas.js';
import { toonDatum } from '../delen/datum.js';
import { Etiket, Urgentie } from '../delen/Etiket.js';
import { Foutmelding } from '../delen/Foutmelding.js';
import { toonGetal } from '../delen/getal.js';
import { Paginering } from '../delen/Paginering.js';
import { productnaam } from '../delen/producten.js';
import { Tabel, type Kolom } from '../delen/Tabel.js';
import { gemeentenaam } from '../delen/teksten.js';
import { Trajectlink } from '../delen/Trajectlink.js';
import { Leegte } from './Leegte.js';
import type { Schermdeel } from './schermdeel.js';

type Regel = Schemas['Wachtlijstregel'];

const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Traject' },
  { kop: 'Urgentie', sorteer: 'urgentie' },
  { kop: 'Wacht sinds', sorteer: 'sinds' },
  { kop: 'Dagen', sorteer: 'wachtdagen', getal: true },
  { kop: 'Verwezen op', sorteer: 'verwijsdatum' },
  { kop: 'Sinds verwijzing', getal: true },
  { kop: 'Gemeente', sorteer: 'gemeente' },
  { kop: 'Perceel', getal: true },
  { kop: 'Product', sorteer: 'product', klasse: 'product' },
  { kop: 'Aanbieder', sorteer: 'aanbieder' },
  { kop: 'Bijzonderheden', klasse: 'breed' },
];

const Bijzonderheden = ({ regel }: { readonly regel: Regel }): ReactElement => (
  <div className="etiketten">
    {regel.bovenNorm && <Etiket toon="warning">Lang wachtend</Etiket>}
    {regel.overbrugging && <Etiket toon="safe">Overbrugging</Etiket>}
    {regel.inBehandeling && <Etiket>In behandeling</Etiket>}
  </div>
);

const Rij = ({ regel, product }: { readonly regel: Regel; readonly product: string }): ReactElement => (
  <TableRow>
    <th scope="row" className="utrecht-table__cell">
      <Trajectlink id={regel.trajectId} />
    </th>
    <TableCell>
      <Urgentie urgentie={regel.urgentie} />
    </TableCell>
    <TableCell className="heel">{toonDatum(regel.sinds)}</TableCell>
    <TableCell className="getal">{toonGetal(regel.wachtdagen)}</TableCell>
    <TableCell className="heel">{toonDatum(regel.verwijsdatum)}</TableCell>
    <TableCell className="getal">{toonGetal(regel.dagenSindsVerwijzing)}</TableCell>
    <TableCell>{gemeentenaam(regel.gemeente)}</TableCell>
    <TableCell className="getal">{toonGetal(regel.perceel)}</TableCell>
    <TableCell>{product}</TableCell>
    <TableCell className="heel">{regel.aanbieder}</TableCell>
    <TableCell>
      <Bijzonderheden regel={regel} />
    </TableCell>
  </TableRow>
);

interface PlaatsingenProps extends Schermdeel {
  readonly antwoord: UseQueryResult<Antwoord<Schemas['Wachtlijst']>>;
}

export function Plaatsingen({ antwoord, toestand, producten, wijzig, wisFilters }: PlaatsingenProps): ReactElement {
  const { data, error, isFetching, refetch } = antwoord;
  if (error) return <Foutmelding fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <div className="tabelplek" />;
  const { items, totaal, pagina, perPagina } = data.gegevens;
  if (totaal === 0) return <Leegte toestand={toestand} wisFilters={wisFilters} titel="Er staat niemand op de wachtlijst." />;
  const bladeren = (naar: number): void => wijzig({ pagina: String(naar) });
  return (
    <>
      <Tabel
        bijschrift="Open plaatsingen op de wachtlijst"
        bijschriftVerborgen
        kolommen={KOLOMMEN}
        sorteer={toestand.sorteer || 'urgentie'}
        opSorteer={(sorteer) => wijzig({ sorteer })}
        bezig={isFetching}
      >
        {items.map((regel) => (
          <Rij key={`${regel.trajectId} ${regel.aanbieder}`} regel={regel} product={productnaam(producten, regel.product)} />
        ))}
      </Tabel>
      <Paginering pagina={pagina} perPagina={perPagina} totaal={totaal} opPagina={bladeren} wat="plaatsingen" />
    </>
  );
}
