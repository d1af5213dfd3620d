/** How the list grew and shrank, month by month: drawn, and as the table behind the drawing. */
import { TableCell, TableRow } from '@utrecht/component-library-react';
import { useMemo, type ReactElement } from 'react';
import { useLees } from '../api/vragen.js';
import { Antwoordvak } from '../delen/Antwoordvak.js';
import { toonMaand } from '../delen/datum.js';
import { toonGetal } from '../delen/getal.js';
import { Laden } from '../delen/Laden.js';
import { Tabel, type Kolom } from '../delen/Tabel.js';
import { Grafiek } from './Grafiek.js';
import { alsMaand, heeftAchtergehouden, verwijderd, type Periode } from './stromen.js';
import { vraagVerloop } from './toestand.js';
import type { Schermdeel } from './schermdeel.js';

const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Maand' },
  ...['Beginstand', 'Erbij', 'Gestart', 'Geweigerd', 'Verwijderd', 'Beëindigd', 'Verplaatst', 'Eindstand'].map((kop) => ({
    kop,
    getal: true,
  })),
];

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

const Achtergehouden = (): ReactElement => (
  <p className="verloop__uitleg">
    Waar een streepje staat wordt het aantal niet getoond, omdat het om minder dan tien kinderen kan gaan. De tekening laat die maanden
    open.
  </p>
);

function Perioden({ perioden, bezig }: { readonly perioden: readonly Periode[]; readonly bezig: boolean }): ReactElement {
  const maanden = useMemo(() => perioden.map(alsMaand), [perioden]);
  return (
    <>
      {maanden.some(heeftAchtergehouden) && <Achtergehouden />}
      <Grafiek perioden={maanden} />
      <Tabel bijschrift="Verloop van de wachtlijst per maand" kolommen={KOLOMMEN} bezig={bezig}>
        {perioden.toReversed().map((periode) => (
          <Rij key={periode.van} periode={periode} />
        ))}
      </Tabel>
    </>
  );
}

export function Verloop({ toestand, wisFilters }: Schermdeel): ReactElement {
  const antwoord = useLees('/wachtlijst/verloop', { vraag: vraagVerloop(toestand) });
  return (
    <Antwoordvak antwoord={antwoord} wisFilters={wisFilters} onderweg={<Laden wat="De gegevens van het verloop" />}>
      {({ items }) => <Perioden perioden={items} bezig={antwoord.isFetching} />}
    </Antwoordvak>
  );
}
