/** What needs a person today: how much of every kind, and the list of it with what helps. */
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { leesCsv } from '../api/client.js';
import { useLees } from '../api/vragen.js';
import { met } from '../delen/adres.js';
import { vandaag } from '../delen/datum.js';
import { allePaginas, Download } from '../delen/Download.js';
import { Foutmelding } from '../delen/Foutmelding.js';
import { Nieuwer } from '../delen/Nieuwer.js';
import { useProducten } from '../delen/producten.js';
import { Titel } from '../delen/Titel.js';
import { Filters } from './Filters.js';
import { Overzicht } from './Overzicht.js';
import { toestandUit, vraagWerk, zonderFilters, type Schermdeel, type Toestand } from './toestand.js';
import '../stijl/lijst.css';
import './werkvoorraad.css';
import { Werklijst } from './Werklijst.js';

const bestand = ({ soort, filters }: Toestand): string => ['werkvoorraad', soort, filters.peildatum || vandaag()].filter(Boolean).join('-');

export function Werkvoorraad(): ReactElement {
  const [zoek, zetZoek] = useSearchParams();
  const toestand = toestandUit(zoek);
  const vraag = vraagWerk(toestand);
  const antwoord = useLees('/werkvoorraad', { vraag });
  const { data, error, refetch } = antwoord;
  const deel: Schermdeel = {
    toestand,
    producten: useProducten(),
    wijzig: (wijzigingen) => zetZoek((huidig) => met(huidig, wijzigingen), { preventScrollReset: true }),
    wisFilters: () => zetZoek(zonderFilters, { preventScrollReset: true }),
  };
  return (
    <>
      <div className="schermkop">
        <Titel>Werkvoorraad</Titel>
        <Download
          naam={bestand(toestand)}
          lees={() => allePaginas((bladzijde) => leesCsv('/werkvoorraad', { vraag: { ...vraag, ...bladzijde } }))}
        />
      </div>
      <Nieuwer positie={data?.positie} vastMoment={toestand.filters.bekendOp !== ''} />
      <Filters {...deel} />
      {error && <Foutmelding fout={error} opnieuw={() => void refetch()} wisFilters={deel.wisFilters} />}
      {(data ?? !error) && (
        <>
          <Overzicht werk={data?.gegevens} gekozen={toestand.soort} />
          <Werklijst {...deel} antwoord={antwoord} />
        </>
      )}
    </>
  );
}
