/** From the register of fields to OpenAPI 3.1: component schemas for bodies, parameters for the rest. */
import { beschrevenKlassen, beschrijvingVan, type Beschrijving } from './velden/klassen.js';
import { veldenVan, type Klasse, type Schema, type Veld } from './velden/veld.js';

export const verwijzing = (klasse: Klasse): Schema => ({ $ref: `#/components/schemas/${beschrijvingVan(klasse).naam}` });

function waardeschema({ soort }: Veld): Schema {
  if (soort.keuzes) return { anyOf: soort.keuzes().map(verwijzing) };
  const klasse = soort.klasse?.({});
  return klasse ? verwijzing(klasse) : soort.schema;
}

/** OpenAPI 3.1 has no `nullable`: null is one of the types. */
function metNull(schema: Schema): Schema {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const waarden = schema['enum'] as readonly unknown[] | undefined;
  return { ...schema, type: [schema['type'], 'null'], ...(waarden && { enum: [...waarden, null] }) };
}

const weglaatbaar = ({ optioneel, verplichtTenzij, standaard }: Veld): boolean =>
  optioneel === true || verplichtTenzij !== undefined || standaard !== undefined;

function veldschema(veld: Veld, rol: Beschrijving['rol']): Schema {
  const kaal = veld.lijst ? { type: 'array', items: waardeschema(veld), ...veld.lijst } : waardeschema(veld);
  const magNull = veld.kanNull === true || (rol === 'invoer' && weglaatbaar(veld));
  return {
    ...(magNull ? metNull(kaal) : kaal),
    description: veld.uitleg,
    ...(veld.standaard !== undefined && { default: veld.standaard }),
  };
}

/** The schema of a described class. What comes in is closed; an answer may get fields later, so a reader must not mind new ones. */
export function schemaVan(klasse: Klasse): Schema {
  const { rol, uitleg } = beschrijvingVan(klasse);
  const velden = veldenVan(klasse);
  const verplicht = velden.filter((veld) => !weglaatbaar(veld)).map(({ naam }) => naam);
  return {
    type: 'object',
    description: uitleg,
    properties: Object.fromEntries(velden.map((veld) => [veld.naam, veldschema(veld, rol)])),
    ...(verplicht.length > 0 && { required: verplicht }),
    ...(rol === 'invoer' && { additionalProperties: false }),
  };
}

/** `components.schemas`: every class that is a body or part of one, by name. */
export function componenten(): Readonly<Record<string, Schema>> {
  const lichamen = beschrevenKlassen().filter((klasse) => beschrijvingVan(klasse).rol !== 'vraag');
  const perNaam = lichamen.map((klasse): [string, Schema] => [beschrijvingVan(klasse).naam, schemaVan(klasse)]);
  return Object.fromEntries(perNaam.sort(([een], [ander]) => (een < ander ? -1 : 1)));
}

/** The `parameters` of an operation whose query, path or headers a class describes. */
export function parametersVan(klasse: Klasse, plaats: 'query' | 'path' | 'header'): readonly Schema[] {
  return veldenVan(klasse).map((veld) => {
    const { description, ...schema } = veldschema(veld, 'vraag');
    return { name: veld.naam, in: plaats, required: !weglaatbaar(veld), description, schema };
  });
}
