/** A list as CSV (RFC 4180), one row an item, with the same columns whatever is in it. */
import Papa from 'papaparse';
import { beschrijvingVan, componenten, type Klasse, type Schema } from '#contracten';
import type { Resultaat } from './route.js';

type Velden = Readonly<Record<string, unknown>>;

const schemas = componenten();

const verwezen = (schema: Schema): Schema | undefined =>
  typeof schema['$ref'] === 'string' ? schemas[schema['$ref'].slice('#/components/schemas/'.length)] : undefined;

/** An object's fields become columns `object.field`; a list stays one column. */
function kolommen(schema: Schema, voor = ''): readonly string[] {
  return Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).flatMap(([naam, veld]) => {
    const binnen = verwezen(veld);
    return binnen ? kolommen(binnen, `${voor}${naam}.`) : [`${voor}${naam}`];
  });
}

function itemschema(antwoord: Klasse): Schema {
  const { items } = (schemas[beschrijvingVan(antwoord).naam]?.['properties'] ?? {}) as Record<string, Schema>;
  return verwezen((items?.['items'] ?? {}) as Schema) ?? {};
}

const isObject = (waarde: unknown): waarde is Velden => typeof waarde === 'object' && waarde !== null;

/** A list within a cell: its elements with a semicolon between, of an element that is an object the values. */
const cel = (waarde: unknown): unknown => {
  if (Array.isArray(waarde)) return waarde.map(cel).join('; ');
  return isObject(waarde) ? Object.values(waarde).map(cel).join(' ') : waarde;
};

const opPad = (item: unknown, kolom: string): unknown =>
  kolom.split('.').reduce<unknown>((waarde, naam) => (isObject(waarde) ? waarde[naam] : undefined), item);

/** Cells that a spreadsheet would take for a formula are written so that it does not. */
export function alsCsv(antwoord: Klasse, naam: string): (resultaat: Resultaat) => Resultaat {
  const fields = [...kolommen(itemschema(antwoord))];
  return (resultaat) => {
    const { items, peildatum, bekendOp } = resultaat.lichaam as { items: readonly unknown[]; peildatum?: string; bekendOp?: string };
    const data = items.map((item) => fields.map((kolom) => cel(opPad(item, kolom))));
    return {
      ...resultaat,
      soort: 'text/csv; header=present',
      lichaam: `${Papa.unparse([fields, ...data], { escapeFormulae: true })}\r\n`,
      koppen: {
        ...resultaat.koppen,
        'Content-Disposition': `attachment; filename="${naam}.csv"`,
        ...(peildatum && { Peildatum: peildatum }),
        ...(bekendOp && { 'Bekend-Op': bekendOp }),
      },
    };
  };
}
