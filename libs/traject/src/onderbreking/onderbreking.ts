/** onderbreek-behandeling, hervat-behandeling: days without help. They count in bruto, not in netto, and do not stop the clock. */
import { nietInBehandeling } from '../behandeling.js';
import type { Feiten } from '../feit.js';
import { onmogelijk, type Onmogelijk } from '../onmogelijk.js';
import { behandeling, metBehandeling, openOnderbreking, type Toestand } from '../toestand.js';

const open = (t: Toestand) => {
  const episode = behandeling(t);
  return episode && openOnderbreking(episode);
};

const alOnderbroken = (t: Toestand): Onmogelijk | undefined => {
  const onderbreking = open(t);
  return onderbreking && onmogelijk('al-onderbroken', onderbreking.gebeurtenisId);
};

export const onderbreking: Feiten<'BehandelingOnderbroken' | 'BehandelingHervat'> = {
  BehandelingOnderbroken: {
    kan: (t) => nietInBehandeling(t) ?? alOnderbroken(t),
    vouw: (t, { gebeurtenisId, geldigOp }) =>
      metBehandeling(t, { onderbrekingen: [...(behandeling(t)?.onderbrekingen ?? []), { gebeurtenisId, van: geldigOp, tot: null }] }),
  },
  BehandelingHervat: {
    kan: (t) => (open(t) ? undefined : onmogelijk('niet-onderbroken')),
    vouw: (t, { geldigOp }) =>
      metBehandeling(t, {
        onderbrekingen: (behandeling(t)?.onderbrekingen ?? []).map((o) => (o.tot === null ? { ...o, tot: geldigOp } : o)),
      }),
  },
};
