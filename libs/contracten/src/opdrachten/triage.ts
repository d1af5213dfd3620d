import { Keuze, Productcode } from '../velden/codes.js';
import { mits } from '../velden/samenstelling.js';
import { Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export const TRIAGE_UITKOMSTEN = ['perceel-1', 'perceel-2', 'voorliggend', 'afgewezen'] as const;
export const URGENTIES = ['crisis', 'veiligheid', 'hoog', 'regulier'] as const;

const nietBijAfwijzing = mits(
  'product-bij-afwijzing',
  'Bij de uitkomst voorliggend of afgewezen hoort geen product.',
  ({ uitkomst }) => uitkomst !== 'voorliggend' && uitkomst !== 'afgewezen',
);

export class VoerTriageUit {
  @Datum({ uitleg: 'Datum van de triage.' })
  datum!: string;

  @Keuze(TRIAGE_UITKOMSTEN, { uitleg: 'Naar welk perceel, of waarom niet: er is een voorliggende voorziening, of de vraag is afgewezen.' })
  uitkomst!: (typeof TRIAGE_UITKOMSTEN)[number];

  @Keuze(URGENTIES, { uitleg: 'Urgentie; de wachtlijst staat op deze volgorde.' })
  urgentie!: (typeof URGENTIES)[number];

  @Productcode({
    uitleg:
      'Product van het perceel waartoe besloten is, als het anders is dan bij de verwijzing. Naar perceel 1 zonder product is meervoudig.',
    optioneel: true,
    samenhang: [nietBijAfwijzing],
  })
  product?: string;

  @Tekst({ uitleg: 'Toelichting.', optioneel: true, max: 4000 })
  toelichting?: string;
}

export const voerTriageUit = opdracht({
  opdracht: 'voer-triage-uit',
  doel: 'traject',
  pad: 'trajecten/{id}/triages',
  gegevens: VoerTriageUit,
  titel: 'Triage uitvoeren',
  uitleg: 'Legt uitkomst en urgentie van de triage vast. De laatste triage telt; een ander perceel verplaatst het traject.',
  gebeurtenissen: ['TriageUitgevoerd'],
});
