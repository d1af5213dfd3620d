/** GET /v1/overdrachten: transfers from perceel 2 to a consortium of perceel 1. */
import { sql } from 'kysely';
import type { Datum } from '#traject';
import { filter, inZicht, leesLijst, opPaar, type Bladzijde, type Db, type Gelezen, type Kader, type Lijst } from './kader.js';
import { LEEST } from './leest.js';

export type Overdrachtstatus = 'open' | 'voltooid' | 'geweigerd' | 'vervallen';

export interface OverdrachtRij {
  readonly trajectId: string;
  readonly jeugdigeId: string | null;
  readonly gemeente: string | null;
  /** Who treated when it was asked. */
  readonly aanbieder: string | null;
  readonly consortium: string;
  readonly aangevraagd: Datum;
  /** Nights since it was asked, or until it was answered. */
  readonly dagenOpen: number;
  readonly status: Overdrachtstatus;
  /** gebeurtenisId of the event that linked the CJG-medewerker: who may know the name opens it. */
  readonly cjgKoppeling: string | null;
  readonly afgehandeldOp: Datum | null;
}

export type Overdrachtenvraag = Kader &
  Bladzijde & {
    readonly status?: Overdrachtstatus | undefined;
    readonly gemeente?: string | undefined;
    readonly aanbieder?: string | undefined;
  };

export function leesOverdrachten(db: Db, vraag: Overdrachtenvraag): Promise<Gelezen<Lijst<OverdrachtRij>>> {
  const { status = 'open', gemeente, aanbieder } = vraag;
  return leesLijst<OverdrachtRij>(db, vraag, {
    leest: LEEST.overdrachten,
    velden: sql`o.traject_id as "trajectId", o.jeugdige_id as "jeugdigeId", o.gemeente, o.aanbieder, o.consortium, o.aangevraagd,
      coalesce(o.afgehandeld_op, ${vraag.peildatum}::date) - o.aangevraagd as "dagenOpen", o.status, o.cjg_koppeling as "cjgKoppeling",
      o.afgehandeld_op as "afgehandeldOp"`,
    uit: sql`from overdrachten o where ${opPaar('o', vraag)} and ${filter('o', { status, gemeente, aanbieder })} and ${inZicht('o', vraag)}`,
    volgorde: sql`o.aangevraagd, o.traject_id, o.aanbieder`,
  });
}
