/** Does an answer look as openapi.json says? As far as form goes: fields, types, enumerations. */

export type Schema = Readonly<Record<string, unknown>>;

const soortVan = (waarde: unknown): string => {
  if (waarde === null) return 'null';
  if (Array.isArray(waarde)) return 'array';
  return Number.isInteger(waarde) ? 'integer' : typeof waarde;
};

const alsLijst = (waarde: unknown): readonly unknown[] => (Array.isArray(waarde) ? waarde : [waarde]);

export function maakControle(document: Schema): (schema: Schema, waarde: unknown, plek?: string) => readonly string[] {
  const opgezocht = ({ $ref }: Schema): Schema | undefined =>
    typeof $ref === 'string'
      ? $ref
          .slice(2)
          .split('/')
          .reduce<Schema>((deel, naam) => deel[naam] as Schema, document)
      : undefined;

  function velden({ properties = {}, required = [] }: Schema, waarde: Schema, plek: string): readonly string[] {
    const bekend = properties as Readonly<Record<string, Schema>>;
    const mist = (required as readonly string[]).filter((naam) => !(naam in waarde)).map((naam) => `${plek}/${naam} ontbreekt`);
    const eigen = Object.entries(waarde).flatMap(([naam, inhoud]) => {
      const schema = bekend[naam];
      return schema ? controleer(schema, inhoud, `${plek}/${naam}`) : [`${plek}/${naam} staat niet beschreven`];
    });
    return [...mist, ...eigen];
  }

  function inhoud(schema: Schema, waarde: unknown, plek: string): readonly string[] {
    if (Array.isArray(waarde))
      return waarde.flatMap((element, i) => controleer((schema['items'] ?? {}) as Schema, element, `${plek}/${i}`));
    if (soortVan(waarde) === 'object' && schema['properties']) return velden(schema, waarde as Schema, plek);
    const keuzes = schema['enum'] as readonly unknown[] | undefined;
    return keuzes && !keuzes.includes(waarde) ? [`${plek} is geen van de waarden`] : [];
  }

  function eenVan(keuzes: readonly Schema[], waarde: unknown, plek: string): readonly string[] {
    const uitslagen = keuzes.map((keuze) => controleer(keuze, waarde, plek));
    return uitslagen.find((fouten) => fouten.length === 0) ?? uitslagen[0] ?? [];
  }

  function controleer(schema: Schema, waarde: unknown, plek = ''): readonly string[] {
    const verwezen = opgezocht(schema);
    if (verwezen) return controleer(verwezen, waarde, plek);
    const { type, anyOf } = schema;
    if (type === undefined) return anyOf ? eenVan(anyOf as readonly Schema[], waarde, plek) : inhoud(schema, waarde, plek);
    const soort = soortVan(waarde);
    const past = alsLijst(type).some((naam) => naam === soort || (naam === 'number' && soort === 'integer'));
    return past ? inhoud(schema, waarde, plek) : [`${plek} is ${soort}, geen ${alsLijst(type).join(' of ')}`];
  }

  return controleer;
}
