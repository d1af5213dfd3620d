import { Mogelijkheden, NuVraag, TrajectPad } from '#contracten';
import { mogelijkheden as mogelijkhedenVan, toestandVan, type Bekend, type Mogelijkheid } from '#traject';
import { uitlegVan } from '../../uitvoeren/antwoord.js';
import { leesvraag } from '../leesvraag.js';
import { isZichtbaar } from '../zichtbaar.js';

const metUitleg = (een: Mogelijkheid): object => (een.reden === undefined ? een : { ...een, uitleg: uitlegVan(een.reden) });

export const mogelijkheden = leesvraag({
  naam: 'mogelijkheden',
  pad: 'trajecten/{id}/mogelijkheden',
  groep: 'Trajecten',
  titel: 'Wat er vandaag kan',
  uitleg:
    'Welke opdrachten vandaag mogelijk zijn, en waarom de andere niet. Of de regels een verlenging toelaten blijkt pas bij de opdracht zelf.',
  recht: 'persoon',
  path: TrajectPad,
  vraag: NuVraag,
  antwoord: Mogelijkheden,
  bron: 'grootboek',
  beantwoord: async ({ path, moment, ...vrager }, bronnen) => {
    const { peildatum: vandaag, kennis } = moment;
    const [o] = await bronnen.opnames([path.id], moment);
    const toestand = o && isZichtbaar(o, vandaag, vrager) ? toestandVan(o, vandaag) : undefined;
    if (!o || !toestand) return undefined;
    const bekend: Bekend = { geschiedenis: o.bekende, traject: o.bekende, inGebruikDoor: [], regels: o.regels, vastgelegdOp: kennis.op };
    return { antwoord: { items: mogelijkhedenVan(bekend, toestand, vandaag).map(metUitleg) } };
  },
});
