/** beeindig-traject: the last day. It ends treatment, placements, overdracht, overbrugging, onderbreking and onderaannemingen. */
import { nietInBehandeling } from '../behandeling.js';
import type { Feiten } from '../feit.js';
import { sluitBehandeling } from '../toestand.js';

/** JZ588: ended according to plan; without treatment nothing can have gone according to plan. */
const VOLGENS_PLAN = '31';

export const einde: Feiten<'TrajectBeeindigd'> = {
  TrajectBeeindigd: {
    kan: (t, { gegevens: { reden } }) => (reden === VOLGENS_PLAN ? nietInBehandeling(t) : undefined),
    vouw: (t, { gebeurtenisId, geldigOp, gegevens: { reden } }) => ({
      ...sluitBehandeling(t, geldigOp, 'beeindigd'),
      plaatsingen: [],
      overdrachten: t.overdrachten.map((o) => (o.status === 'open' ? { ...o, status: 'vervallen', afgehandeldOp: geldigOp } : o)),
      overbrugging: null,
      einde: { gebeurtenisId, datum: geldigOp, reden },
    }),
  },
};
