/** vraag-overdracht-aan, voltooi-overdracht, weiger-overdracht: from perceel 2 to a consortium of perceel 1. Until answered it is a placement. */
import { inPerceel1, nietInBehandeling } from '../behandeling.js';
import { dagVoor, type Datum } from '../datum.js';
import type { Feiten } from '../feit.js';
import { onmogelijk, type Onmogelijk } from '../onmogelijk.js';
import { behandeling, metBetrokken, openOverdracht, sluitBehandeling, type Overdracht, type Toestand } from '../toestand.js';

const alOpen = (t: Toestand): Onmogelijk | undefined => {
  const open = openOverdracht(t);
  return open && onmogelijk('overdracht-open', open.gebeurtenisId);
};

const geenOpen = (t: Toestand): Onmogelijk | undefined => (openOverdracht(t) ? undefined : onmogelijk('geen-overdracht'));

const opStartdag = (t: Toestand, datum: Datum): Onmogelijk | undefined => {
  const episode = behandeling(t);
  return episode?.start === datum ? onmogelijk('overdracht-op-startdag', episode.gebeurtenisId) : undefined;
};

/** Answers the open overdracht and takes it off the list. */
export const handelOverdrachtAf = (t: Toestand, status: Exclude<Overdracht['status'], 'open'>, datum: Datum): Toestand => ({
  ...t,
  overdrachten: t.overdrachten.map((o) => (o.status === 'open' ? { ...o, status, afgehandeldOp: datum } : o)),
  plaatsingen: t.plaatsingen.filter((p) => !p.overdracht),
});

export const overdracht: Feiten<'OverdrachtAangevraagd' | 'OverdrachtVoltooid' | 'OverdrachtGeweigerd'> = {
  OverdrachtAangevraagd: {
    kan: (t) => nietInBehandeling(t) ?? alOpen(t) ?? inPerceel1(t),
    vouw: (t, { gebeurtenisId, geldigOp, gegevens: { consortium } }) => ({
      ...metBetrokken(t, consortium),
      plaatsingen: [...t.plaatsingen, { gebeurtenisId, aanbieder: consortium, sinds: geldigOp, overdracht: true }],
      overdrachten: [
        ...t.overdrachten,
        {
          gebeurtenisId,
          consortium,
          aanbieder: behandeling(t)?.aanbieder ?? null,
          aangevraagd: geldigOp,
          status: 'open',
          afgehandeldOp: null,
        },
      ],
    }),
  },
  OverdrachtVoltooid: {
    kan: (t, { geldigOp }) => geenOpen(t) ?? opStartdag(t, geldigOp),
    vouw: (t, { gebeurtenisId, geldigOp }) => {
      const aanbieder = openOverdracht(t)?.consortium ?? '';
      const perceel1 = { perceel: 1, product: 'meervoudig' } as const;
      const over = sluitBehandeling(handelOverdrachtAf(t, 'voltooid', geldigOp), dagVoor(geldigOp), 'overgedragen');
      const nieuw = {
        aanbieder,
        start: geldigOp,
        laatsteDag: null,
        slot: null,
        onderbrekingen: [],
        verlengingen: 0,
        maximaleEinddatum: null,
      };
      return {
        ...over,
        ...perceel1,
        episodes: [...over.episodes, { nummer: over.episodes.length + 1, gebeurtenisId, ...perceel1, ...nieuw }],
      };
    },
  },
  OverdrachtGeweigerd: {
    kan: geenOpen,
    vouw: (t, { geldigOp }) => handelOverdrachtAf(t, 'geweigerd', geldigOp),
  },
};
