import { BedragCent } from '../velden/getal.js';
import { Naam } from '../velden/tekst.js';
import { Datum, Jaar } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export class StelBudgetplafondVast {
  @Jaar({ uitleg: 'Jaar waarvoor het plafond geldt.' })
  jaar!: number;

  @BedragCent({ uitleg: 'Plafond in eurocenten.' })
  bedragCent!: number;

  @Datum({ uitleg: 'Dag waarop het plafond ingaat; mag vooruit liggen.' })
  datum!: string;

  @Naam({
    uitleg: 'Kenmerk van het collegebesluit dat een verhoging toestaat. Voor iedereen leesbaar: noem geen personen.',
    optioneel: true,
  })
  besluit?: string;
}

export const stelBudgetplafondVast = opdracht({
  opdracht: 'stel-budgetplafond-vast',
  doel: 'aanbieder',
  pad: 'aanbieders/{agb}/budgetplafonds',
  gegevens: StelBudgetplafondVast,
  titel: 'Budgetplafond vaststellen',
  uitleg:
    'Stelt het plafond van een aanbieder voor een jaar vast. Een verhoging onder het addendum zonder besluit wordt als geweigerd vastgelegd.',
  gebeurtenissen: ['BudgetplafondVastgesteld', 'BudgetplafondVerhogingGeweigerd'],
});
