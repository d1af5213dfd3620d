/** GET /v1/zelfassessments and GET /v1/cjg-toetsingen: what verlengingen under the maatregel behandelduur need beside them. */
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
  type Sql,
} from './kader.js';
import { LEEST } from './leest.js';

interface Verlengingsbewijs {
  readonly trajectId: string;
  readonly product: string | null;
  readonly aanbieder: string | null;
  readonly gemeente: string | null;
  readonly verlenging: number;
  /** Of the request; null before it was asked. */
  readonly datum: Datum | null;
}

export interface Zelfassessment extends Verlengingsbewijs {
  readonly status: 'ingediend' | 'ontbreekt' | 'binnenkort';
  readonly toegevoegdOp: Datum | null;
}

export interface CjgToetsing extends Verlengingsbewijs {
  readonly status: 'afgerond' | 'ontbreekt' | 'binnenkort';
  readonly uitkomst: string | null;
}

export type Bewijsvraag = Kader & Bladzijde & Omit<Filters, 'perceel'> & { readonly status?: string | undefined };

function lees<T>(db: Db, vraag: Bewijsvraag, tabel: 'zelfassessments' | 'cjg_toetsingen', eigen: Sql): Promise<Gelezen<Lijst<T>>> {
  const { gemeente, aanbieder, product, status } = vraag;
  return leesLijst<T>(db, vraag, {
    leest: tabel === 'zelfassessments' ? LEEST.zelfassessments : LEEST.cjgToetsingen,
    velden: sql`v.traject_id as "trajectId", v.product, v.aanbieder, v.gemeente, v.verlenging, v.status, v.datum, ${eigen}`,
    uit: sql`from ${sql.table(tabel)} v where ${opPaar('v', vraag)} and ${filter('v', { gemeente, aanbieder, product, status })} and ${inZicht('v', vraag)}`,
    volgorde: sql`v.traject_id, v.aanbieder, v.verlenging`,
  });
}

export const leesZelfassessments = (db: Db, vraag: Bewijsvraag): Promise<Gelezen<Lijst<Zelfassessment>>> =>
  lees(db, vraag, 'zelfassessments', sql`v.toegevoegd_op as "toegevoegdOp"`);

export const leesCjgToetsingen = (db: Db, vraag: Bewijsvraag): Promise<Gelezen<Lijst<CjgToetsing>>> =>
  lees(db, vraag, 'cjg_toetsingen', sql`v.uitkomst`);
