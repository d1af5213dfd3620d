/** What the screen shows stands in its address, so that it can be kept, sent on and gone back to. No personal data is ever in it. */
import type { OperatieVan, VraagVan } from '../api/schemas.js';
import { met, paginaUit } from '../delen/adres.js';
import { isSoort, type Soort } from './soorten.js';

export const FILTERS = ['perceel', 'gemeente', 'product', 'aanbieder', 'peildatum', 'bekendOp'] as const;
export type Filter = (typeof FILTERS)[number];

export type Werkvraag = VraagVan<OperatieVan<'/werkvoorraad', 'get'>>;

const PER_PAGINA = 50;

/** Of an address: whatever does not stand there is empty, and all kinds of work are shown unless one is chosen. */
export interface Toestand {
  readonly soort: Soort | undefined;
  readonly filters: Readonly<Record<Filter, string>>;
  readonly pagina: number;
}

/** What every part of the screen works with. */
export interface Schermdeel {
  readonly toestand: Toestand;
  /** Names of products by code. */
  readonly producten: ReadonlyMap<string, string>;
  readonly wijzig: (wijzigingen: Readonly<Record<string, string>>) => void;
  readonly wisFilters: () => void;
}

export function toestandUit(zoek: URLSearchParams): Toestand {
  const soort = zoek.get('soort');
  return {
    soort: isSoort(soort) ? soort : undefined,
    filters: Object.fromEntries(FILTERS.map((naam) => [naam, zoek.get(naam) ?? ''])) as Toestand['filters'],
    pagina: paginaUit(zoek),
  };
}

/** Without any filter, with the same kind of work. */
export const zonderFilters = (zoek: URLSearchParams): URLSearchParams => met(zoek, Object.fromEntries(FILTERS.map((naam) => [naam, ''])));

export const aantalFilters = ({ filters }: Toestand): number => FILTERS.filter((naam) => filters[naam] !== '').length;

export function vraagWerk({ soort, filters, pagina }: Toestand): Werkvraag {
  const gegeven = Object.fromEntries(FILTERS.filter((naam) => filters[naam] !== '').map((naam) => [naam, filters[naam]]));
  return { ...gegeven, ...(soort && { soort }), pagina, perPagina: PER_PAGINA };
}
