import { Mogelijkheden, NuVraag, TrajectPad } from '#contracten';
import { mogelijkheden as mogelijkhedenVan, toestandVan, type Bekend, type FeitOpdracht, type Mogelijkheid, type Toestand } from '#traject';
import { kanVragen, teNoemen } from '../../toegang/partij.js';
import { rolOmTeSchrijven } from '../../toegang/rollen.js';
import { uitlegVan } from '../../uitvoeren/antwoord.js';
import { leesvraag, type Vrager } from '../leesvraag.js';
import { isZichtbaar } from '../zichtbaar.js';

const metUitleg = (een: Mogelijkheid): object => (een.reden === undefined ? een : { ...een, uitleg: uitlegVan(een.reden) });

const VAN_EEN_ANDER = { mogelijk: false, reden: 'geen-toegang', uitleg: 'Dit kan alleen een andere partij vastleggen.' };

/** Its code, of who records here as an aanbieder and not as more than that. */
const alsAanbieder = ({ rol, wie }: Vrager): string | undefined =>
  rol === 'aanbieder' || rolOmTeSchrijven(wie, 'start-behandeling', 'traject') === 'aanbieder' ? wie.organisatie : undefined;

/** An aanbieder is told what it can do itself; the others see what the trajectory allows. */
function voorAanbieder({ wie }: Vrager, toestand: Toestand, agb: string, een: Mogelijkheid): object {
  const { opdracht } = een;
  if (opdracht === 'trek-gebeurtenis-in') return een;
  const naam = opdracht as FeitOpdracht;
  const mag = rolOmTeSchrijven(wie, naam, 'traject') !== undefined && kanVragen(naam, toestand, agb);
  return mag ? metUitleg(een) : { opdracht, ...VAN_EEN_ANDER };
}

export const mogelijkheden = leesvraag({
  naam: 'mogelijkheden',
  pad: 'trajecten/{id}/mogelijkheden',
  groep: 'Trajecten',
  titel: 'Wat er vandaag kan',
  uitleg:
    'Welke opdrachten vandaag mogelijk zijn (voor een aanbieder: die hij zelf kan vastleggen), en waarom de andere niet. Of de regels een verlenging toelaten blijkt pas bij de opdracht zelf.',
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
    const agb = alsAanbieder(vrager);
    if (agb === undefined) return { antwoord: { items: mogelijkhedenVan(bekend, toestand, vandaag).map(metUitleg) } };
    const items = mogelijkhedenVan(bekend, toestand, vandaag, (opdracht) => teNoemen(opdracht, toestand, agb));
    return { antwoord: { items: items.map((een) => voorAanbieder(vrager, toestand, agb, een)) } };
  },
});
