/** Parameters are text: before they are checked, numbers and yes/no are read from it, strictly. */
import { veldenVan, type Klasse } from './velden/veld.js';

const GEHEEL = /^-?(?:0|[1-9][0-9]{0,15})$/;

const LEZERS: Readonly<Record<string, (tekst: string) => unknown>> = {
  integer: (tekst) => (GEHEEL.test(tekst) ? Number(tekst) : tekst),
  boolean: (tekst) => ({ true: true, false: false })[tekst] ?? tekst,
};

type Ruw = Readonly<Record<string, unknown>>;

/** What cannot be read as the field's type stays text, for the field's own rule to report. */
function typeer(klasse: Klasse, ruw: Ruw): Ruw {
  const types = new Map(veldenVan(klasse).map((veld) => [veld.naam, veld.soort.schema['type']]));
  const lees = (naam: string, waarde: unknown): unknown =>
    typeof waarde === 'string' ? (LEZERS[String(types.get(naam))]?.(waarde) ?? waarde) : waarde;
  return Object.fromEntries(Object.entries(ruw).map(([naam, waarde]) => [naam, lees(naam, waarde)]));
}

/** Only the headers of the class, whatever their case: every request carries others that are none of ours. */
function koppen(klasse: Klasse, ruw: Ruw): Ruw {
  const perNaam = new Map(Object.entries(ruw).map(([naam, waarde]) => [naam.toLowerCase(), waarde]));
  return Object.fromEntries(veldenVan(klasse).map(({ naam }) => [naam, perNaam.get(naam.toLowerCase())]));
}

/** The values of query, path or header parameters, typed as the class wants them. */
export function parameterwaarden(klasse: Klasse, ruw: Ruw, plaats: 'query' | 'path' | 'header'): Ruw {
  return typeer(klasse, plaats === 'header' ? koppen(klasse, ruw) : ruw);
}
