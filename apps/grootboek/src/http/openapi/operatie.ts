/** One route as an operation of OpenAPI 3.1. */
import { parametersVan, verwijzing, type Schema } from '#contracten';
import { probleem, type Slug } from '../../uitvoeren/antwoord.js';
import type { Route } from '../route.js';
import { responsnaam } from './problemen.js';

const KOP_VERSIE = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

const kop = (description: string): Schema => ({ description, schema: { type: 'string' } });

function inhoud({ antwoorden, soort, ookCsv }: Route): Schema {
  if (soort !== undefined) return { [soort]: { schema: { type: 'string' } } };
  const schemas = antwoorden.map(verwijzing);
  const schema = schemas.length === 1 ? schemas[0] : schemas.length === 0 ? { type: 'object' } : { anyOf: schemas };
  return { 'application/json': { schema }, ...(ookCsv && { 'text/csv': { schema: { type: 'string' } } }) };
}

function gelukt(route: Route): Schema {
  const eigen = Object.entries(route.antwoordkoppen).map(([naam, uitleg]): [string, Schema] => [naam, kop(uitleg)]);
  const antwoord = { headers: { ...KOP_VERSIE, ...Object.fromEntries(eigen) }, content: inhoud(route) };
  const uitleg = (status: number): string => (status === 201 ? 'Vastgelegd, en er is iets nieuws ontstaan.' : 'Gelukt.');
  return Object.fromEntries(route.statussen.map((status) => [String(status), { description: uitleg(status), ...antwoord }]));
}

/** Two problems may share a status (409); then the description of the status names both. */
function mislukt(problemen: readonly Slug[]): Schema {
  const statussen = [...new Set([...problemen, 'interne-fout' as const].map((slug) => probleem(slug).status))];
  return Object.fromEntries(statussen.map((status) => [String(status), { $ref: `#/components/responses/${responsnaam(status)}` }]));
}

export function operatie(route: Route): Schema {
  const { naam, groep, titel, uitleg, invoer, openbaar, problemen } = route;
  const parameters = (['path', 'query', 'header'] as const).flatMap((plaats) => {
    const klasse = invoer[plaats];
    return klasse ? parametersVan(klasse, plaats) : [];
  });
  const lichaam = invoer.body && { required: true, content: { 'application/json': { schema: verwijzing(invoer.body) } } };
  return {
    operationId: naam,
    tags: [groep],
    summary: titel,
    description: uitleg,
    ...(parameters.length > 0 && { parameters }),
    ...(lichaam && { requestBody: lichaam }),
    responses: { ...gelukt(route), ...mislukt(problemen) },
    ...(openbaar && { security: [] }),
  };
}
