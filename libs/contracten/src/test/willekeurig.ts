/** Arbitrary objects made from the schemas alone, so that what is documented is what is tested. */
import fc, { type Arbitrary } from 'fast-check';
import { componenten } from '../schema.js';
import type { Schema } from '../velden/veld.js';

const schemas = componenten();
const uitVerwijzing = (schema: Schema): Schema | undefined => schemas[String(schema['$ref']).replace('#/components/schemas/', '')];

const dag = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const regel = (max: number): Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 40) })
    .filter((tekst) => [...tekst].length <= max && /\S/u.test(tekst));

const OP_FORMAAT: Readonly<Record<string, Arbitrary<unknown>>> = {
  date: dag,
  uuid: fc.uuid(),
  duration: fc.constantFrom('P9M', 'P1Y6M', 'P40W', 'P90D', 'P1Y2M3W4D'),
};

function tekst(schema: Schema): Arbitrary<unknown> {
  const { format, pattern, maxLength, examples } = schema;
  if (typeof format === 'string') return OP_FORMAAT[format] ?? fc.constantFrom(...(examples as unknown[]));
  if (pattern === '^[0-9]{9}$') return fc.constantFrom('123456782', '111222333', '012345672');
  if (typeof maxLength === 'number') return regel(maxLength);
  return (examples as unknown[] | undefined)?.length && String(pattern).includes('(?=')
    ? fc.constantFrom(...(examples as unknown[]))
    : fc.stringMatching(new RegExp(String(pattern)));
}

const lijst = (schema: Schema): Arbitrary<unknown> =>
  fc.uniqueArray(willekeurig(schema['items'] as Schema), {
    minLength: Number(schema['minItems'] ?? 0),
    maxLength: 4,
    selector: (element) => (element as { code?: unknown } | null)?.code ?? element,
  });

function object(schema: Schema): Arbitrary<unknown> {
  const velden = Object.entries(schema['properties'] as Record<string, Schema>).map(([naam, veld]) => [naam, willekeurig(veld)]);
  return fc.record(Object.fromEntries(velden) as Record<string, Arbitrary<unknown>>, {
    requiredKeys: (schema['required'] ?? []) as string[],
    noNullPrototype: true,
  });
}

const SOORTEN: Readonly<Record<string, (schema: Schema) => Arbitrary<unknown>>> = {
  string: tekst,
  integer: ({ minimum, maximum }) => fc.integer({ min: Number(minimum), max: Number(maximum) }),
  boolean: () => fc.boolean(),
  array: lijst,
  object,
};

function arbitrairVan(schema: Schema): Arbitrary<unknown> {
  if (schema['$ref']) return willekeurig(uitVerwijzing(schema) ?? {});
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if (Array.isArray(schema['anyOf'])) return fc.oneof(...(schema['anyOf'] as Schema[]).map(willekeurig));
  const soort = SOORTEN[String(schema['type'])];
  if (!soort) throw new Error(`no arbitrary for ${JSON.stringify(schema)}`);
  return soort(schema);
}

/** Values that the schema allows. */
export function willekeurig(schema: Schema): Arbitrary<unknown> {
  const { type, enum: waarden } = schema;
  if (type === 'null') return fc.constant(null);
  if (!Array.isArray(type)) return arbitrairVan(schema);
  const zonder = {
    ...schema,
    type: type[0] as unknown,
    ...(Array.isArray(waarden) && { enum: waarden.filter((w) => w !== null) as unknown[] }),
  };
  return fc.option(arbitrairVan(zonder), { nil: null });
}
