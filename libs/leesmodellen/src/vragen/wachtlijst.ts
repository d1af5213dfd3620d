/** GET /v1/wachtlijst: the open placements. No national definition exists, so the answer carries its own. */
import { sql } from 'kysely';
import type { Datum } from '#traject';
import {
  filter,
  inZicht,
  metZicht,
  opPaar,
  standVan,
  type Bladzijde,
  type Db,
  type Gelezen,
  type Gestand,
  type Kader,
  type Lijst,
} from './kader.js';
import { LEEST } from './leest.js';
import { NORM_DAGEN, wachtfilter, wachtvolgorde, type Sorteer, type Wachtfilters } from './wachtvolgorde.js';
import { uitZonderPlaatsing } from './zonder-plaatsing.js';

export const DEFINITIE =
  'Een item is een open plaatsing van een traject bij een aanbieder, op de peildatum. Bruto: alle items. Netto: de items van trajecten zonder ' +
  'overbrugging die niet al in behandeling zijn. Trajecten: hoeveel verschillende trajecten dat zijn; een traject kan bij meer aanbieders wachten. ' +
  'Wachtdagen zijn de nachten sinds de plaatsing. Boven de norm: meer dan 98 dagen (14 weken, een richtlijn) sinds de verwijzing. Zonder plaatsing: ' +
  'trajecten die zijn verwezen en op geen enkele lijst staan; zij tellen hier niet mee.';

export interface Wachtende {
  readonly trajectId: string;
  readonly jeugdigeId: string | null;
  readonly gemeente: string | null;
  readonly perceel: number | null;
  readonly product: string | null;
  readonly aanbieder: string;
  readonly urgentie: string | null;
  readonly sinds: Datum;
  readonly wachtdagen: number;
  readonly verwijsdatum: Datum | null;
  readonly dagenSindsVerwijzing: number | null;
  readonly overbrugging: boolean;
  readonly inBehandeling: boolean;
  readonly bovenNorm: boolean;
}

/** `sorteer`: absent: the order of the contract. */
export type Wachtlijstvraag = Kader & Wachtfilters & Bladzijde & { readonly sorteer?: Sorteer | undefined };

interface Tellingen {
  readonly bruto: number;
  readonly netto: number;
  readonly trajecten: number;
  readonly zonderPlaatsing: number;
}

export interface Wachtlijst extends Lijst<Wachtende>, Tellingen {
  readonly definitie: string;
}

const VELDEN = (
  peildatum: Datum,
) => sql`w.traject_id as "trajectId", w.jeugdige_id as "jeugdigeId", w.gemeente, w.perceel, w.product, w.aanbieder, w.urgentie,
  w.sinds, ${peildatum}::date - w.sinds as wachtdagen, w.verwijsdatum, case when w.verwijsdatum is not null then greatest(${peildatum}::date - w.verwijsdatum, 0) end as "dagenSindsVerwijzing",
  w.overbrugging, w.in_behandeling as "inBehandeling", coalesce(${peildatum}::date - w.verwijsdatum > ${sql.lit(NORM_DAGEN)}, false) as "bovenNorm"`;

export async function leesWachtlijst(db: Db, vraag: Wachtlijstvraag): Promise<Gelezen<Wachtlijst>> {
  const { peildatum, bekendOp, pagina, perPagina, perceel, gemeente, aanbieder, product, sorteer = 'urgentie' } = vraag;
  const { rows } = await sql<Gestand & Tellingen & { items: readonly Wachtende[] }>`
    with w as materialized (
      select * from wachtlijst w where ${opPaar('w', vraag)} and ${filter('w', { perceel, gemeente, aanbieder, product })} and ${wachtfilter('w', vraag)} and ${inZicht('w', vraag)}
    )
    select stand.*, bruto, netto, trajecten, (select count(*)::int ${uitZonderPlaatsing(vraag)}) as "zonderPlaatsing",
      (select coalesce(json_agg(item), '[]') from (
        select ${VELDEN(peildatum)} from w order by ${wachtvolgorde(sorteer)} limit ${perPagina} offset ${(pagina - 1) * perPagina}
      ) as item) as items
    from ${standVan(metZicht(LEEST.wachtlijst, vraag.zicht))} as stand, (
      select count(*)::int as bruto, count(*) filter (where not overbrugging and not in_behandeling)::int as netto,
        count(distinct traject_id)::int as trajecten from w
    ) as tellingen`.execute(db);
  const [rij] = rows;
  if (!rij) throw new Error('Een vraag zonder antwoord');
  const { positie, uiteen, bekend_op, bruto, netto, trajecten, zonderPlaatsing, items } = rij;
  const wanneer = { peildatum, bekendOp: bekendOp ?? bekend_op };
  return {
    positie,
    uiteen,
    antwoord: { ...wanneer, definitie: DEFINITIE, bruto, netto, trajecten, totaal: bruto, pagina, perPagina, items, zonderPlaatsing },
  };
}
