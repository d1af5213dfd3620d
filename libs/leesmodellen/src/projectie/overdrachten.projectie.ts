/** Transfers from perceel 2 to a consortium of perceel 1: open, completed, refused, or closed by the end. */
import { perVlak, type Projectie } from './rij.js';

export const overdrachten: Projectie = perVlak(({ toestand: t, gemeente }) =>
  t.overdrachten.map((overdracht) => ({
    sleutel: overdracht.gebeurtenisId,
    waarden: {
      jeugdige_id: t.jeugdigeId,
      gemeente,
      aanbieder: overdracht.aanbieder,
      consortium: overdracht.consortium,
      aangevraagd: overdracht.aangevraagd,
      status: overdracht.status,
      afgehandeld_op: overdracht.afgehandeldOp,
      // The name is personal data and stays in the ledger; who may see it opens this event.
      cjg_koppeling: t.cjgKoppeling?.gebeurtenisId ?? null,
    },
  })),
);

/** Which aanbieders have to do with the trajectory: placed, refused, treating, onderaannemer or consortium, now or before. */
export const betrokken: Projectie = perVlak(({ toestand: t }) =>
  t.betrokken.map((aanbieder) => ({ sleutel: aanbieder, waarden: { aanbieder } })),
);
