/** For who sees counts and nobody in particular: the course of the waitlist, without the lists. */
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { met } from '../delen/adres.js';
import { useProducten } from '../delen/producten.js';
import { Titel } from '../delen/Titel.js';
import { Filters } from './Filters.js';
import type { Schermdeel } from './schermdeel.js';
import { toestandUit, zonderFilters } from './toestand.js';
import '../stijl/lijst.css';
import './wachtlijst.css';
import { Verloop } from './Verloop.js';
import { Verloopvak } from './Verloopvak.js';

export function AlleenVerloop(): ReactElement {
  const [zoek, zetZoek] = useSearchParams();
  const deel: Schermdeel = {
    toestand: { ...toestandUit(zoek), lijst: 'verloop' },
    producten: useProducten(),
    wijzig: (wijzigingen) => zetZoek((huidig) => met(huidig, wijzigingen), { preventScrollReset: true }),
    wisFilters: () => zetZoek(zonderFilters, { preventScrollReset: true }),
  };
  return (
    <>
      <Titel>Verloop van de wachtlijst</Titel>
      <Filters {...deel} />
      <Verloopvak>
        <Verloop {...deel} />
      </Verloopvak>
    </>
  );
}
