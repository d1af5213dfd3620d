import { Agb, Keuze } from '../velden/codes.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export class WisselAanbieder {
  @Datum({ uitleg: 'Eerste dag bij de nieuwe aanbieder.' })
  datum!: string;

  @Agb({ uitleg: 'De nieuwe aanbieder.' })
  aanbieder!: string;

  @Keuze(['overname', 'faillissement', 'op-verzoek'], { uitleg: 'Waarom de aanbieder wisselt.' })
  reden!: 'overname' | 'faillissement' | 'op-verzoek';
}

export const wisselAanbieder = opdracht({
  opdracht: 'wissel-aanbieder',
  doel: 'traject',
  pad: 'trajecten/{id}/aanbiederwisselingen',
  gegevens: WisselAanbieder,
  titel: 'Van aanbieder wisselen',
  uitleg: 'Een andere aanbieder neemt de behandeling over. De behandelduur loopt door.',
  gebeurtenissen: ['AanbiederGewisseld'],
});
