/** plaats-op-wachtlijst, verwijder-van-wachtlijst, registreer-weigering: waiting with an aanbieder (contract, section 5, Waiting). */
import type { Feiten } from '../feit.js';
import type { Datum } from '../datum.js';
import { onmogelijk } from '../onmogelijk.js';
import { afgewezen, behandeling, metBetrokken, type Plaatsing, type Sluiting, type Toestand } from '../toestand.js';

/** The open placement at an aanbieder; an overdracht is asked and answered in another way. */
export const plaatsingBij = (t: Toestand, aanbieder: string): Plaatsing | undefined =>
  t.plaatsingen.find((p) => p.aanbieder === aanbieder && !p.overdracht);

const sluit = (t: Toestand, plaatsing: Plaatsing | undefined, sluiting: Sluiting): Toestand =>
  plaatsing === undefined ? t : { ...t, plaatsingen: t.plaatsingen.filter((p) => p !== plaatsing), laatsteSluiting: sluiting };

const vlag = (t: Toestand, soort: 'tegen-triage' | 'geplaatst-tijdens-behandeling', gebeurtenisId: string, sinds: Datum): Toestand => ({
  ...t,
  vlaggen: [...t.vlaggen, { soort, gebeurtenisId, sinds }],
});

export const wachtlijst: Feiten<'OpWachtlijstGeplaatst' | 'VanWachtlijstVerwijderd' | 'DoorAanbiederGeweigerd'> = {
  OpWachtlijstGeplaatst: {
    kan: (t, { gegevens: { aanbieder } }) => {
      const staand = plaatsingBij(t, aanbieder);
      return staand ? onmogelijk('al-geplaatst', staand.gebeurtenisId) : undefined;
    },
    verzoek: (t) => {
      const episode = behandeling(t);
      return episode ? onmogelijk('plaatsing-in-behandeling', episode.gebeurtenisId) : undefined;
    },
    vouw: (t, { gebeurtenisId, geldigOp, gegevens: { aanbieder } }) => {
      const bekeken = metBetrokken(afgewezen(t) ? vlag(t, 'tegen-triage', gebeurtenisId, geldigOp) : t, aanbieder);
      // A late start turned out to precede it: it stands, but never was a place on a list.
      if (behandeling(t)) return vlag(bekeken, 'geplaatst-tijdens-behandeling', gebeurtenisId, geldigOp);
      return { ...bekeken, plaatsingen: [...t.plaatsingen, { gebeurtenisId, aanbieder, sinds: geldigOp, overdracht: false }] };
    },
  },
  VanWachtlijstVerwijderd: {
    verzoek: (t, { gegevens: { aanbieder } }) => (plaatsingBij(t, aanbieder) ? undefined : onmogelijk('niet-geplaatst')),
    vouw: (t, { gebeurtenisId, geldigOp, gegevens: { aanbieder, reden } }) =>
      sluit(t, plaatsingBij(t, aanbieder), { hoe: 'verwijderd', reden, gebeurtenisId, datum: geldigOp }),
  },
  DoorAanbiederGeweigerd: {
    vouw: (t, { gebeurtenisId, geldigOp, gegevens: { aanbieder, reden } }) => {
      const geweigerd = { ...metBetrokken(t, aanbieder), weigeringen: [...t.weigeringen, { aanbieder, datum: geldigOp, reden }] };
      return sluit(geweigerd, plaatsingBij(t, aanbieder), { hoe: 'geweigerd', gebeurtenisId, datum: geldigOp });
    },
  },
};
