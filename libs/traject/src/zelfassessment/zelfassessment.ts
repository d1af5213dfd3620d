/** voeg-zelfassessment-toe: the behandelaar argues why; the text itself may stay in the dossier. */
import type { Feiten } from '../feit.js';

export const zelfassessment: Feiten<'ZelfassessmentToegevoegd'> = {
  ZelfassessmentToegevoegd: {
    vouw: (t, { gebeurtenisId, geldigOp, opdrachtId }) => ({
      ...t,
      zelfassessments: [...t.zelfassessments, { gebeurtenisId, datum: geldigOp, opdrachtId, stap: t.stap }],
    }),
  },
};
