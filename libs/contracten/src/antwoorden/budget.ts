import { Agb, Uuid } from '../velden/codes.js';
import { BedragCent, Getal } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Lijst } from '../velden/samenstelling.js';
import { Naam } from '../velden/tekst.js';
import { Datum, Jaar } from '../velden/tijd.js';
import { Gebeurtenis } from './envelop.js';
import { Bladzijde } from './lijst.js';
import { Afwijking } from './traject.js';

@Antwoord(
  'Het plafond van een aanbieder voor een jaar: het laatste (naar datum, dan vastlegging) met een datum op of voor de peildatum. ' +
    'Is er dan nog geen, dan zijn bedrag, datum, besluit en gebeurtenis null.',
)
export class Budgetplafond {
  @Jaar({ uitleg: 'Het jaar.' })
  jaar!: number;

  @BedragCent({ uitleg: 'Plafond in eurocenten.', kanNull: true })
  bedragCent!: number | null;

  @Datum({ uitleg: 'Dag waarop het plafond inging.', kanNull: true })
  datum!: string | null;

  @Naam({ uitleg: 'Kenmerk van het collegebesluit; null zonder.', kanNull: true })
  besluit!: string | null;

  @Uuid({ uitleg: 'De gebeurtenis die het vastlegde.', kanNull: true })
  gebeurtenisId!: string | null;

  @Lijst(() => Gebeurtenis, { uitleg: 'Alles wat over plafonds van dit jaar is vastgelegd, ook geweigerde verhogingen.', onbegrensd: true })
  geschiedenis!: readonly Gebeurtenis[];
}

@Antwoord('Budgetplafonds van een aanbieder, een regel per jaar.')
export class Budgetplafonds extends Bladzijde {
  @Lijst(() => Budgetplafond, { uitleg: 'Plafonds, op volgorde van jaar.', onbegrensd: true })
  items!: readonly Budgetplafond[];
}

@Antwoord('Hoeveel een aanbieder in een jaar heeft besteed.')
export class Budgetregel {
  @Agb({ uitleg: 'De aanbieder.' })
  aanbieder!: string;

  @BedragCent({ uitleg: 'Plafond op de peildatum, in eurocenten; null zonder plafond.', kanNull: true })
  plafondCent!: number | null;

  @BedragCent({
    uitleg:
      'Inzet in het jaar tot en met de peildatum die op het plafond van deze aanbieder drukt, in eurocenten. ' +
      'Per inzet minuten × tarief / 60, op hele centen afgerond (een halve naar boven).',
  })
  besteedCent!: number;

  @BedragCent({ uitleg: 'Deel van het bestede dat als onderaannemer is ingezet, op wiens plafond ook.' })
  waarvanOnderaannemingCent!: number;

  @Getal({ uitleg: 'Besteed als deel van het plafond, in procenten met een decimaal; null zonder plafond.', kanNull: true })
  percentage!: number | null;

  @BedragCent({
    uitleg: 'Besteed × dagen in het jaar / dagen tot en met de peildatum, in eurocenten; null voor het jaar begint.',
    kanNull: true,
  })
  prognoseCent!: number | null;

  @Lijst(() => Afwijking, { uitleg: 'Feiten die tegen een regel in gaan, zoals plafond-verhoogd.', onbegrensd: true })
  afwijkingen!: readonly Afwijking[];
}

@Antwoord('Uitputting van de budgetplafonds van een jaar, een regel per aanbieder.')
export class Budgetuitputting extends Bladzijde {
  @Lijst(() => Budgetregel, { uitleg: 'Aanbieders.', onbegrensd: true })
  items!: readonly Budgetregel[];
}
