/** The boxes of a form, made from its description. */
import { Fieldset, FieldsetLegend } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Keuzerondjes } from '../../delen/Keuzerondjes.js';
import { Keuzeveld, Tekstveld, Tekstvlak } from '../../delen/Veld.js';
import { veldId } from './fouten.js';
import type { Invoerveld, Veldsoort, Waarden } from './velden.js';

export interface FormulierveldenProps {
  readonly velden: readonly Invoerveld[];
  readonly waarden: Waarden;
  readonly fouten: ReadonlyMap<string, string>;
  readonly producten: ReadonlyMap<string, string>;
  readonly opWijziging: (naam: string, waarde: string) => void;
}

const HINTEN: Partial<Record<Veldsoort, string>> = { datum: 'Bijvoorbeeld 31-12-2026', agb: 'Acht cijfers' };
const JA_NEE = [
  ['ja', 'Ja'],
  ['nee', 'Nee'],
] as const;
const PERCELEN = { '1': 'Perceel 1', '2': 'Perceel 2' };
const CIJFERS: ReadonlySet<Veldsoort> = new Set<Veldsoort>(['agb', 'getal']);

type Props = Omit<FormulierveldenProps, 'velden'> & { readonly veld: Invoerveld };

/** Codes of figures stand in their own order; an object would put `31` before `02`. */
const opCode = ([een]: readonly [string, string], [ander]: readonly [string, string]): number =>
  /^\d/.test(een) ? een.localeCompare(ander) : 0;

function keuzesVan({ soort, keuzes = {} }: Invoerveld, producten: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  if (soort === 'product') return [...producten];
  return Object.entries(soort === 'perceel' ? PERCELEN : keuzes).sort(opCode);
}

const IS_KEUZE: ReadonlySet<Veldsoort> = new Set<Veldsoort>(['keuze', 'perceel', 'product']);
const LEEG = ['', 'Maak een keuze'] as const;

const gedeeldVan = ({ veld, waarden, fouten, opWijziging }: Props) => ({
  id: veldId(veld.naam),
  label: veld.label,
  optioneel: veld.optioneel ?? false,
  hint: veld.hint ?? HINTEN[veld.soort],
  fout: fouten.get(veld.naam),
  waarde: waarden[veld.naam] ?? '',
  opWijziging: (waarde: string) => opWijziging(veld.naam, waarde),
});

function EenVeld(props: Props): ReactElement {
  const { veld, producten } = props;
  const { soort } = veld;
  const gedeeld = gedeeldVan(props);
  if (IS_KEUZE.has(soort)) return <Keuzeveld {...gedeeld} keuzes={[LEEG, ...keuzesVan(veld, producten)]} />;
  if (soort === 'janee') return <Keuzerondjes {...gedeeld} keuzes={JA_NEE} />;
  if (soort === 'tekst') return <Tekstvlak {...gedeeld} />;
  return <Tekstveld {...gedeeld} inputMode={CIJFERS.has(soort) ? 'numeric' : 'text'} />;
}

/** In the order of the description; a group stands together under its name, where its first field stands. */
export function Formuliervelden({ velden, ...rest }: FormulierveldenProps): ReactElement {
  const groepen = [...new Set(velden.map(({ groep }) => groep))];
  return (
    <>
      {groepen.map((groep) => {
        const eigen = velden.filter((veld) => veld.groep === groep).map((veld) => <EenVeld key={veld.naam} veld={veld} {...rest} />);
        return groep === undefined ? (
          eigen
        ) : (
          <Fieldset key={groep} className="formuliergroep">
            <FieldsetLegend>{groep}</FieldsetLegend>
            {eigen}
          </Fieldset>
        );
      })}
    </>
  );
}
