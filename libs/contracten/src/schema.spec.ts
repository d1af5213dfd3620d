import { describe, expect, it } from '@jest/globals';
import { opdrachten } from './opdrachten.js';
import { VerlengBehandeling } from './opdrachten/verlenging.js';
import { componenten, parametersVan, schemaVan } from './schema.js';
import { Traject, Wachtlijst } from './index.js';
import { GefilterdeVraag } from './vragen.js';
import type { Schema } from './velden/veld.js';

/** Every schema within a schema, with where it stands. */
function alle(schema: unknown, pad: string): readonly [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return [[pad, schema as Schema], ...Object.entries(schema).flatMap(([naam, deel]) => alle(deel, `${pad}/${naam}`))];
}

describe('de schemas', () => {
  const componentschemas = componenten();

  it('beschrijven elk onderdeel en elk veld in het Nederlands', () => {
    for (const [naam, schema] of Object.entries(componentschemas)) {
      expect([naam, schema['description']]).toEqual([naam, expect.stringMatching(/^\p{Lu}.*\.$/u)]);
      for (const [veld, deel] of Object.entries(schema['properties'] as Record<string, Schema>)) {
        expect([naam, veld, deel['description']]).toEqual([naam, veld, expect.stringMatching(/\S\.$/u)]);
      }
    }
  });

  it('zijn er voor elke opdracht, en sluiten onbekende velden uit', () => {
    for (const { ingangen } of opdrachten) {
      for (const { gegevens } of ingangen) expect(schemaVan(gegevens)).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  it('verwijzen alleen naar wat er is', () => {
    const verwijzingen = alle(componentschemas, '').flatMap(([, schema]) => (typeof schema['$ref'] === 'string' ? [schema['$ref']] : []));

    expect(verwijzingen.length).toBeGreaterThan(50);
    for (const verwijzing of verwijzingen) expect(Object.keys(componentschemas)).toContain(verwijzing.replace('#/components/schemas/', ''));
  });

  it('hebben patronen die JSON Schema kent', () => {
    for (const [, schema] of alle(componentschemas, '')) {
      if (typeof schema['pattern'] === 'string') expect(new RegExp(schema['pattern'], 'u')).toBeDefined();
    }
  });

  it('overleven een heen en weer door JSON', () => {
    expect(JSON.parse(JSON.stringify(componentschemas))).toEqual(componentschemas);
  });
});

describe('het schema van een opdracht', () => {
  it('zegt wat verplicht is, en dat null hetzelfde is als weglaten', () => {
    expect(schemaVan(VerlengBehandeling)).toEqual({
      type: 'object',
      description: 'Gegevens van de opdracht verleng-behandeling: behandeling verlengen.',
      required: ['datum', 'nieuweEinddatum', 'beslisser'],
      additionalProperties: false,
      properties: {
        datum: { type: 'string', format: 'date', examples: ['2025-02-03'], description: expect.any(String) },
        nieuweEinddatum: { type: 'string', format: 'date', examples: ['2025-02-03'], description: expect.any(String) },
        beslisser: { type: 'string', enum: ['coordinerend-behandelaar', 'wettelijk-verwijzer', 'cjg'], description: expect.any(String) },
        akkoordVerwijzerOp: { type: ['string', 'null'], format: 'date', examples: ['2025-02-03'], description: expect.any(String) },
        zelfassessment: { anyOf: [{ $ref: '#/components/schemas/Zelfassessment' }, { type: 'null' }], description: expect.any(String) },
      },
    });
  });
});

describe('het schema van een antwoord', () => {
  it('laat ruimte voor latere velden en heeft null waar iets onbekend kan zijn', () => {
    const schema = schemaVan(Traject);

    expect(schema['additionalProperties']).toBeUndefined();
    expect(schema['required']).toContain('perceel');
    expect((schema['properties'] as Record<string, Schema>)['perceel']).toMatchObject({ type: ['integer', 'null'], enum: [1, 2, null] });
    expect((schema['properties'] as Record<string, Schema>)['afwijkingen']).toMatchObject({
      type: 'array',
      items: { $ref: '#/components/schemas/Afwijking' },
    });
  });

  it('van een lijst heeft eerst wat elke lijst heeft', () => {
    expect(Object.keys(schemaVan(Wachtlijst)['properties'] as object).slice(0, 6)).toEqual([
      'peildatum',
      'bekendOp',
      'totaal',
      'pagina',
      'perPagina',
      'definitie',
    ]);
  });
});

describe('de parameters van een vraag', () => {
  it('hebben naam, plaats, schema en wat zij zonder opgave zijn', () => {
    const parameters = parametersVan(GefilterdeVraag, 'query');

    expect(parameters.map((parameter) => parameter['name'])).toEqual([
      'bekendOp',
      'vanafPositie',
      'peildatum',
      'pagina',
      'perPagina',
      'perceel',
      'gemeente',
      'aanbieder',
      'product',
    ]);
    expect(parameters[4]).toEqual({
      name: 'perPagina',
      in: 'query',
      required: false,
      description: 'Hoeveel regels op een pagina.',
      schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
    });
  });
});
