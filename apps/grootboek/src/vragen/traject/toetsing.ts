import { PeilVraag, Toetsing, TrajectPad } from '#contracten';
import { toestandVan, toetsingen } from '#traject';
import { leesvraag } from '../leesvraag.js';
import { paar } from '../vorm.js';
import { isZichtbaar } from '../zichtbaar.js';

export const toetsing = leesvraag({
  naam: 'toetsing',
  pad: 'trajecten/{id}/toetsing',
  groep: 'Trajecten',
  titel: 'Toetsing aan de regels',
  uitleg:
    'Elke verlenging, toegekend of geweigerd, tweemaal beoordeeld: naar wat bekend was toen zij werd vastgelegd, en naar wat op bekendOp bekend was.',
  recht: 'toetsing',
  path: TrajectPad,
  vraag: PeilVraag,
  antwoord: Toetsing,
  bron: 'grootboek',
  beantwoord: async ({ path, moment, ...vrager }, bronnen) => {
    const [o] = await bronnen.opnames([path.id], moment);
    if (!o || !isZichtbaar(o, moment.peildatum, vrager) || !toestandVan(o, moment.peildatum)) return undefined;
    const items = toetsingen(o, moment.peildatum);
    return { antwoord: { ...paar(moment), totaal: items.length, items } };
  },
});
