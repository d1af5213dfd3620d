/** verleng-behandeling: granted or refused, and recorded either way. The rules stand in regels.ts beside this. */
import { inPerceel1, nietInBehandeling } from '../behandeling.js';
import type { Feiten } from '../feit.js';
import type { Gebeurtenis } from '../gebeurtenissen.js';
import { onmogelijk, type Onmogelijk } from '../onmogelijk.js';
import { behandeling, metBehandeling, verlengd, type Toestand } from '../toestand.js';
import type { Verhaal } from '../verhaal.js';

type Verlenging = Gebeurtenis<'VerlengingVastgelegd' | 'VerlengingGeweigerd'>;

/** Dated before one already granted, unless it replaces one that was granted. */
function latereVerlenging(g: Gebeurtenis<'VerlengingVastgelegd'>, verhaal: Verhaal): Onmogelijk | undefined {
  if (verhaal.vervangen(g)?.soort === 'VerlengingVastgelegd') return undefined;
  const later = verhaal.stappen.filter((s) => s.soort === 'VerlengingVastgelegd' && s.geldigOp > g.geldigOp);
  return later.length > 0 ? onmogelijk('latere-verlenging', ...later.map((s) => s.gebeurtenisId)) : undefined;
}

const alsVerzoek = (t: Toestand, { gebeurtenisId, geldigOp, opdrachtId }: Verlenging, toegekend: boolean): Toestand => ({
  ...t,
  verzoeken: [...t.verzoeken, { gebeurtenisId, datum: geldigOp, nummer: verlengd(t) + 1, toegekend, opdrachtId, stap: t.stap }],
});

export const verlenging: Feiten<'VerlengingVastgelegd' | 'VerlengingGeweigerd'> = {
  VerlengingVastgelegd: {
    kan: (t) => nietInBehandeling(t) ?? inPerceel1(t),
    verzoek: (_, g, verhaal) => latereVerlenging(g, verhaal),
    vouw: (t, g) =>
      metBehandeling(alsVerzoek(t, g, true), {
        verlengingen: (behandeling(t)?.verlengingen ?? 0) + 1,
        maximaleEinddatum: g.gegevens.nieuweEinddatum,
      }),
  },
  // A request is judged as if it were granted, and becomes this when the rules refuse it.
  VerlengingGeweigerd: { vouw: (t, g) => alsVerzoek(t, g, false) },
};
