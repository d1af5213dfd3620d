/** Who waits on no list at all, with who refused so far. */
import { TableCell, TableRow } from '@utrecht/component-library-react';
import { useRef, type ReactElement } from 'react';
import type { Schemas } from '../api/schemas.js';
import { useLees } from '../api/vragen.js';
import { Antwoordvak } from '../delen/Antwoordvak.js';
import { toonDatum } from '../delen/datum.js';
import { Urgentie } from '../delen/Etiket.js';
import { toonGetal } from '../delen/getal.js';
import { VoorbijHetEinde } from '../delen/Laden.js';
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

interface RegelsProps extends Schermdeel {
  readonly lijst: Schemas['ZonderPlaatsing'];
  readonly bezig: boolean;
}

function Regels({ lijst, bezig, toestand, producten, wijzig, wisFilters }: RegelsProps): ReactElement {
  const { items, totaal, pagina, perPagina } = lijst;
  const regio = useRef<HTMLDivElement>(null);
  if (totaal === 0) return <Leegte toestand={toestand} wisFilters={wisFilters} titel="Iedereen die wacht staat op een wachtlijst." />;
  if (items.length === 0) return <VoorbijHetEinde naarBegin={() => wijzig({})} />;
  const bladeren = (naar: number): void => wijzig({ pagina: String(naar) });
  return (
    <>
      <Tabel regio={regio} bijschrift="Verwezen, en op geen enkele wachtlijst" bijschriftVerborgen kolommen={KOLOMMEN} bezig={bezig}>
        {items.map((regel) => (
          <Rij key={regel.trajectId} regel={regel} product={productnaam(producten, regel.product)} />
        ))}
      </Tabel>
      <Paginering regio={regio} pagina={pagina} perPagina={perPagina} totaal={totaal} opPagina={bladeren} wat="trajecten" />
    </>
  );
}

export function ZonderPlaatsing(deel: Schermdeel): ReactElement {
  const antwoord = useLees('/zonder-plaatsing', { vraag: vraagZonder(deel.toestand) });
  return (
    <Antwoordvak antwoord={antwoord} wisFilters={deel.wisFilters}>
      {(lijst) => <Regels {...deel} lijst={lijst} bezig={antwoord.isFetching} />}
    </Antwoordvak>
  );
}
