/** The filters of a list. Every change shows at once; the address changes with it. */
import { Button } from '@utrecht/component-library-react';
import { Fragment, useState, type ReactElement, type ReactNode } from 'react';
import { Datumveld } from './Datumveld.js';
import { GEMEENTEN } from './teksten.js';
import { Keuzeveld, Tekstveld } from './Veld.js';

export const ALLES = ['', 'Alle'] as const;
const PERCELEN = [ALLES, ['1', 'Perceel 1'], ['2', 'Perceel 2']] as const;
const OP_NAAM = Object.entries(GEMEENTEN).sort(([, a], [, b]) => a.localeCompare(b, 'nl'));
const GEEN_AGB = 'Een AGB-code heeft acht cijfers.';

/** The filters by name, empty where there is none, and how one changes. */
export interface Filterdeel {
  readonly filters: Readonly<Record<string, string>>;
  readonly wijzig: (wijzigingen: Readonly<Record<string, string>>) => void;
}

interface FilterProps extends Filterdeel {
  readonly naam: string;
  readonly label: string;
}

export const Keuzefilter = ({
  filters,
  wijzig,
  naam,
  label,
  keuzes,
}: FilterProps & { readonly keuzes: readonly (readonly [string, string])[] }): ReactElement => (
  <Keuzeveld label={label} keuzes={keuzes} waarde={filters[naam] ?? ''} opWijziging={(waarde) => wijzig({ [naam]: waarde })} />
);

const Dagfilter = ({ filters, wijzig, naam, label }: FilterProps): ReactElement => (
  <Datumveld
    label={label}
    waarde={filters[naam] ?? ''}
    opWijziging={(waarde) => waarde !== undefined && waarde !== filters[naam] && wijzig({ [naam]: waarde })}
  />
);

const AGB = /^\d{8}$/;
const codeIn = (tekst: string): string => (AGB.test(tekst.trim()) ? tekst.trim() : '');

/** The text in the box. It follows the filter when that changes from outside: the back button, another screen. */
function useCode(aanbieder: string): readonly [string, (tekst: string) => void] {
  const [tekst, zetTekst] = useState(aanbieder);
  const [vorige, zetVorige] = useState(aanbieder);
  if (vorige !== aanbieder) {
    zetVorige(aanbieder);
    if (codeIn(tekst) !== aanbieder) zetTekst(aanbieder);
  }
  return [tekst, zetTekst];
}

/** Narrows by what stands in the box and by nothing else: as long as that is no code, the list is not narrowed by the one before it. */
function Aanbiederfilter({ filters, wijzig }: Filterdeel): ReactElement {
  const aanbieder = filters['aanbieder'] ?? '';
  const [tekst, zetTekst] = useCode(aanbieder);
  const [verlaten, zetVerlaten] = useState(false);
  const wordt = (nieuw: string): void => {
    zetTekst(nieuw);
    zetVerlaten(false);
    if (codeIn(nieuw) !== aanbieder) wijzig({ aanbieder: codeIn(nieuw) });
  };
  return (
    <Tekstveld
      label="Aanbieder (AGB)"
      inputMode="numeric"
      fout={verlaten && tekst.trim() !== '' && codeIn(tekst) === '' ? GEEN_AGB : undefined}
      waarde={tekst}
      opWijziging={wordt}
      opVerlaten={() => zetVerlaten(true)}
    />
  );
}

/** What every list can be narrowed by. `producten`: names by code. */
export const Lijstfilters = ({ producten, ...deel }: Filterdeel & { readonly producten: ReadonlyMap<string, string> }): ReactElement => (
  <>
    <Keuzefilter {...deel} naam="perceel" label="Perceel" keuzes={PERCELEN} />
    <Keuzefilter {...deel} naam="gemeente" label="Gemeente" keuzes={[ALLES, ...OP_NAAM]} />
    <Keuzefilter {...deel} naam="product" label="Product" keuzes={[ALLES, ...producten]} />
    <Aanbiederfilter {...deel} />
  </>
);

/** The day that is looked at, and what was known when. */
export const Momentfilters = (deel: Filterdeel): ReactElement => (
  <>
    <Dagfilter {...deel} naam="peildatum" label="Peildatum" />
    <Dagfilter {...deel} naam="bekendOp" label="Zoals bekend op" />
  </>
);

interface FilterkaderProps {
  /** How many filters there are now. */
  readonly actief: number;
  readonly openAanBegin: boolean;
  readonly opWissen: () => void;
  readonly children: ReactNode;
}

export function Filterkader({ actief, openAanBegin, opWissen, children }: FilterkaderProps): ReactElement {
  const [open, zetOpen] = useState(openAanBegin);
  // Boxes begin anew: what was typed and narrowed nothing, since it was no day or code, goes as well.
  const [keer, zetKeer] = useState(0);
  const wis = (): void => {
    zetKeer(keer + 1);
    if (actief > 0) opWissen();
  };
  return (
    <details className="filters" open={open} onToggle={({ currentTarget }) => zetOpen(currentTarget.open)}>
      <summary>
        Filters <span className="filters__actief">{actief === 0 ? 'geen actief' : `${String(actief)} actief`}</span>
      </summary>
      <div className="filters__velden" role="group" aria-label="Filters">
        <Fragment key={keer}>{children}</Fragment>
        <Button appearance="subtle-button" onClick={wis} className="filters__wissen">
          Filters wissen
        </Button>
      </div>
    </details>
  );
}

/** On a wide screen there is room for filters; on a narrow one the list comes first. */
export const isBreed = (): boolean => window.matchMedia('(min-width: 48rem)').matches;
