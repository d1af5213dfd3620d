/** GET /v1/zonder-plaatsing: who waits on no list at all. */
import { sql } from 'kysely';
import type { Datum } from '#traject';
import {
  filter,
  inZicht,
  leesLijst,
  opPaar,
  urgentieRang,
  type Bladzijde,
  type Db,
  type Gelezen,
  type Kader,
  type Lijst,
  type Sql,
} from './kader.js';
import { LEEST } from './leest.js';
import { wachtfilter, type Wachtfilters } from './wachtvolgorde.js';

export interface ZonderPlaatsing {
  readonly trajectId: string;
  readonly jeugdigeId: string | null;
  readonly gemeente: string | null;
  readonly perceel: number | null;
  readonly product: string | null;
  readonly urgentie: string | null;
  readonly verwijsdatum: Datum;
  readonly dagenSindsVerwijzing: number;
  readonly weigeringen: readonly { readonly aanbieder: string; readonly datum: Datum; readonly reden: string }[];
}

/** From `from` on. The filter aanbieder keeps those it refused. */
export function uitZonderPlaatsing(vraag: Kader & Wachtfilters): Sql {
  const { aanbieder, perceel, gemeente, product } = vraag;
  const geweigerd = aanbieder === undefined ? sql`true` : sql`z.geweigerd_door @> array[${aanbieder}]`;
  return sql`from zonder_plaatsing z where ${opPaar('z', vraag)} and ${filter('z', { perceel, gemeente, product })} and ${geweigerd} and ${wachtfilter('z', vraag)} and ${inZicht('z', vraag)}`;
}

export const leesZonderPlaatsing = (db: Db, vraag: Kader & Wachtfilters & Bladzijde): Promise<Gelezen<Lijst<ZonderPlaatsing>>> =>
  leesLijst<ZonderPlaatsing>(db, vraag, {
    leest: LEEST.zonderPlaatsing,
    velden: sql`z.traject_id as "trajectId", z.jeugdige_id as "jeugdigeId", z.gemeente, z.perceel, z.product, z.urgentie, z.verwijsdatum,
      greatest(${vraag.peildatum}::date - z.verwijsdatum, 0) as "dagenSindsVerwijzing", z.weigeringen`,
    uit: uitZonderPlaatsing(vraag),
    volgorde: sql`${urgentieRang('z')}, z.verwijsdatum, z.traject_id`,
  });
