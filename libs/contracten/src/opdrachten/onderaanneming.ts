import { Agb } from '../velden/codes.js';
import { nietVoor } from '../velden/samenstelling.js';
import { Naam } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

const nietVoorBegin = nietVoor('datum', 'tot', { code: 'tot-voor-datum', detail: 'De laatste dag ligt voor de eerste dag.' });

export class ZetOnderaannemerIn {
  @Datum({ uitleg: 'Eerste dag van de onderaanneming.' })
  datum!: string;

  @Agb({ uitleg: 'De onderaannemer.' })
  aanbieder!: string;

  @Datum({ uitleg: 'Laatste dag; weggelaten: tot nader order.', optioneel: true, samenhang: [nietVoorBegin] })
  tot?: string;

  @Naam({ uitleg: 'Discipline die wordt ingezet, zoals vaktherapie.', optioneel: true })
  discipline?: string;
}

export class BeeindigOnderaanneming {
  @Datum({ uitleg: 'Laatste dag van de onderaanneming.' })
  datum!: string;

  @Agb({ uitleg: 'De onderaannemer.' })
  aanbieder!: string;
}

export const zetOnderaannemerIn = opdracht({
  opdracht: 'zet-onderaannemer-in',
  doel: 'traject',
  pad: 'trajecten/{id}/onderaannemingen',
  gegevens: ZetOnderaannemerIn,
  titel: 'Onderaannemer inzetten',
  uitleg: 'Een andere aanbieder werkt mee, binnen de maximale einddatum van het traject.',
  gebeurtenissen: ['OnderaannemerIngezet'],
});

export const beeindigOnderaanneming = opdracht({
  opdracht: 'beeindig-onderaanneming',
  doel: 'traject',
  pad: 'trajecten/{id}/onderaannemingen/einde',
  gegevens: BeeindigOnderaanneming,
  titel: 'Onderaanneming beëindigen',
  uitleg: 'Beëindigt de lopende onderaanneming van een aanbieder.',
  gebeurtenissen: ['OnderaannemingBeeindigd'],
});
