/** What there is to do, the oldest date first. */
import { Heading2 } from '@utrecht/component-library-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, type ReactElement } from 'react';
import type { Antwoord } from '../api/client.js';
import type { Schemas } from '../api/schemas.js';
import { toonGetal } from '../delen/getal.js';
import { Laden, VoorbijHetEinde } from '../delen/Laden.js';
import { Paginering } from '../delen/Paginering.js';
import { productnaam } from '../delen/producten.js';
import { Tabel } from '../delen/Tabel.js';
import { useVolg } from '../delen/volg.js';
import { Leegte } from './Leegte.js';
import { SOORTEN, type Soort } from './soorten.js';
import type { Schermdeel } from './toestand.js';
import { alles } from './totaal.js';
import { kolommen, Werkrij } from './Werkrij.js';

type Werkvoorraad = Schemas['Werkvoorraad'];

interface WerklijstProps extends Schermdeel {
  readonly antwoord: UseQueryResult<Antwoord<Werkvoorraad>>;
}

const hoeveel = (werk: Werkvoorraad | undefined, soort: Soort | undefined): number | undefined =>
  werk && (soort ? werk.aantallen[soort] : alles(werk));

const sleutel = ({ soort, trajectId, aanbieder, datum, toelichting }: Schemas['Werkregel']): string =>
  [soort, trajectId, aanbieder, datum, toelichting].join(' ');

function Regels({
  werk,
  bezig,
  toestand,
  producten,
  wijzig,
  wisFilters,
}: Schermdeel & { werk: Werkvoorraad; bezig: boolean }): ReactElement {
  const { items, totaal, pagina, perPagina } = werk;
  const metSoort = toestand.soort === undefined;
  const regio = useRef<HTMLDivElement>(null);
  if (totaal === 0) return <Leegte toestand={toestand} wisFilters={wisFilters} />;
  if (items.length === 0) return <VoorbijHetEinde naarBegin={() => wijzig({})} />;
  return (
    <>
      <Tabel
        regio={regio}
        bijschrift={toestand.soort ? SOORTEN[toestand.soort].naam : 'Alles wat er ligt'}
        bijschriftVerborgen
        kolommen={kolommen(metSoort)}
        bezig={bezig}
      >
        {items.map((regel) => (
          <Werkrij key={sleutel(regel)} regel={regel} product={productnaam(producten, regel.product)} metSoort={metSoort} />
        ))}
      </Tabel>
      <Paginering
        regio={regio}
        pagina={pagina}
        perPagina={perPagina}
        totaal={totaal}
        opPagina={(naar) => wijzig({ pagina: String(naar) })}
        wat="regels"
      />
    </>
  );
}

export function Werklijst({ antwoord, ...deel }: WerklijstProps): ReactElement {
  const { soort } = deel.toestand;
  const werk = antwoord.data?.gegevens;
  // Who chose another kind goes on at its list.
  const kop = useVolg(soort);
  return (
    <section className="werklijst" aria-labelledby="kop-werklijst">
      <Heading2 id="kop-werklijst" ref={kop} tabIndex={-1} className="werkkop">
        {soort ? SOORTEN[soort].naam : 'Alles bij elkaar'} <span className="werklijst__aantal">{toonGetal(hoeveel(werk, soort))}</span>
      </Heading2>
      <p className="werklijst__uitleg">{soort ? SOORTEN[soort].uitleg : 'De oudste datum staat bovenaan.'}</p>
      {werk ? (
        <Regels {...deel} werk={werk} bezig={antwoord.isPlaceholderData} />
      ) : (
        <div className="tabelplek">
          <Laden wat="De gegevens van de werkvoorraad" />
        </div>
      )}
    </section>
  );
}
