/** The first events of an empty ledger: the regelingen of the contract. Their ids follow from their names, so every ledger has the same. */
import { v5 } from 'uuid';
import type { EersteGebeurtenis } from '#event-store';
import { EERSTE_REGELINGEN } from '#traject';

const NAAMRUIMTE = '5f0c1f0e-7a0b-5c59-9d3e-2f6b1c7c3a10';

export const eersteGebeurtenissen: readonly EersteGebeurtenis[] = EERSTE_REGELINGEN.map(({ vastgelegdOp, gegevens }) => {
  const gebeurtenisId = v5(gegevens.naam, NAAMRUIMTE);
  return {
    gebeurtenisId,
    soort: 'RegelingVastgesteld',
    versie: 1,
    stroom: `regeling-${gegevens.naam}`,
    geldigOp: gegevens.geldigVan,
    vastgelegdOp,
    door: { rol: 'systeem' },
    opdrachtId: gebeurtenisId,
    gegevens: { ...gegevens },
  };
});
