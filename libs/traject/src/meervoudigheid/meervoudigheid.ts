/** stel-meervoudigheid-vast, koppel-cjg-medewerker: single-problem care that turned complex (maatregel meervoudig-voortzetten). */
import { inPerceel1, nietInBehandeling } from '../behandeling.js';
import type { Feiten } from '../feit.js';

export const meervoudigheid: Feiten<'MeervoudigheidVastgesteld' | 'CjgMedewerkerGekoppeld'> = {
  MeervoudigheidVastgesteld: {
    kan: (t) => nietInBehandeling(t) ?? inPerceel1(t),
    vouw: (t, { gebeurtenisId, geldigOp, gegevens }) => ({
      ...t,
      meervoudigheden: [...t.meervoudigheden, { gebeurtenisId, datum: geldigOp, verantwoord: gegevens.voortzettingVerantwoord }],
      cjgKoppeling: gegevens.cjgGekoppeld === true ? { gebeurtenisId, datum: geldigOp } : t.cjgKoppeling,
    }),
  },
  CjgMedewerkerGekoppeld: {
    vouw: (t, { gebeurtenisId, geldigOp }) => ({ ...t, cjgKoppeling: { gebeurtenisId, datum: geldigOp } }),
  },
};
