import { Agb } from '../velden/codes.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export class StartOverbrugging {
  @Datum({ uitleg: 'Eerste dag van de overbrugging.' })
  datum!: string;

  @Agb({ uitleg: 'Aanbieder die overbrugt.' })
  aanbieder!: string;
}

export class BeeindigOverbrugging {
  @Datum({ uitleg: 'Eerste dag zonder overbrugging.' })
  datum!: string;
}

export const startOverbrugging = opdracht({
  opdracht: 'start-overbrugging',
  doel: 'traject',
  pad: 'trajecten/{id}/overbruggingen',
  gegevens: StartOverbrugging,
  titel: 'Overbrugging starten',
  uitleg: 'Hulp om de wachttijd te overbruggen. Het traject telt niet meer mee in het netto aantal wachtenden, wel in het bruto.',
  gebeurtenissen: ['OverbruggingGestart'],
});

export const beeindigOverbrugging = opdracht({
  opdracht: 'beeindig-overbrugging',
  doel: 'traject',
  pad: 'trajecten/{id}/overbruggingen/einde',
  gegevens: BeeindigOverbrugging,
  titel: 'Overbrugging beëindigen',
  uitleg: 'Beëindigt de lopende overbrugging.',
  gebeurtenissen: ['OverbruggingBeeindigd'],
});
