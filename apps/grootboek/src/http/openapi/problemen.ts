/** The problems that paths answer with, one response for each status. */
import { OngeldigeInvoer, OnmogelijkeVolgorde, Probleem, verwijzing, type Klasse, type Schema } from '#contracten';
import { PROBLEEMSOORTEN, probleem } from '../../uitvoeren/antwoord.js';

const KLASSEN: Partial<Record<number, readonly Klasse[]>> = { 400: [OngeldigeInvoer], 409: [OnmogelijkeVolgorde, Probleem] };

export const responsnaam = (status: number): string => `Probleem${status}`;

function schemaVan(status: number): Schema {
  const [klasse = Probleem, ...rest] = KLASSEN[status] ?? [];
  return rest.length === 0 ? verwijzing(klasse) : { anyOf: [klasse, ...rest].map(verwijzing) };
}

const respons = (status: number): Schema => ({
  description: PROBLEEMSOORTEN.map((slug) => ({ slug, ...probleem(slug) }))
    .filter((soort) => soort.status === status)
    .map(({ slug, title }) => `${title} (${slug}).`)
    .join(' '),
  headers: { 'API-Version': { $ref: '#/components/headers/API-Version' } },
  content: { 'application/problem+json': { schema: schemaVan(status) } },
});

export const probleemresponsen = (): Schema => {
  const statussen = [...new Set(PROBLEEMSOORTEN.map((slug) => probleem(slug).status))];
  return Object.fromEntries(statussen.map((status) => [responsnaam(status), respons(status)]));
};
