/** The tables of the read models: made by a migration, and made anew by a rebuild. */
import type { Migratie } from '#event-store';
import { MODELLEN, ZOEKMODEL, type Leesmodel } from './modellen.js';

/** Where a rebuild makes its tables, before they take the place of the live ones. */
export const BOUWPLAATS = 'herbouw';

/** A table in the schema of the live ones, or on the building site. */
export const tabel = (naam: string, schema?: string): string => (schema === undefined ? `"${naam}"` : `"${schema}"."${naam}"`);

/** What every rectangle has: dates on which it is true (until, not including), and instants at which it was believed. */
export const VASTE_KOLOMMEN = {
  traject_id: 'uuid',
  sleutel: 'text',
  geldig_van: 'date',
  geldig_tot: 'date',
  kennis_van: 'timestamptz(3)',
  kennis_tot: 'timestamptz(3)',
} as const;

/** The columns of a model's table with their types, in the order in which rows are written. */
export const kolommenVan = ({ kolommen }: Leesmodel): readonly (readonly [naam: string, type: string])[] =>
  Object.entries({ ...VASTE_KOLOMMEN, ...kolommen });

export const kolomnamen = (model: Leesmodel): string =>
  kolommenVan(model)
    .map(([naam]) => `"${naam}"`)
    .join(', ');

/**
 * `select` of rows that come as one array parameter for each column, from $1 on, typed as the columns are. An array of arrays must be
 * rectangular, so a column of arrays comes as text.
 */
export function uitParameters(model: Leesmodel): string {
  const types = kolommenVan(model).map(([, type]) => type);
  const nummers = types.map((_, i) => String(i + 1));
  const waarden = types.map((type, i) => (type === 'text[]' ? `k${nummers[i] ?? ''}::text[]` : `k${nummers[i] ?? ''}`));
  const parameters = types.map((type, i) => `$${nummers[i] ?? ''}::${type === 'text[]' ? 'text' : type}[]`);
  return `select ${waarden.join(', ')} from unnest(${parameters.join(', ')}) as n (${nummers.map((nr) => `k${nr}`).join(', ')})`;
}

/** Without indexes, so that it fills quickly. */
export function maakTabel(model: Leesmodel, schema?: string): string {
  const vast = Object.keys(VASTE_KOLOMMEN);
  const kolommen = kolommenVan(model).map(
    ([naam, type]) => `"${naam}" ${type}${naam === 'sleutel' ? ' collate "C"' : ''}${vast.includes(naam) ? ' not null' : ''}`,
  );
  return `create table ${tabel(model.naam, schema)} (${kolommen.join(', ')})`;
}

/** In one trajectory and at one moment a key has one row that is true from a date on. */
export const maakIndexen = (model: Leesmodel, schema?: string): readonly string[] => [
  `alter table ${tabel(model.naam, schema)} add primary key (traject_id, sleutel, geldig_van, kennis_van)`,
  ...model.indexen.map((index) => `create index on ${tabel(model.naam, schema)} ${index}`),
];

export const maakZoektabel = (schema?: string): string =>
  `create table ${tabel(ZOEKMODEL.naam, schema)} (jeugdige_id uuid not null, soort text not null, waarde text not null)`;

export const maakZoekindexen = (schema?: string): readonly string[] => [
  `create index on ${tabel(ZOEKMODEL.naam, schema)} (soort, waarde)`,
  `create index on ${tabel(ZOEKMODEL.naam, schema)} (jeugdige_id)`,
];

/** `bekend_op`: the latest instant among the events that have been projected. */
const STAND = `
  create schema ${BOUWPLAATS};
  create table leesmodel_stand (
    naam text primary key,
    versie integer not null,
    positie bigint not null,
    bekend_op timestamptz(3) not null,
    bijgewerkt_op timestamptz not null default now()
  ) with (fillfactor = 50);
  comment on table leesmodel_stand is 'up to where each read model has followed the ledger; who changes read models holds its rows until commit';
`;

const TABELLEN = [...MODELLEN.flatMap((model) => [maakTabel(model), ...maakIndexen(model)]), maakZoektabel(), ...maakZoekindexen()].join(
  ';\n',
);

/** A database from before a model came: empty and without indexes, so that it can be asked until the rebuild puts its own table there. */
const ERBIJ = MODELLEN.map((model) => maakTabel(model).replace('create table', 'create table if not exists')).join(';\n');

/** The event at which a read model stands still; the instant alone when it is not known which. */
const GESTOPT = `alter table leesmodel_stand add gestopt_op timestamptz(3), add gestopt_positie bigint, add gestopt_gebeurtenis uuid, add gestopt_soort text`;

/** The tables start empty, and without a stand: the projector builds them when it first runs. */
export const leesmodelMigraties: readonly Migratie[] = [
  { naam: 'leesmodellen-0001-tabellen', sql: `${STAND}${TABELLEN}` },
  { naam: 'leesmodellen-0002-werkafwijking', sql: ERBIJ },
  { naam: 'leesmodellen-0003-gestopt', sql: GESTOPT },
];
