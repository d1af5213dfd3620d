import { PeilVraag, Traject, TrajectPad } from '#contracten';
import { trajectbeeld } from '#traject';
import { leesvraag } from '../leesvraag.js';
import { paar } from '../vorm.js';
import { isZichtbaar } from '../zichtbaar.js';

export const traject = leesvraag({
  naam: 'traject',
  pad: 'trajecten/{id}',
  groep: 'Trajecten',
  titel: 'Een traject',
  uitleg: 'Het traject zoals het was op de peildatum, met wat op bekendOp bekend was.',
  recht: 'persoon',
  path: TrajectPad,
  vraag: PeilVraag,
  antwoord: Traject,
  bron: 'grootboek',
  etag: true,
  beantwoord: async ({ path, moment, ...vrager }, bronnen) => {
    const [o] = await bronnen.opnames([path.id], moment);
    if (!o || !isZichtbaar(o, moment.peildatum, vrager)) return undefined;
    const beeld = trajectbeeld(o, moment.peildatum);
    return beeld && { antwoord: { ...paar(moment), ...beeld } };
  },
});
