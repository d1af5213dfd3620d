/** Writes what new knowledge changes, for many trajecten at once. */
import type { ClientBase } from 'pg';
import type { PerModel, Verschil } from '../projectie/rechthoeken.js';
import type { Leesmodel } from './modellen.js';
import { kolomnamen, tabel, uitParameters } from './tabellen.js';
import { veldenVan, type Tekst } from './tekst.js';
import { naSchrijven, Vergif } from './vergif.js';

type Rijen = (readonly Tekst[])[];

/** What is to be written in one model's table; a row is its fields. */
export interface Werk {
  readonly model: Leesmodel;
  /** traject, sleutel, geldig_van, old and new kennis_tot. */
  readonly hersluit: Rijen;
  /** traject, sleutel, geldig_van, kennis_van. */
  readonly weg: Rijen;
  readonly nieuw: Rijen;
  readonly velden: ReturnType<typeof veldenVan>;
}

export const leegWerk = (modellen: readonly Leesmodel[]): readonly Werk[] =>
  modellen.map((model) => ({ model, hersluit: [], weg: [], nieuw: [], velden: veldenVan(model) }));

/** Adds the differences of one trajectory. */
export function neemOp(werk: readonly Werk[], trajectId: string, verschillen: PerModel<Verschil>): void {
  for (const { model, hersluit, weg, nieuw, velden } of werk) {
    const verschil = verschillen[model.naam];
    if (!verschil) continue;
    for (const h of verschil.hersluit) hersluit.push([trajectId, h.sleutel, h.van, h.oudTot ?? 'infinity', h.nieuwTot ?? 'infinity']);
    for (const r of verschil.weg) weg.push([trajectId, r.sleutel, r.van, r.bekendVan]);
    for (const r of verschil.nieuw) nieuw.push(velden(trajectId, r));
  }
}

export const omvang = (werk: readonly Werk[]): number =>
  werk.reduce((som, w) => som + w.hersluit.length + w.weg.length + w.nieuw.length, 0);

/** Rows become columns: one array parameter for each of `breedte`. */
export const gekanteld = (rijen: Rijen, breedte: number): Tekst[][] =>
  Array.from({ length: breedte }, (_, i) => rijen.map((rij) => rij[i] ?? null));

const HERSLUIT = (t: string): string => `update ${t} as t set kennis_tot = n.nieuw
  from unnest($1::uuid[], $2::text[], $3::date[], $4::timestamptz[], $5::timestamptz[]) as n (traject_id, sleutel, van, oud, nieuw)
  where t.traject_id = n.traject_id and t.sleutel = n.sleutel and t.geldig_van = n.van and t.kennis_tot = n.oud`;

const WEG = (t: string): string => `delete from ${t} as t
  using unnest($1::uuid[], $2::text[], $3::date[], $4::timestamptz[]) as n (traject_id, sleutel, van, sinds)
  where t.traject_id = n.traject_id and t.sleutel = n.sleutel and t.geldig_van = n.van and t.kennis_van = n.sinds`;

const NIEUW = (model: Leesmodel, t: string): string => `insert into ${t} (${kolomnamen(model)}) ${uitParameters(model)}`;

async function doe(client: ClientBase, model: Leesmodel, naam: string, [tekst, rijen]: readonly [string, Rijen]): Promise<void> {
  const [eerste] = rijen;
  if (!eerste) return;
  const values = gekanteld(rijen, eerste.length);
  const { rowCount } = await client.query({ name: naam, text: tekst, values }).catch((fout: unknown) => {
    throw naSchrijven([model.naam], fout);
  });
  if (rowCount === rijen.length) return;
  const ontspoord = new Error(`Leesmodel ontspoord (${naam}: ${rowCount ?? 0} van ${rijen.length} rijen): herbouw het`);
  throw new Vergif([model.naam], undefined, ontspoord);
}

/**
 * Writes and empties the work, in the caller's transaction. What goes, goes before what comes, since both may stand at one key. Every row
 * that is closed or goes must be there: else the tables are not what they should be. Throws a Vergif when a table will not take what it gets.
 */
export async function schrijf(client: ClientBase, werk: readonly Werk[], schema?: string): Promise<void> {
  for (const { model, hersluit, weg, nieuw } of werk) {
    const t = tabel(model.naam, schema);
    const naam = (wat: string): string => `${wat} ${t}`;
    await doe(client, model, naam('hersluit'), [HERSLUIT(t), hersluit]);
    await doe(client, model, naam('weg'), [WEG(t), weg]);
    await doe(client, model, naam('nieuw'), [NIEUW(model, t), nieuw]);
    for (const lijst of [hersluit, weg, nieuw]) lijst.length = 0;
  }
}
