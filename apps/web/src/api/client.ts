/**
 * The service as typed functions: `lees('/wachtlijst', { vraag: { perceel: 2 } })`, `leg('/trajecten/{id}/triages', {...})`. What a path takes and
 * gives follows from openapi.json.
 */
import type { AntwoordVan, Leespad, LichaamVan, OperatieVan, PadVan, Schemas, Schrijfpad, VraagVan } from './schemas.js';
import { vraag } from './verzoek.js';

/** What was answered, with what the headers tell of it. */
export interface Antwoord<T> {
  readonly gegevens: T;
  /** Up to which position of the ledger; ask with `vanafPositie` to see at least this. */
  readonly positie: string | undefined;
  /** For If-Match. */
  readonly etag: string | undefined;
}

type Delen = Readonly<Record<string, unknown>>;
/** `pad` is asked for only where the address has a part to fill in. */
type MetPad<O> = string extends keyof PadVan<O> ? { readonly pad?: undefined } : { readonly pad: PadVan<O> };

export type Leesinvoer<P extends Leespad> = MetPad<OperatieVan<P, 'get'>> & {
  readonly vraag?: VraagVan<OperatieVan<P, 'get'>>;
  readonly signaal?: AbortSignal | undefined;
};

export type Schrijfinvoer<P extends Schrijfpad> = MetPad<OperatieVan<P, 'post'>> & {
  readonly lichaam: LichaamVan<OperatieVan<P, 'post'>>;
  /** The Idempotency-Key: one for each submission, the same when it is tried again. */
  readonly sleutel?: string;
  /** The etag of what the user was looking at: the service refuses when it has changed since. */
  readonly alsOngewijzigd?: string | undefined;
};

const gevuld = (pad: string, delen: Delen = {}): string =>
  pad.replace(/\{(\w+)\}/g, (_, naam: string) => encodeURIComponent(String(delen[naam])));

/** Parameters without a value are left out. */
export function zoekdeel(delen: Delen = {}): string {
  const gegeven = Object.entries(delen).filter(([, waarde]) => waarde !== undefined && waarde !== null && waarde !== '');
  const parameters = new URLSearchParams(gegeven.map(([naam, waarde]) => [naam, String(waarde)])).toString();
  return parameters && `?${parameters}`;
}

const adres = (pad: string, invoer: { readonly pad?: unknown; readonly vraag?: unknown }): string =>
  gevuld(pad, invoer.pad as Delen | undefined) + zoekdeel(invoer.vraag as Delen | undefined);

async function alsAntwoord<T>(antwoord: Response): Promise<Antwoord<T>> {
  return {
    gegevens: (await antwoord.json()) as T,
    positie: antwoord.headers.get('grootboek-positie') ?? undefined,
    etag: antwoord.headers.get('etag') ?? undefined,
  };
}

export async function lees<P extends Leespad>(pad: P, invoer: Leesinvoer<P>): Promise<Antwoord<AntwoordVan<OperatieVan<P, 'get'>>>> {
  return alsAntwoord(await vraag({ pad: adres(pad, invoer), signaal: invoer.signaal }));
}

export async function leg<P extends Schrijfpad>(pad: P, invoer: Schrijfinvoer<P>): Promise<Antwoord<AntwoordVan<OperatieVan<P, 'post'>>>> {
  const koppen = {
    ...(invoer.sleutel && { 'Idempotency-Key': invoer.sleutel }),
    ...(invoer.alsOngewijzigd && { 'If-Match': invoer.alsOngewijzigd }),
  };
  return alsAntwoord(await vraag({ methode: 'POST', pad: gevuld(pad, invoer.pad as Delen | undefined), lichaam: invoer.lichaam, koppen }));
}

export interface Csv {
  readonly tekst: string;
  /** What was known: the next page asked with this belongs to the same list. */
  readonly bekendOp: string | undefined;
}

/** A page of a list as CSV. */
export async function leesCsv<P extends Leespad>(pad: P, invoer: Leesinvoer<P>): Promise<Csv> {
  const antwoord = await vraag({ pad: adres(pad, invoer), koppen: { Accept: 'text/csv' }, signaal: invoer.signaal });
  return { tekst: await antwoord.text(), bekendOp: antwoord.headers.get('bekend-op') ?? undefined };
}

export type Opdrachtantwoord = Schemas['OpdrachtAntwoord'];
