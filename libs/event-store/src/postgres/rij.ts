import { INSTANT } from '../gedeeld/sql.js';
import type { Door, Envelop } from '../port.js';

/** An event as it comes from the database, by KOLOMMEN. */
export interface Rij {
  readonly gebeurtenis_id: string;
  readonly soort: string;
  readonly versie: number;
  readonly stroom: string;
  readonly volgnummer: number;
  readonly positie: string;
  readonly geldig_op: string;
  readonly vastgelegd_op: string;
  readonly door: string;
  readonly opdracht_id: string;
  readonly gegevens: string;
  readonly hash: string;
}

/** What every query for events selects, so that no setting decides how dates and numbers look. */
export const KOLOMMEN = `gebeurtenis_id, soort, versie, stroom, volgnummer, positie, to_char(geldig_op, 'YYYY-MM-DD') as geldig_op,
  ${INSTANT} as vastgelegd_op, door, opdracht_id, gegevens, encode(hash, 'hex') as hash`;

export function uitRij(rij: Rij): Envelop {
  return {
    gebeurtenisId: rij.gebeurtenis_id,
    soort: rij.soort,
    versie: rij.versie,
    stroom: rij.stroom,
    volgnummer: rij.volgnummer,
    positie: rij.positie,
    geldigOp: rij.geldig_op,
    vastgelegdOp: rij.vastgelegd_op,
    door: JSON.parse(rij.door) as Door,
    opdrachtId: rij.opdracht_id,
    gegevens: JSON.parse(rij.gegevens) as Record<string, unknown>,
    hash: rij.hash,
  };
}
