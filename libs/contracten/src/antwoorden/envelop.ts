import { Agb, codewoord, Codewoord, Keuze, Positie, Regelingnaam, Uuid } from '../velden/codes.js';
import { Aantal } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Genest, Lijst, Vrij } from '../velden/samenstelling.js';
import { Naam } from '../velden/tekst.js';
import { Datum, Moment } from '../velden/tijd.js';
import { veld } from '../velden/veld.js';
import { Bladzijde } from './lijst.js';

const hash = { schema: { type: 'string', pattern: '^[0-9a-f]{64}$' }, regels: [] };
export const UITKOMSTEN = ['vastgelegd', 'geweigerd'] as const;

@Antwoord('Wie de opdracht gaf.')
export class Door {
  @Codewoord({ uitleg: 'Rol.' })
  rol!: string;

  @Naam({ uitleg: 'AGB-code of gemeentecode van de organisatie.', optioneel: true })
  organisatie?: string;

  @Naam({ uitleg: 'Pseudoniem van de gebruiker.', optioneel: true })
  gebruiker?: string;
}

@Antwoord('Een gebeurtenis zoals zij in het grootboek staat. Zij verandert nooit; een latere gebeurtenis kan haar intrekken.')
export class Gebeurtenis {
  @Uuid({ uitleg: 'Kenmerk. Dat van de eerste gebeurtenis van een opdracht is het kenmerk van die opdracht.' })
  gebeurtenisId!: string;

  @Naam({ uitleg: 'Soort gebeurtenis, zoals BehandelingGestart.' })
  soort!: string;

  @Aantal({ uitleg: 'Versie van de vorm van gegevens.', min: 1 })
  versie!: number;

  @Naam({
    uitleg:
      'De geschiedenis waarin zij staat: jeugdige-, traject-, inzet- met een uuid, regeling- met een naam, aanbieder- met een AGB-code.',
  })
  stroom!: string;

  @Aantal({ uitleg: 'De hoeveelste van haar stroom, vanaf 0.' })
  volgnummer!: number;

  @Positie({ uitleg: 'De hoeveelste van het hele grootboek, vanaf "1", zonder gaten.' })
  positie!: string;

  @Datum({ uitleg: 'De dag waarop het gebeurde of inging.' })
  geldigOp!: string;

  @Moment({ uitleg: 'Het tijdstip waarop het grootboek het vastlegde (UTC). Neemt langs het grootboek nooit af.' })
  vastgelegdOp!: string;

  @Genest(() => Door, { uitleg: 'Wie de opdracht gaf.' })
  door!: Door;

  @Uuid({ uitleg: 'De opdracht waaruit zij voortkwam.' })
  opdrachtId!: string;

  @Vrij({
    uitleg:
      'Wat er gebeurde. Persoonsgegevens alleen voor wie ze mag zien, anders versleuteld onder geheim; vervangt: de ingetrokken gebeurtenis waarvoor deze in de plaats komt.',
  })
  gegevens!: Readonly<Record<string, unknown>>;

  @veld({
    soort: hash,
    opties: { uitleg: 'SHA-256 over byte 00 en de JCS-vorm van de gebeurtenis zonder hash en positie: het blad in de Merkle-boom.' },
  })
  hash!: string;

  @Uuid({ uitleg: 'In een geschiedenis: de gebeurtenis die deze introk; null als zij nog staat.', optioneel: true, kanNull: true })
  ingetrokkenDoor?: string | null;
}

@Antwoord('De geschiedenis van een traject, in de volgorde van vastleggen.')
export class Gebeurtenissenlijst extends Bladzijde {
  @Lijst(() => Gebeurtenis, { uitleg: 'Gebeurtenissen; ook ingetrokken.', onbegrensd: true })
  items!: readonly Gebeurtenis[];
}

/** Of the ids exactly one is there: that of what the command was about. */
@Antwoord('Antwoord op een opdracht.')
export class OpdrachtAntwoord {
  @Uuid({ uitleg: 'Het traject, bij opdrachten over trajecten.', optioneel: true })
  trajectId?: string;

  @Uuid({ uitleg: 'De jeugdige, bij opdrachten over jeugdigen.', optioneel: true })
  jeugdigeId?: string;

  @Agb({ uitleg: 'De aanbieder, bij opdrachten over aanbieders.', optioneel: true })
  aanbieder?: string;

  @Regelingnaam({ uitleg: 'Naam van de regeling, bij opdrachten over regelingen.', optioneel: true })
  naam?: string;

  @Aantal({ uitleg: 'Volgnummer van de laatste gebeurtenis in de stroom; ook de ETag.' })
  volgnummer!: number;

  @Keuze(UITKOMSTEN, { uitleg: 'vastgelegd; of geweigerd: de regels laten het niet toe, en dat is vastgelegd.' })
  uitkomst!: (typeof UITKOMSTEN)[number];

  @Lijst(codewoord, { uitleg: 'Alle redenen van een weigering.', optioneel: true })
  redenen?: readonly string[];

  @Lijst(() => Gebeurtenis, { uitleg: 'Wat is vastgelegd, in volgorde.' })
  gebeurtenissen!: readonly Gebeurtenis[];
}
