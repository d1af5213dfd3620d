/** start-behandeling: the day help really begins. A crisis may start before anybody referred. */
import { dagVoor, plusDuur, type Datum } from '../datum.js';
import type { Feiten } from '../feit.js';
import type { Gebeurtenis } from '../gebeurtenissen.js';
import { onmogelijk } from '../onmogelijk.js';
import type { Klokregels } from '../regeling/regels.js';
import { afgewezen, behandeling, metBetrokken, type Episode, type Sluiting, type Toestand, type Vlag } from '../toestand.js';

type Start = Gebeurtenis<'BehandelingGestart'>;

/** start + basisduur - 1 day (contract, The clock); in perceel 1, or for a product without basisduur, there is no clock. */
function eersteMaximum(t: Toestand, start: Datum, regels: Klokregels): Datum | null {
  const basisduur = t.perceel === 2 ? regels.duren(t.product, start)?.basisduur : undefined;
  return basisduur === undefined ? null : dagVoor(plusDuur(start, basisduur));
}

/** Has the clock that started with this episode the same durations under other rules? */
export const zelfdeKlok = ({ product, start }: Episode, een: Klokregels, ander: Klokregels): boolean =>
  een.duren(product, start) === ander.duren(product, start);

function vlaggen(t: Toestand, { gebeurtenisId, geldigOp, gegevens }: Start): readonly Vlag[] {
  const zonderTriage = t.triage === null && gegevens.crisis !== true;
  const soorten = [...(zonderTriage ? (['start-zonder-triage'] as const) : []), ...(afgewezen(t) ? (['tegen-triage'] as const) : [])];
  return soorten.map((soort) => ({ soort, gebeurtenisId, sinds: geldigOp }));
}

/** What the start itself gave counts only as long as nothing better is known. */
const metEigenOpgave = (t: Toestand, { gegevens }: Start): Toestand => ({
  ...t,
  jeugdigeId: t.jeugdigeId ?? gegevens.jeugdigeId ?? null,
  perceel: t.perceel ?? gegevens.perceel ?? null,
  product: t.product ?? gegevens.product ?? null,
});

const episode = (t: Toestand, { gebeurtenisId, geldigOp, gegevens }: Start, regels: Klokregels): Episode => ({
  nummer: t.episodes.length + 1,
  gebeurtenisId,
  perceel: t.perceel,
  product: t.product,
  aanbieder: gegevens.aanbieder,
  start: geldigOp,
  laatsteDag: null,
  slot: null,
  onderbrekingen: [],
  verlengingen: 0,
  maximaleEinddatum: eersteMaximum(t, geldigOp, regels),
});

const sluiting = (t: Toestand, { gebeurtenisId, geldigOp }: Start): Sluiting | null =>
  t.plaatsingen.length > 0 ? { hoe: 'gestart', gebeurtenisId, datum: geldigOp } : t.laatsteSluiting;

export const start: Feiten<'BehandelingGestart'> = {
  BehandelingGestart: {
    kan: (t) => {
      const lopend = behandeling(t);
      return lopend ? onmogelijk('al-in-behandeling', lopend.gebeurtenisId) : undefined;
    },
    vouw: (t, g, regels) => {
      const gevuld = metEigenOpgave(metBetrokken(t, g.gegevens.aanbieder), g);
      return {
        ...gevuld,
        crisis: g.gegevens.crisis === true,
        episodes: [...t.episodes, episode(gevuld, g, regels)],
        vlaggen: [...t.vlaggen, ...vlaggen(t, g)],
        plaatsingen: [],
        laatsteSluiting: sluiting(t, g),
      };
    },
  },
};
