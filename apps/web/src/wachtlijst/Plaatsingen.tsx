/** The open placements, a row each. */
import { TableCell, TableRow } from '@utrecht/component-library-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, type ReactElement } from 'react';
import type { Antwoord } from '../api/client.js';
import type { Schemas } from '../api/schemas.js';
import { Antwoordvak } from '../delen/Antwoordvak.js';
import { toonDatum } from '../delen/datum.js';
import { Etiket, Urgentie } from '../delen/Etiket.js';
import { toonGetal } from '../delen/getal.js';
import { VoorbijHetEinde } from '../delen/Laden.js';
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

interface RegelsProps extends Schermdeel {
  readonly wachtlijst: Schemas['Wachtlijst'];
  readonly bezig: boolean;
}

function Regels({ wachtlijst, bezig, toestand, producten, wijzig, wisFilters }: RegelsProps): ReactElement {
  const { items, totaal, pagina, perPagina } = wachtlijst;
  const regio = useRef<HTMLDivElement>(null);
  if (totaal === 0) return <Leegte toestand={toestand} wisFilters={wisFilters} titel="Er staat niemand op de wachtlijst." />;
  if (items.length === 0) return <VoorbijHetEinde naarBegin={() => wijzig({})} />;
  const bladeren = (naar: number): void => wijzig({ pagina: String(naar) });
  return (
    <>
      <Tabel
        regio={regio}
        bijschrift="Open plaatsingen op de wachtlijst"
        bijschriftVerborgen
        kolommen={KOLOMMEN}
        sorteer={toestand.sorteer || 'urgentie'}
        opSorteer={(sorteer) => wijzig({ sorteer })}
        bezig={bezig}
      >
        {items.map((regel) => (
          <Rij key={`${regel.trajectId} ${regel.aanbieder}`} regel={regel} product={productnaam(producten, regel.product)} />
        ))}
      </Tabel>
      <Paginering regio={regio} pagina={pagina} perPagina={perPagina} totaal={totaal} opPagina={bladeren} wat="plaatsingen" />
    </>
  );
}

interface PlaatsingenProps extends Schermdeel {
  readonly antwoord: UseQueryResult<Antwoord<Schemas['Wachtlijst']>>;
}

export const Plaatsingen = ({ antwoord, ...deel }: PlaatsingenProps): ReactElement => (
  <Antwoordvak antwoord={antwoord} wisFilters={deel.wisFilters}>
    {(wachtlijst) => <Regels {...deel} wachtlijst={wachtlijst} bezig={antwoord.isFetching} />}
  </Antwoordvak>
);
