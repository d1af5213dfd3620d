import { Ja } from '../velden/getal.js';
import { Naam, Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export class StelMeervoudigheidVast {
  @Datum({ uitleg: 'Datum waarop de meervoudigheid is vastgesteld.' })
  datum!: string;

  @Ja({
    uitleg: 'Of voortzetting in perceel 2 verantwoord is. Zo niet, dan gaat de behandeling tijdelijk door in afwachting van perceel 1.',
  })
  voortzettingVerantwoord!: boolean;

  @Tekst({ uitleg: 'Onderbouwing.', optioneel: true, max: 4000 })
  onderbouwing?: string;

  @Naam({ uitleg: 'CJG-medewerker die gekoppeld wordt.', optioneel: true })
  cjgMedewerker?: string;
}

export class KoppelCjgMedewerker {
  @Datum({ uitleg: 'Datum van de koppeling.' })
  datum!: string;

  @Naam({ uitleg: 'Naam van de CJG-medewerker.' })
  cjgMedewerker!: string;
}

export const stelMeervoudigheidVast = opdracht({
  opdracht: 'stel-meervoudigheid-vast',
  doel: 'traject',
  pad: 'trajecten/{id}/meervoudigheid',
  gegevens: StelMeervoudigheidVast,
  titel: 'Meervoudigheid vaststellen',
  uitleg: 'De hulpvraag blijkt meervoudig. Van meer vaststellingen telt de laatste.',
  gebeurtenissen: ['MeervoudigheidVastgesteld'],
});

export const koppelCjgMedewerker = opdracht({
  opdracht: 'koppel-cjg-medewerker',
  doel: 'traject',
  pad: 'trajecten/{id}/cjg-koppelingen',
  gegevens: KoppelCjgMedewerker,
  titel: 'CJG-medewerker koppelen',
  uitleg: 'Koppelt een CJG-medewerker aan het traject, nodig bij tijdelijke voortzetting in afwachting van perceel 1.',
  gebeurtenissen: ['CjgMedewerkerGekoppeld'],
});
