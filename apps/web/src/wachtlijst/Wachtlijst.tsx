/** Who waits, since when, and with whom; who waits nowhere; and how that went over time. */
import { lazy, Suspense, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLees } from '../api/vragen.js';
import { met } from '../delen/adres.js';
import { Laden } from '../delen/Laden.js';
import { Nieuwer } from '../delen/Nieuwer.js';
import { useProducten } from '../delen/producten.js';
import { Titel } from '../delen/Titel.js';
import { Cijfers } from './Cijfers.js';
import { Downloadknop } from './Downloadknop.js';
import { Filters } from './Filters.js';
import { Lijstkeuze } from './Lijstkeuze.js';
import { Plaatsingen } from './Plaatsingen.js';
import type { Schermdeel } from './schermdeel.js';
import { toestandUit, vraagPlaatsingen, zonderFilters } from './toestand.js';
import '../stijl/lijst.css';
import './wachtlijst.css';
import { Verloopvak } from './Verloopvak.js';
import { ZonderPlaatsing } from './ZonderPlaatsing.js';

/** Draws, and so brings a library with it: loaded only by who looks. */
const Verloop = lazy(async () => ({ default: (await import('./Verloop.js')).Verloop }));

export function Wachtlijst(): ReactElement {
  const [zoek, zetZoek] = useSearchParams();
  const toestand = toestandUit(zoek);
  const lijst = useLees('/wachtlijst', { vraag: vraagPlaatsingen(toestand) });
  const deel: Schermdeel = {
    toestand,
    producten: useProducten(),
    wijzig: (wijzigingen) => zetZoek((huidig) => met(huidig, wijzigingen), { preventScrollReset: true }),
    wisFilters: () => zetZoek(zonderFilters, { preventScrollReset: true }),
  };
  const wachtlijst = lijst.data?.gegevens;
  return (
    <>
      <div className="schermkop">
        <Titel>Wachtlijst</Titel>
        <Downloadknop toestand={toestand} />
      </div>
      <Nieuwer positie={lijst.data?.positie} vastMoment={toestand.filters.bekendOp !== ''} />
      <Filters {...deel} />
      <Cijfers wachtlijst={wachtlijst} />
      <Lijstkeuze toestand={toestand} wachtlijst={wachtlijst} />
      {toestand.lijst === 'plaatsingen' && <Plaatsingen {...deel} antwoord={lijst} />}
      {toestand.lijst === 'zonder' && <ZonderPlaatsing {...deel} />}
      {toestand.lijst === 'verloop' && (
        <Verloopvak>
          <Suspense fallback={<Laden wat="De gegevens van het verloop" />}>
            <Verloop {...deel} />
          </Suspense>
        </Verloopvak>
      )}
    </>
  );
}
