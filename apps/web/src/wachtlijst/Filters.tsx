/** Which part of the list, and at which moment. Every change shows at once; the address changes with it. */
import { Button } from '@utrecht/component-library-react';
import { useState, type ReactElement } from 'react';
import { Datumveld } from '../delen/Datumveld.js';
import { GEMEENTEN, URGENTIES } from '../delen/teksten.js';
import { Keuzeveld, Tekstveld } from '../delen/Veld.js';
import { aantalFilters, type Filter } from './toestand.js';
import type { Schermdeel } from './Wachtlijst.js';

const ALLES = ['', 'Alle'] as const;
const PERCELEN = [ALLES, ['1', 'Perceel 1'], ['2', 'Perceel 2']] as const;
const OP_NAAM = Object.entries(GEMEENTEN).sort(([, a], [, b]) => a.localeCompare(b, 'nl'));
const WACHTTIJDEN = [ALLES, ['true', 'Lang wachtend']] as const;
const GEEN_AGB = 'Een AGB-code heeft acht cijfers.';

function Aanbiederfilter({ toestand, wijzig }: Pick<Schermdeel, 'toestand' | 'wijzig'>): ReactElement {
  const { aanbieder } = toestand.filters;
  const [{ tekst, bij }, zet] = useState({ tekst: aanbieder, bij: aanbieder });
  if (bij !== aanbieder) zet({ tekst: aanbieder, bij: aanbieder });
  const klopt = /^(?:\d{8})?$/.test(tekst);
  const wordt = (nieuw: string): void => {
    const code = nieuw.trim();
    const geldig = /^(?:\d{8})?$/.test(code);
    zet({ tekst: nieuw, bij: geldig ? code : aanbieder });
    if (geldig && code !== aanbieder) wijzig({ aanbieder: code });
  };
  return (
    <Tekstveld
      label="Aanbieder (AGB)"
      inputMode="numeric"
      fout={klopt || tekst.length < 8 ? undefined : GEEN_AGB}
      waarde={tekst}
      opWijziging={wordt}
    />
  );
}

export function Filters({ toestand, producten, wijzig, wisFilters }: Schermdeel): ReactElement {
  const { filters } = toestand;
  const actief = aantalFilters(toestand);
  // On a wide screen there is room for them; on a narrow one the list comes first.
  const [open, zetOpen] = useState(() => window.matchMedia('(min-width: 48rem)').matches);
  const keuze = (naam: Filter, label: string, keuzes: readonly (readonly [string, string])[]): ReactElement => (
    <Keuzeveld label={label} keuzes={keuzes} waarde={filters[naam]} opWijziging={(waarde) => wijzig({ [naam]: waarde })} />
  );
  const dag = (naam: Filter, label: string): ReactElement => (
    <Datumveld
      label={label}
      waarde={filters[naam]}
      opWijziging={(waarde) => waarde !== undefined && waarde !== filters[naam] && wijzig({ [naam]: waarde })}
    />
  );
  return (
    <details className="filters" open={open} onToggle={({ currentTarget }) => zetOpen(currentTarget.open)}>
      <summary>
        Filters <span className="filters__actief">{actief === 0 ? 'geen actief' : `${String(actief)} actief`}</span>
      </summary>
      <div className="filters__velden" role="group" aria-label="Filters">
        {keuze('perceel', 'Perceel', PERCELEN)}
        {keuze('gemeente', 'Gemeente', [ALLES, ...OP_NAAM])}
        {keuze('product', 'Product', [ALLES, ...producten])}
        <Aanbiederfilter toestand={toestand} wijzig={wijzig} />
        {toestand.lijst === 'plaatsingen' && keuze('urgentie', 'Urgentie', [ALLES, ...Object.entries(URGENTIES)])}
        {toestand.lijst === 'plaatsingen' && keuze('langWachtend', 'Wachttijd', WACHTTIJDEN)}
        {dag('peildatum', 'Peildatum')}
        {dag('bekendOp', 'Zoals bekend op')}
        <Button appearance="subtle-button" disabled={actief === 0} onClick={wisFilters} className="filters__wissen">
          Filters wissen
        </Button>
      </div>
    </details>
  );
}
