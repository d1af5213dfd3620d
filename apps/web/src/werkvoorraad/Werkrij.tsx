/** One thing to do: how pressing it is, about whom, and what helps. */
import { TableCell, TableRow } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { huidigeSessie } from '../api/sessie.js';
import { toonDatum } from '../delen/datum.js';
import { Etiket } from '../delen/Etiket.js';
import type { Kolom } from '../delen/Tabel.js';
import { alsTekst, gemeentenaam } from '../delen/teksten.js';
import { Trajectlink } from '../delen/Trajectlink.js';
import { hulpBij, naarHulp } from './hulp.js';
import { SOORTEN, type Werkregel } from './soorten.js';
import { termijn } from './termijn.js';

const SOORTKOLOM: Kolom = { kop: 'Wat er ligt', klasse: 'werksoortkolom' };
const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Dagen' },
  { kop: 'Wanneer' },
  { kop: 'Wat helpt', klasse: 'hulpkolom' },
  { kop: 'Bijzonderheden', klasse: 'breed' },
  { kop: 'Product', klasse: 'productkolom' },
  { kop: 'Aanbieder' },
  { kop: 'Gemeente' },
];

/** What kind a row is of stands in it only where there are more kinds. */
export const kolommen = (metSoort: boolean): readonly Kolom[] => [{ kop: 'Traject' }, ...(metSoort ? [SOORTKOLOM] : []), ...KOLOMMEN];

function Termijncellen({ regel }: { readonly regel: Werkregel }): ReactElement {
  const { woord, tekst, nood } = termijn(regel);
  return (
    <>
      <TableCell className="heel">{nood === 'geen' ? tekst : <Etiket toon="warning">{tekst}</Etiket>}</TableCell>
      <TableCell className="heel">
        {woord} {toonDatum(regel.datum)}
      </TableCell>
    </>
  );
}

function Hulpcel({ regel }: { readonly regel: Werkregel }): ReactElement {
  const hulp = hulpBij(regel, huidigeSessie()?.rol);
  return (
    <TableCell>
      <Link to={naarHulp(regel.trajectId, hulp)} className="utrecht-link utrecht-link--html-a">
        {hulp.tekst}
        <span className="verborgen"> bij traject {regel.trajectId.slice(0, 8)}</span>
      </Link>
    </TableCell>
  );
}

interface WerkrijProps {
  readonly regel: Werkregel;
  readonly product: string;
  readonly metSoort: boolean;
}

export const Werkrij = ({ regel, product, metSoort }: WerkrijProps): ReactElement => (
  <TableRow>
    <th scope="row" className="utrecht-table__cell">
      <Trajectlink id={regel.trajectId} />
    </th>
    {metSoort && <TableCell>{SOORTEN[regel.soort].naam}</TableCell>}
    <Termijncellen regel={regel} />
    <Hulpcel regel={regel} />
    <TableCell>{alsTekst(regel.toelichting ?? '–')}</TableCell>
    <TableCell>{product}</TableCell>
    <TableCell className="heel">{regel.aanbieder ?? '–'}</TableCell>
    <TableCell className="heel">{gemeentenaam(regel.gemeente)}</TableCell>
  </TableRow>
);
