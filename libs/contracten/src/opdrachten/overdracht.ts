import { Agb } from '../velden/codes.js';
import { Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export class VraagOverdrachtAan {
  @Datum({ uitleg: 'Datum van de aanvraag; vanaf deze dag staat het traject bij het consortium op de wachtlijst.' })
  datum!: string;

  @Agb({ uitleg: 'AGB-code van het consortium in perceel 1.' })
  consortium!: string;
}

export class VoltooiOverdracht {
  @Datum({ uitleg: 'Eerste dag in perceel 1.' })
  datum!: string;
}

export class WeigerOverdracht {
  @Datum({ uitleg: 'Datum van de weigering.' })
  datum!: string;

  @Tekst({ uitleg: 'Waarom het consortium weigert.', max: 4000 })
  reden!: string;
}

export const vraagOverdrachtAan = opdracht({
  opdracht: 'vraag-overdracht-aan',
  doel: 'traject',
  pad: 'trajecten/{id}/overdrachten',
  gegevens: VraagOverdrachtAan,
  titel: 'Overdracht aanvragen',
  uitleg: 'Vraagt een consortium het traject in perceel 1 over te nemen. De behandeling gaat intussen door.',
  gebeurtenissen: ['OverdrachtAangevraagd'],
});

export const voltooiOverdracht = opdracht({
  opdracht: 'voltooi-overdracht',
  doel: 'traject',
  pad: 'trajecten/{id}/overdrachten/voltooiing',
  gegevens: VoltooiOverdracht,
  titel: 'Overdracht voltooien',
  uitleg: 'Het consortium neemt over: de behandeling in perceel 2 eindigt de dag ervoor, die in perceel 1 begint.',
  gebeurtenissen: ['OverdrachtVoltooid'],
});

export const weigerOverdracht = opdracht({
  opdracht: 'weiger-overdracht',
  doel: 'traject',
  pad: 'trajecten/{id}/overdrachten/weigering',
  gegevens: WeigerOverdracht,
  titel: 'Overdracht weigeren',
  uitleg: 'Het consortium neemt niet over; de behandeling in perceel 2 gaat door.',
  gebeurtenissen: ['OverdrachtGeweigerd'],
});
