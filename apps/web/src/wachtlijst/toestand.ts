/** What the screen shows stands in its address, so that it can be kept, sent on and gone back to. No personal data is ever in it. */
import type { OperatieVan, VraagVan } from '../api/schemas.js';
import { met, paginaUit } from '../delen/adres.js';
import { vandaag } from '../delen/datum.js';

export const FILTERS = ['perceel', 'gemeente', 'aanbieder', 'product', 'urgentie', 'langWachtend', 'peildatum', 'bekendOp'] as const;
export type Filter = (typeof FILTERS)[number];

/** Those about the placement itself: the course of the list cannot be narrowed by them. */
const NIET_IN_VERLOOP: readonly Filter[] = ['urgentie', 'langWachtend'];

export const LIJSTEN = ['plaatsingen', 'zonder', 'verloop'] as const;
export type Lijst = (typeof LIJSTEN)[number];

export type Wachtlijstvraag = VraagVan<OperatieVan<'/wachtlijst', 'get'>>;
export type ZonderVraag = VraagVan<OperatieVan<'/zonder-plaatsing', 'get'>>;
export type Verloopvraag = VraagVan<OperatieVan<'/wachtlijst/verloop', 'get'>>;

export const PER_PAGINA = 100;
const MAANDEN = 24;

/** Of an address: whatever does not stand there is empty. */
export interface Toestand {
  readonly lijst: Lijst;
  readonly filters: Readonly<Record<Filter, string>>;
  readonly sorteer: string;
  readonly pagina: number;
}

const SORTERINGEN: ReadonlySet<string> = new Set(['urgentie', 'sinds', 'wachtdagen', 'verwijsdatum', 'gemeente', 'product', 'aanbieder']);

/** An order that does not exist is none: the address may be from another time. */
const sorteerUit = (tekst: string): string => (SORTERINGEN.has(tekst.replace(/^-/, '')) ? tekst : '');

const isLijst = (tekst: string | null): tekst is Lijst => (LIJSTEN as readonly (string | null)[]).includes(tekst);

export function toestandUit(zoek: URLSearchParams): Toestand {
  const lijst = zoek.get('lijst');
  return {
    lijst: isLijst(lijst) ? lijst : 'plaatsingen',
    filters: Object.fromEntries(FILTERS.map((naam) => [naam, zoek.get(naam) ?? ''])) as Toestand['filters'],
    sorteer: sorteerUit(zoek.get('sorteer') ?? ''),
    pagina: paginaUit(zoek),
  };
}

/** Without any filter, on the same list. */
export const zonderFilters = (zoek: URLSearchParams): URLSearchParams => met(zoek, Object.fromEntries(FILTERS.map((naam) => [naam, ''])));

/** Whether a filter narrows this list; what does not is not shown beside it either. */
export const geldt = (naam: Filter, lijst: Lijst): boolean => lijst !== 'verloop' || !NIET_IN_VERLOOP.includes(naam);

/** How many narrow the list that is shown. */
export const aantalFilters = ({ filters, lijst }: Toestand): number =>
  FILTERS.filter((naam) => filters[naam] !== '' && geldt(naam, lijst)).length;

type Gegeven = Readonly<Record<string, unknown>>;

/** The filters that have a value, as the service takes them. */
const gegeven = (filters: Toestand['filters'], namen: readonly Filter[]): Gegeven =>
  Object.fromEntries(namen.filter((naam) => filters[naam] !== '').map((naam) => [naam, filters[naam]]));

const bladzijde = ({ sorteer, pagina }: Toestand): Gegeven => ({ ...(sorteer && { sorteer }), pagina, perPagina: PER_PAGINA });

export const vraagPlaatsingen = (toestand: Toestand): Wachtlijstvraag => ({
  ...gegeven(toestand.filters, FILTERS),
  ...bladzijde(toestand),
});

export const vraagZonder = (toestand: Toestand): ZonderVraag => ({
  ...gegeven(toestand.filters, FILTERS),
  ...bladzijde({ ...toestand, sorteer: '' }),
});

/** The first day of the month, so many months earlier. */
function maandBegin(dag: string, eerder: number): string {
  const [jaar = 0, maand = 1] = dag.split('-').map(Number);
  return new Date(Date.UTC(jaar, maand - 1 - eerder, 1)).toISOString().slice(0, 10);
}

const dagErna = (dag: string): string => new Date(Date.parse(`${dag}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Two years up to and with the day that is looked at. */
export function vraagVerloop({ filters }: Toestand): Verloopvraag {
  const dag = filters.peildatum || vandaag();
  return {
    ...gegeven(filters, ['perceel', 'gemeente', 'aanbieder', 'product', 'bekendOp']),
    van: maandBegin(dag, MAANDEN - 1),
    tot: dagErna(dag),
    stap: 'maand',
  };
}
