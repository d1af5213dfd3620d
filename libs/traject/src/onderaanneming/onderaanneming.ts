/** zet-onderaannemer-in, beeindig-onderaanneming: a second professional, always inside the one clock of the trajectory. */
import { nietInBehandeling } from '../behandeling.js';
import type { Datum } from '../datum.js';
import type { Feiten } from '../feit.js';
import { onmogelijk } from '../onmogelijk.js';
import { isBinnen, metBetrokken, type Onderaanneming, type Toestand } from '../toestand.js';

/** The onderaanneming of an aanbieder that is open on a date: from its datum to its `tot` or end, that day included. */
export const openOnderaanneming = (t: Toestand, aanbieder: string, datum: Datum): Onderaanneming | undefined =>
  t.onderaannemingen.find((o) => o.aanbieder === aanbieder && isBinnen(o, datum));

export const onderaanneming: Feiten<'OnderaannemerIngezet' | 'OnderaannemingBeeindigd'> = {
  OnderaannemerIngezet: {
    kan: (t, { geldigOp, gegevens: { aanbieder } }) => {
      const open = openOnderaanneming(t, aanbieder, geldigOp);
      return nietInBehandeling(t) ?? (open && onmogelijk('al-open', open.gebeurtenisId));
    },
    vouw: (t, { gebeurtenisId, geldigOp, gegevens: { aanbieder, tot } }) => ({
      ...metBetrokken(t, aanbieder),
      onderaannemingen: [...t.onderaannemingen, { gebeurtenisId, aanbieder, van: geldigOp, tot: tot ?? null, episode: t.episodes.length }],
    }),
  },
  OnderaannemingBeeindigd: {
    kan: (t, { geldigOp, gegevens: { aanbieder } }) => (openOnderaanneming(t, aanbieder, geldigOp) ? undefined : onmogelijk('niet-open')),
    vouw: (t, { geldigOp, gegevens: { aanbieder } }) => {
      const open = openOnderaanneming(t, aanbieder, geldigOp);
      return { ...t, onderaannemingen: t.onderaannemingen.map((o) => (o === open ? { ...o, tot: geldigOp } : o)) };
    },
  },
};
