/** rond-cjg-toetsing-af: the intensive toetsing that a third and later verlenging needs. */
import type { Feiten } from '../feit.js';

export const cjgToetsing: Feiten<'CjgToetsingAfgerond'> = {
  CjgToetsingAfgerond: {
    vouw: (t, { gebeurtenisId, geldigOp, gegevens: { uitkomst } }) => ({
      ...t,
      toetsingen: [...t.toetsingen, { gebeurtenisId, datum: geldigOp, uitkomst, stap: t.stap }],
    }),
  },
};
