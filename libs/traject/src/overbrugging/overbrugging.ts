/** start-overbrugging, beeindig-overbrugging: light help while waiting. It does not stop the bruto clock. */
import type { Feiten } from '../feit.js';
import { onmogelijk } from '../onmogelijk.js';

export const overbrugging: Feiten<'OverbruggingGestart' | 'OverbruggingBeeindigd'> = {
  OverbruggingGestart: {
    kan: (t) => (t.overbrugging ? onmogelijk('al-open', t.overbrugging.gebeurtenisId) : undefined),
    vouw: (t, { gebeurtenisId, gegevens: { aanbieder } }) => ({ ...t, overbrugging: { gebeurtenisId, aanbieder } }),
  },
  OverbruggingBeeindigd: {
    kan: (t) => (t.overbrugging ? undefined : onmogelijk('niet-open')),
    vouw: (t) => ({ ...t, overbrugging: null }),
  },
};
