/** The parameters of every question. Each question takes only what means something to it; anything else is an error. */
import { Agb, Gemeentecode, Keuze, Perceel, Positie, Productcode } from './velden/codes.js';
import { Aantal } from './velden/getal.js';
import { Vraag } from './velden/klassen.js';
import { mits } from './velden/samenstelling.js';
import { Datum, isDatum, Jaar, Moment } from './velden/tijd.js';

export const STAPPEN = ['dag', 'week', 'maand', 'kwartaal'] as const;
export const OVERDRACHTSTATUSSEN = ['open', 'voltooid', 'geweigerd', 'vervallen'] as const;
export const ZELFASSESSMENTSTATUSSEN = ['ingediend', 'ontbreekt', 'binnenkort'] as const;
export const CJG_TOETSINGSTATUSSEN = ['afgerond', 'ontbreekt', 'binnenkort'] as const;

const BEKEND_OP =
  'Wat het grootboek toen wist: een tijdstip (wat op of voor dat tijdstip is vastgelegd), of een datum (wat voor het einde van die dag in Amsterdam is vastgelegd). ' +
  'Weggelaten: alles.';
const VANAF_POSITIE = 'Wacht (hoogstens 5 seconden, anders 503) tot de leesmodellen deze positie hebben verwerkt.';

@Vraag('Een vraag over nu.')
export class NuVraag {
  @Positie({ uitleg: VANAF_POSITIE, optioneel: true })
  vanafPositie?: string;
}

@Vraag('Wat elke andere vraag aanneemt.')
export class KennisVraag {
  @Moment({ uitleg: BEKEND_OP, optioneel: true, ookDatum: true })
  bekendOp?: string;

  @Positie({ uitleg: VANAF_POSITIE, optioneel: true })
  vanafPositie?: string;
}

@Vraag('Een vraag op een peildatum.')
export class PeilVraag extends KennisVraag {
  @Datum({ uitleg: 'De dag waarover gevraagd wordt; weggelaten: vandaag.', optioneel: true })
  peildatum?: string;
}

@Vraag('Een vraag om een lijst.')
export class LijstVraag extends PeilVraag {
  @Aantal({ uitleg: 'De hoeveelste pagina, vanaf 1.', min: 1, standaard: 1 })
  pagina!: number;

  @Aantal({ uitleg: 'Hoeveel regels op een pagina.', min: 1, max: 1000, standaard: 100 })
  perPagina!: number;
}

@Vraag('Een vraag om een lijst van trajecten of plaatsingen.')
export class GefilterdeVraag extends LijstVraag {
  @Perceel({ uitleg: 'Alleen dit perceel.', optioneel: true })
  perceel?: 1 | 2;

  @Gemeentecode({ uitleg: 'Alleen jeugdigen van deze gemeente.', optioneel: true })
  gemeente?: string;

  @Agb({ uitleg: 'Alleen deze aanbieder.', optioneel: true })
  aanbieder?: string;

  @Productcode({ uitleg: 'Alleen dit product.', optioneel: true })
  product?: string;
}

const metLijst = mits(
  'niet-samen',
  'Een stap kan niet samen met peildatum, bekendOp of stroom: de stap bepaalt zelf wat er waar en bekend was.',
  ({ peildatum, bekendOp, stroom }) => (peildatum ?? bekendOp ?? stroom ?? null) === null,
);

@Vraag('De geschiedenis van een traject.')
export class GebeurtenissenVraag extends LijstVraag {
  @Keuze(['inzet'], { uitleg: 'inzet: de inzet van het traject, in plaats van zijn andere gebeurtenissen.', optioneel: true })
  stroom?: 'inzet';

  @Aantal({
    uitleg: 'Het traject zoals het was na de eerste zoveel vastgelegde gebeurtenissen, met wat toen bekend was.',
    optioneel: true,
    samenhang: [metLijst],
  })
  stap?: number;
}

const naVan = mits(
  'van-niet-voor-tot',
  'De periode is leeg: tot moet na van liggen.',
  ({ van, tot }) => !isDatum(van) || !isDatum(tot) || van < tot,
);

@Vraag('Een vraag over een periode.')
export class PeriodeVraag extends KennisVraag {
  @Datum({ uitleg: 'Eerste dag van de periode.' })
  van!: string;

  @Datum({ uitleg: 'Eerste dag na de periode.', samenhang: [naVan] })
  tot!: string;

  @Perceel({ uitleg: 'Alleen dit perceel.', optioneel: true })
  perceel?: 1 | 2;

  @Gemeentecode({ uitleg: 'Alleen jeugdigen van deze gemeente.', optioneel: true })
  gemeente?: string;

  @Agb({ uitleg: 'Alleen deze aanbieder.', optioneel: true })
  aanbieder?: string;

  @Productcode({ uitleg: 'Alleen dit product.', optioneel: true })
  product?: string;
}

@Vraag('Het verloop in kalenderperioden, hoogstens 400.')
export class VerloopVraag extends PeriodeVraag {
  @Keuze(STAPPEN, {
    uitleg: 'Lengte van de perioden; weken zijn ISO-weken. De eerste en de laatste worden afgeknipt op van en tot.',
    standaard: 'maand',
  })
  stap!: (typeof STAPPEN)[number];
}

@Vraag('Zelfassessments bij tweede verlengingen.')
export class ZelfassessmentsVraag extends LijstVraag {
  @Keuze(ZELFASSESSMENTSTATUSSEN, { uitleg: 'Alleen deze status.', optioneel: true })
  status?: (typeof ZELFASSESSMENTSTATUSSEN)[number];

  @Gemeentecode({ uitleg: 'Alleen jeugdigen van deze gemeente.', optioneel: true })
  gemeente?: string;

  @Agb({ uitleg: 'Alleen deze aanbieder.', optioneel: true })
  aanbieder?: string;

  @Productcode({ uitleg: 'Alleen dit product.', optioneel: true })
  product?: string;
}

@Vraag('CJG-toetsingen bij derde en latere verlengingen.')
export class CjgToetsingenVraag extends LijstVraag {
  @Keuze(CJG_TOETSINGSTATUSSEN, { uitleg: 'Alleen deze status.', optioneel: true })
  status?: (typeof CJG_TOETSINGSTATUSSEN)[number];

  @Gemeentecode({ uitleg: 'Alleen jeugdigen van deze gemeente.', optioneel: true })
  gemeente?: string;

  @Agb({ uitleg: 'Alleen deze aanbieder.', optioneel: true })
  aanbieder?: string;

  @Productcode({ uitleg: 'Alleen dit product.', optioneel: true })
  product?: string;
}

@Vraag('Overdrachten naar perceel 1.')
export class OverdrachtenVraag extends LijstVraag {
  @Keuze(OVERDRACHTSTATUSSEN, { uitleg: 'Alleen deze status; vervallen: gesloten door het einde van het traject.', standaard: 'open' })
  status!: (typeof OVERDRACHTSTATUSSEN)[number];

  @Gemeentecode({ uitleg: 'Alleen jeugdigen van deze gemeente.', optioneel: true })
  gemeente?: string;

  @Agb({ uitleg: 'Alleen waar deze aanbieder behandelde toen de overdracht werd gevraagd.', optioneel: true })
  aanbieder?: string;
}

@Vraag('Hoeveel van de budgetplafonds van een jaar is besteed.')
export class BudgetuitputtingVraag extends LijstVraag {
  @Jaar({ uitleg: 'Het jaar.' })
  jaar!: number;

  @Agb({ uitleg: 'Alleen deze aanbieder.', optioneel: true })
  aanbieder?: string;
}
