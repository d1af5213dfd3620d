/** Parameters are text: before they are checked, numbers and yes/no are read from it, strictly. */
import { veldenVan, type Klasse } from './velden/veld.js';

const GEHEEL = /^-?(?:0|[1-9][0-9]{0,15})$/;

const LEZERS: Readonly<Record<string, (tekst: string) => unknown>> = {
  integer: (tekst) => (GEHEEL.test(tekst) ? Number(tekst) : tekst),
  boolean: (tekst) => ({ true: true, false: false })[tekst] ?? tekst,
};

type Ruw = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly naam: string;
  /** Headers have no case. */
  readonly klein: string;
  readonly lees: ((tekst: string) => unknown) | undefined;
}

const perKlasse = new Map<Klasse, readonly Parameter[]>();

/** The parameters of a class, looked up once. */
function parametersIn(klasse: Klasse): readonly Parameter[] {
  const bekend = perKlasse.get(klasse);
  if (bekend) return bekend;
  const parameters = veldenVan(klasse).map(({ naam, soort }) => ({
    naam,
    klein: naam.toLowerCase(),
    lees: LEZERS[String(soort.schema['type'])],
  }));
  perKlasse.set(klasse, parameters);
  return parameters;
}

const gelezen = (lees: Parameter['lees'], waarde: unknown): unknown => (typeof waarde === 'string' && lees ? lees(waarde) : waarde);

/** What cannot be read as the field's type stays text, for the field's own rule to report. */
function typeer(klasse: Klasse, ruw: Ruw): Ruw {
  const parameters = parametersIn(klasse);
  return Object.fromEntries(
    Object.entries(ruw).map(([naam, waarde]) => [naam, gelezen(parameters.find((p) => p.naam === naam)?.lees, waarde)]),
  );
}

/** Node gives names of headers in small letters, so the first look is usually enough. */
function kopwaarde(ruw: Ruw, klein: string): unknown {
  if (klein in ruw) return ruw[klein];
  const naam = Object.keys(ruw).find((ander) => ander.length === klein.length && ander.toLowerCase() === klein);
  return naam === undefined ? undefined : ruw[naam];
}

/** Only the headers of the class, whatever their case: every request carries others that are none of ours. */
const koppen = (klasse: Klasse, ruw: Ruw): Ruw =>
  Object.fromEntries(parametersIn(klasse).map(({ naam, klein, lees }) => [naam, gelezen(lees, kopwaarde(ruw, klein))]));

/** The values of query, path or header parameters, typed as the class wants them. */
export const parameterwaarden = (klasse: Klasse, ruw: Ruw, plaats: 'query' | 'path' | 'header'): Ruw =>
  plaats === 'header' ? koppen(klasse, ruw) : typeer(klasse, ruw);
