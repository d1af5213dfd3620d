/** The pair of moments at which a question is asked (contract, section 1). */
import type { Kop } from '#event-store';
import { civieleDatum, naDag, type Datum, type Kennis } from '#traject';

export interface Vraagmoment {
  readonly peildatum: Datum;
  readonly kennis: Kennis;
  /** Up to where the ledger is read. */
  readonly positie: bigint;
}

const DATUM_LENGTE = 10;

/** The last instant of a civil date in Amsterdam, to the millisecond in which the ledger counts. */
export const eindeVanDag = (datum: Datum): string => new Date(Date.parse(naDag(datum)) - 1).toISOString();

const alsInstant = (bekendOp: string): string => (bekendOp.length === DATUM_LENGTE ? eindeVanDag(bekendOp) : bekendOp);

const laatste = (een: string, ander: string): string => (een > ander ? een : ander);

/** Without bekendOp: all that the ledger holds at the moment of asking, so that the answer can name a moment at which it can be asked again. */
export function momentVan(vraag: { peildatum?: string; bekendOp?: string }, kop: Kop, nu: string): Vraagmoment {
  const op = vraag.bekendOp === undefined ? laatste(nu, kop.vastgelegdOp) : alsInstant(vraag.bekendOp);
  return { peildatum: vraag.peildatum ?? civieleDatum(nu), kennis: { op }, positie: kop.positie };
}
