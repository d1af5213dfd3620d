/** registreer-verwijzing: somebody refers a jeugdige. What the verwijzing of a crisis says counts from the start on, once known. */
import type { Feiten } from '../feit.js';
import { onmogelijk } from '../onmogelijk.js';

export const verwijzing: Feiten<'VerwijzingGeregistreerd'> = {
  VerwijzingGeregistreerd: {
    kan: (t) => (t.verwijzing ? onmogelijk('tweede-verwijzing', t.verwijzing.gebeurtenisId) : undefined),
    vouw: (t, { gebeurtenisId, geldigOp, gegevens }) => ({
      ...t,
      verwijzing: { gebeurtenisId, datum: geldigOp, type: gegevens.verwijzer.type, maximaleDuur: gegevens.maximaleDuur ?? null },
      jeugdigeId: gegevens.jeugdigeId,
      perceel: gegevens.perceel,
      product: gegevens.product,
      productInPerceel2: gegevens.perceel === 2 ? gegevens.product : null,
    }),
  },
};
