/** How the list grew and shrank, month by month: drawn, and as the table behind the drawing. */
import { TableCell, TableRow } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/schemas.js';
import { useLees } from '../api/vragen.js';
import { toonMaand } from '../delen/datum.js';
import { Foutmelding } from '../delen/Foutmelding.js';
import { toonGetal } from '../delen/getal.js';
import { Laden } from '../delen/Laden.js';
import { Tabel, type Kolom } from '../delen/Tabel.js';
import { Grafiek } from './Grafiek.js';
import { vraagVerloop } from './toestand.js';
import type { Schermdeel } from './schermdeel.js';

type Periode = Schemas['Verloopperiode'];

const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Maand' },
  ...['Beginstand', 'Erbij', 'Gestart', 'Geweigerd', 'Verwijderd', 'Beëindigd', 'Verplaatst', 'Eindstand'].map((kop) => ({
    kop,
    getal: true,
  })),
];

const som = (getallen: readonly (number | null | undefined)[]): number =>
  getallen.reduce<number>((totaal, getal) => totaal + (getal ?? 0), 0);

export const verwijderd = ({ uitstroom }: Periode): number => som(Object.values(uitstroom.verwijderd));
export const eraf = (periode: Periode): number => {
  const { gestart, geweigerd, beeindigd, verplaatst } = periode.uitstroom;
  return som([gestart, geweigerd, beeindigd, verplaatst, verwijderd(periode)]);
};

function Rij({ periode }: { readonly periode: Periode }): ReactElement {
  const { gestart, geweigerd, beeindigd, verplaatst } = periode.uitstroom;
  const getallen = [
    periode.beginstand,
    periode.instroom,
    gestart,
    geweigerd,
    verwijderd(periode),
    beeindigd,
    verplaatst,
    periode.eindstand,
  ];
  return (
    <TableRow>
      <th scope="row" className="utrecht-table__cell heel">
        {toonMaand(periode.van)}
      </th>
      {getallen.map((getal, plaats) => (
        <TableCell key={KOLOMMEN[plaats + 1]?.kop} className="getal">
          {toonGetal(getal)}
        </TableCell>
      ))}
    </TableRow>
  );
}

export function Verloop({ toestand }: Schermdeel): ReactElement {
  const { data, error, isFetching, refetch } = useLees('/wachtlijst/verloop', { vraag: vraagVerloop(toestand) });
  if (error) return <Foutmelding fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De gegevens van het verloop" />;
  const perioden = data.gegevens.items;
  return (
    <>
      <p className="verloop__uitleg">
        De afgelopen twee jaar, per maand. De laatste maand loopt tot en met de peildatum. De filters urgentie en wachttijd gelden hier
        niet.
      </p>
      <Grafiek
        perioden={perioden.map((periode) => ({
          van: periode.van,
          stand: periode.eindstand ?? 0,
          erbij: periode.instroom ?? 0,
          eraf: eraf(periode),
        }))}
      />
      <Tabel bijschrift="Verloop van de wachtlijst per maand" kolommen={KOLOMMEN} bezig={isFetching}>
        {perioden.toReversed().map((periode) => (
          <Rij key={periode.van} periode={periode} />
        ))}
      </Tabel>
    </>
  );
}
