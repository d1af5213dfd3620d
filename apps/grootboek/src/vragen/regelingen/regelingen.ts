/** What is in force, and all that was recorded of it. Regelingen hold no personal data: everybody may read them. */
import { LijstVraag, PeilVraag, Regeling as Regelingantwoord, Regelingen, RegelingPad } from '#contracten';
import { VOORBEELDWAARDEN, bekend, maatregelenOp, regelingGeldt, type Product, type Regeling } from '#traject';
import { eersteGebeurtenissen } from '../../eerste-regelingen.js';
import type { Bronnen } from '../bronnen.js';
import { geschiedenis } from '../geschiedenis.js';
import { leesvraag } from '../leesvraag.js';
import type { Vraagmoment } from '../moment.js';
import { bladzijde, paar } from '../vorm.js';

/** The regelingen that every ledger starts with: codes and durations of the real contract are not public. */
const MEEGELEVERD: ReadonlySet<string> = new Set(eersteGebeurtenissen.map(({ gebeurtenisId }) => gebeurtenisId));

const metNull = (product: Product): object => ({
  ...product,
  basisduur: product.basisduur ?? null,
  maximaleVerlenging: product.maximaleVerlenging ?? null,
});

async function alsAntwoord(regeling: Regeling, moment: Vraagmoment, bronnen: Bronnen): Promise<object> {
  const { gegevens, gebeurtenisId, stroom } = regeling.vaststelling;
  const { producten = [], geldigTot = null, naam, soort, besluitdatum, geldigVan } = gegevens;
  const { gebeurtenissen } = await bronnen.regelkennis(moment.positie);
  const eigen = gebeurtenissen.filter((g) => g.stroom === stroom && bekend(g, moment.kennis));
  const voorbeeldwaarden = producten.length > 0 && MEEGELEVERD.has(gebeurtenisId);
  return {
    ...paar(moment),
    naam,
    soort,
    besluitdatum,
    geldigVan,
    geldigTot,
    geldig: regelingGeldt(regeling, moment.peildatum),
    maatregelen: maatregelenOp(regeling, moment.peildatum),
    producten: producten.map(metNull),
    voorbeeldwaarden,
    ...(voorbeeldwaarden && { opmerking: VOORBEELDWAARDEN }),
    geschiedenis: await geschiedenis(eigen, eigen, bronnen.kluis),
  };
}

/** The regelingen that stood by what was known, in the order in which they were recorded. */
const staande = async ({ kennis, positie }: Vraagmoment, bronnen: Bronnen): Promise<readonly Regeling[]> =>
  (await bronnen.regelkennis(positie)).boek(kennis).regelingen;

export const regelingen = leesvraag({
  naam: 'regelingen',
  pad: 'regelingen',
  groep: 'Regelingen',
  titel: 'Regelingen',
  uitleg: `Alle regelingen die op bekendOp zijn vastgelegd, met wat er op de peildatum van kracht is. ${VOORBEELDWAARDEN}`,
  recht: 'regelingen',
  vraag: LijstVraag,
  antwoord: Regelingen,
  bron: 'grootboek',
  lijst: true,
  beantwoord: async ({ vraag, moment }, bronnen) => {
    const pagina = bladzijde(await staande(moment, bronnen), vraag);
    const items = await Promise.all(pagina.items.map((regeling) => alsAntwoord(regeling, moment, bronnen)));
    return { antwoord: { ...paar(moment), ...pagina, items } };
  },
});

export const regeling = leesvraag({
  naam: 'regeling',
  pad: 'regelingen/{naam}',
  groep: 'Regelingen',
  titel: 'Een regeling',
  uitleg: `Wat op de peildatum van kracht is, met alles wat over de regeling is vastgelegd. ${VOORBEELDWAARDEN}`,
  recht: 'regelingen',
  path: RegelingPad,
  vraag: PeilVraag,
  antwoord: Regelingantwoord,
  bron: 'grootboek',
  beantwoord: async ({ path, moment }, bronnen) => {
    const gevonden = (await staande(moment, bronnen)).find(({ vaststelling }) => vaststelling.gegevens.naam === path.naam);
    return gevonden && { antwoord: await alsAntwoord(gevonden, moment, bronnen) };
  },
});
