import { Agb, Gemeentecode, Keuze, Perceel, Productcode, Uuid } from '../velden/codes.js';
import { Aantal, Ja } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Genest, Lijst } from '../velden/samenstelling.js';
import { Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { WERKSOORTEN } from '../vragen/werkvoorraad.js';
import { Bladzijde } from './lijst.js';

@Antwoord('Iets waar vandaag iemand naar moet kijken. Een traject kan er meer hebben.')
export class Werkregel {
  @Keuze(WERKSOORTEN, { uitleg: 'Wat er te doen is; zie aantallen.' })
  soort!: (typeof WERKSOORTEN)[number];

  @Uuid({ uitleg: 'Het traject.' })
  trajectId!: string;

  @Uuid({ uitleg: 'De jeugdige.', kanNull: true })
  jeugdigeId!: string | null;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige op de peildatum woont.', kanNull: true })
  gemeente!: string | null;

  @Perceel({ uitleg: 'Perceel waarover het gaat.', kanNull: true })
  perceel!: 1 | 2 | null;

  @Productcode({ uitleg: 'Product waarover het gaat.', kanNull: true })
  product!: string | null;

  @Agb({
    uitleg: 'Wie behandelt, bij wie gewacht wordt, of wie het laatst weigerde of van de lijst haalde; null als er niemand is.',
    kanNull: true,
  })
  aanbieder!: string | null;

  @Datum({
    uitleg:
      'Sinds wanneer, of wanneer het klaar moet zijn: de datum van het verzoek, de maximale einddatum, of de 98e dag na de verwijzing.',
  })
  datum!: string;

  @Aantal({ uitleg: 'Nachten van datum tot de peildatum; negatief zolang datum nog komt.', min: -1000 })
  dagen!: number;

  @Tekst({ uitleg: 'Wat erbij te weten is, in een paar woorden; null zonder.', kanNull: true })
  toelichting!: string | null;

  @Ja({
    uitleg: 'Of er tijdens het wachten hulp is: een overbrugging, of een behandeling die doorloopt; null waar niemand wacht.',
    kanNull: true,
  })
  geholpen!: boolean | null;
}

@Antwoord('Hoeveel er per soort te doen is, met de andere filters.')
export class Werkaantallen {
  @Aantal({ uitleg: 'Een tweede verlenging is gevraagd zonder het zelfassessment dat daarbij hoort.' })
  'zelfassessment-ontbreekt'!: number;

  @Aantal({ uitleg: 'Een tweede verlenging komt eraan, en het zelfassessment is er nog niet.' })
  'zelfassessment-binnenkort'!: number;

  @Aantal({ uitleg: 'Een derde of latere verlenging is gevraagd zonder CJG-toetsing.' })
  'cjg-toetsing-ontbreekt'!: number;

  @Aantal({ uitleg: 'Een derde of latere verlenging komt eraan, en de CJG-toetsing is er nog niet.' })
  'cjg-toetsing-binnenkort'!: number;

  @Aantal({ uitleg: 'Een overdracht staat open zonder gekoppelde CJG-medewerker.' })
  'overdracht-zonder-cjg'!: number;

  @Aantal({ uitleg: 'De behandeling loopt door na de maximale einddatum.' })
  'maximale-behandelduur-verstreken'!: number;

  @Aantal({ uitleg: 'De maximale einddatum is binnen 42 dagen.' })
  'maximale-behandelduur-binnenkort'!: number;

  @Aantal({ uitleg: 'Wacht meer dan 98 dagen sinds de verwijzing, op een wachtlijst of op geen enkele.' })
  'wacht-boven-norm'!: number;

  @Aantal({ uitleg: 'Geweigerd, en nu op geen enkele wachtlijst.' })
  'geweigerd-zonder-plaatsing'!: number;

  @Aantal({ uitleg: 'Van de lijst om een reden waarna niemand terugkomt, zonder einde.' })
  'einde-ontbreekt'!: number;

  @Aantal({ uitleg: 'In een crisis begonnen, en de verwijzing is er nog niet.' })
  'crisis-zonder-verwijzing'!: number;

  @Aantal({ uitleg: 'Een plaatsing waaraan, zo bleek later, een start voorafging.' })
  'plaatsing-ingehaald'!: number;
}

@Antwoord('Wat er te doen is op de peildatum, oudste datum eerst; daarna op soort.')
export class Werkvoorraad extends Bladzijde {
  @Genest(() => Werkaantallen, { uitleg: 'Aantallen per soort, ook van soorten waar niet naar gevraagd is.' })
  aantallen!: Werkaantallen;

  @Lijst(() => Werkregel, { uitleg: 'Wat er te doen is.', onbegrensd: true })
  items!: readonly Werkregel[];
}
