import { Keuze, keuze, Perceel, Productcode, Regelingnaam } from '../velden/codes.js';
import { Ja } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Lijst } from '../velden/samenstelling.js';
import { Naam, Tekst } from '../velden/tekst.js';
import { Datum, Duur } from '../velden/tijd.js';
import { MAATREGELEN, REGELINGSOORTEN } from '../opdrachten/regeling.js';
import { Gebeurtenis } from './envelop.js';
import { Bladzijde, OpPeil } from './lijst.js';

@Antwoord('Een product van een regeling.')
export class Regelingproduct {
  @Productcode({ uitleg: 'Code.' })
  code!: string;

  @Naam({ uitleg: 'Naam.' })
  naam!: string;

  @Perceel({ uitleg: 'Perceel.' })
  perceel!: 1 | 2;

  @Duur({ uitleg: 'Behandelduur zonder verlenging; null: geen maximum.', kanNull: true })
  basisduur!: string | null;

  @Duur({ uitleg: 'Hoeveel een verlenging de maximale einddatum hoogstens verschuift.', kanNull: true })
  maximaleVerlenging!: string | null;

  @Ja({ uitleg: 'Of de coördinerend behandelaar onder het addendum zelf mag verlengen.' })
  mandaat!: boolean;
}

@Antwoord('Een regeling zoals zij op de peildatum geldt, met haar geschiedenis.')
export class Regeling extends OpPeil {
  @Regelingnaam({ uitleg: 'Naam.' })
  naam!: string;

  @Keuze(REGELINGSOORTEN, { uitleg: 'Overeenkomst, of addendum daarop.' })
  soort!: (typeof REGELINGSOORTEN)[number];

  @Datum({ uitleg: 'Datum van het besluit.' })
  besluitdatum!: string;

  @Datum({ uitleg: 'Eerste geldige dag.' })
  geldigVan!: string;

  @Datum({ uitleg: 'Laatste geldige dag; null: tot nader order.', kanNull: true })
  geldigTot!: string | null;

  @Ja({ uitleg: 'Of de regeling op de peildatum geldt.' })
  geldig!: boolean;

  @Lijst(keuze(MAATREGELEN), { uitleg: 'Maatregelen die op de peildatum van kracht zijn: niet die ontbonden zijn.' })
  maatregelen!: readonly (typeof MAATREGELEN)[number][];

  @Lijst(() => Regelingproduct, { uitleg: 'Producten.', onbegrensd: true })
  producten!: readonly Regelingproduct[];

  @Ja({ uitleg: 'Of codes en duren voorbeeldwaarden zijn, omdat die van de overeenkomst niet openbaar zijn.' })
  voorbeeldwaarden!: boolean;

  @Tekst({ uitleg: 'Wat daarover te weten is.', optioneel: true })
  opmerking?: string;

  @Lijst(() => Gebeurtenis, { uitleg: 'Alles wat over de regeling is vastgelegd, in volgorde van vastleggen.', onbegrensd: true })
  geschiedenis!: readonly Gebeurtenis[];
}

@Antwoord('De regelingen die op bekendOp zijn vastgelegd, ook als zij op de peildatum niet gelden.')
export class Regelingen extends Bladzijde {
  @Lijst(() => Regeling, { uitleg: 'Regelingen, in volgorde van vastleggen.', onbegrensd: true })
  items!: readonly Regeling[];
}
