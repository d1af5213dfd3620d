import { codewoord, Codewoord, Keuze, Uuid } from '../velden/codes.js';
import { Aantal, Ja } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Genest, Lijst } from '../velden/samenstelling.js';
import { Naam, Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { OpPeil } from './lijst.js';
import { ONMOGELIJK_REDENEN } from './probleem.js';

@Antwoord('Een oordeel over een gebeurtenis.')
export class Oordeel {
  @Keuze(['in-orde', 'niet-in-orde'], { uitleg: 'Of de regels het toelieten.' })
  uitkomst!: 'in-orde' | 'niet-in-orde';

  @Lijst(codewoord, { uitleg: 'Waarom niet.' })
  redenen!: readonly string[];
}

@Antwoord('Een gebeurtenis waarover regels gaan, tweemaal beoordeeld.')
export class Toetsingregel {
  @Uuid({ uitleg: 'De gebeurtenis.' })
  gebeurtenisId!: string;

  @Naam({ uitleg: 'Soort gebeurtenis.' })
  soort!: string;

  @Datum({ uitleg: 'De dag waarop zij geldt.' })
  datum!: string;

  @Genest(() => Oordeel, { uitleg: 'Naar de feiten en regels die bekend waren toen zij werd vastgelegd.' })
  bijVastlegging!: Oordeel;

  @Genest(() => Oordeel, { uitleg: 'Naar de feiten en regels die bekend zijn op bekendOp.' })
  opBekendOp!: Oordeel;
}

@Antwoord('Toetsing van een traject aan de regels: elke verlenging, toegekend of geweigerd, en wat verder aan regels gebonden is.')
export class Toetsing extends OpPeil {
  @Aantal({ uitleg: 'Aantal regels.' })
  totaal!: number;

  @Lijst(() => Toetsingregel, { uitleg: 'Een regel voor elke gebeurtenis.', onbegrensd: true })
  items!: readonly Toetsingregel[];
}

const NIET_MOGELIJK = [...ONMOGELIJK_REDENEN, 'geen-toegang'] as const;

@Antwoord('Of een opdracht vandaag mogelijk is.')
export class Mogelijkheid {
  @Codewoord({ uitleg: 'De opdracht.' })
  opdracht!: string;

  @Ja({ uitleg: 'Of zij mogelijk is. Of de regels haar toelaten blijkt pas bij de opdracht zelf.' })
  mogelijk!: boolean;

  @Keuze(NIET_MOGELIJK, { uitleg: 'Waarom niet. geen-toegang: een andere partij kan het wel.', optioneel: true })
  reden?: (typeof NIET_MOGELIJK)[number];

  @Tekst({ uitleg: 'Die reden in woorden.', optioneel: true })
  uitleg?: string;
}

@Antwoord('Wat er vandaag met een traject kan.')
export class Mogelijkheden {
  @Lijst(() => Mogelijkheid, { uitleg: 'Alle opdrachten over een traject.', onbegrensd: true })
  items!: readonly Mogelijkheid[];
}
