/** GET /v1/behandelduur: a row for each treatment episode. Days are inclusive at both ends; a running episode counts up to and including peildatum. */
import { sql } from 'kysely';
import type { Datum } from '#traject';
import {
  filter,
  inZicht,
  leesLijst,
  opPaar,
  type Bladzijde,
  type Db,
  type Filters,
  type Gelezen,
  type Kader,
  type Lijst,
} from './kader.js';
import { LEEST } from './leest.js';

export interface Behandeling {
  readonly trajectId: string;
  readonly episode: number;
  readonly perceel: number | null;
  readonly product: string | null;
  readonly aanbieder: string;
  readonly gemeente: string | null;
  readonly verwijzerType: string | null;
  readonly start: Datum;
  readonly laatsteDag: Datum | null;
  readonly status: 'lopend' | 'onderbroken' | 'beeindigd' | 'overgedragen';
  readonly reden: string | null;
  readonly dagenBruto: number;
  readonly dagenNetto: number;
  readonly verlengingen: number;
  readonly maximaleEinddatum: Datum | null;
  readonly dagenOverschreden: number;
}

export function leesBehandelduur(db: Db, vraag: Kader & Filters & Bladzijde): Promise<Gelezen<Lijst<Behandeling>>> {
  const { perceel, gemeente, aanbieder, product } = vraag;
  const tot = sql`coalesce(b.laatste_dag, ${vraag.peildatum}::date)`;
  const bruto = sql`${tot} - b.start + 1`;
  return leesLijst<Behandeling>(db, vraag, {
    leest: LEEST.behandelduur,
    velden: sql`b.traject_id as "trajectId", b.episode, b.perceel, b.product, b.aanbieder, b.gemeente, b.verwijzer_type as "verwijzerType", b.start,
      b.laatste_dag as "laatsteDag", b.status, b.reden, ${bruto} as "dagenBruto",
      ${bruto} - b.dagen_zonder_hulp - coalesce(${tot} - b.onderbroken_sinds + 1, 0) as "dagenNetto", b.verlengingen,
      b.maximale_einddatum as "maximaleEinddatum", greatest(${tot} - coalesce(b.maximale_einddatum, ${tot}), 0) as "dagenOverschreden"`,
    uit: sql`from behandelduur b where ${opPaar('b', vraag)} and ${filter('b', { perceel, gemeente, aanbieder, product })} and ${inZicht('b', vraag, 'woongemeente')}`,
    volgorde: sql`b.start, b.traject_id, b.aanbieder, b.episode`,
  });
}
