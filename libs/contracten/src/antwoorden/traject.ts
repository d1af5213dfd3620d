import { Agb, Gemeentecode, Keuze, Perceel, Productcode, Uuid } from '../velden/codes.js';
import { Aantal } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Lijst } from '../velden/samenstelling.js';
import { Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { EINDREDENEN } from '../opdrachten/einde.js';
import { OpPeil } from './lijst.js';

export const TRAJECTSTATUSSEN = ['verwezen', 'getriageerd', 'wachtend', 'in-behandeling', 'onderbroken', 'beeindigd'] as const;
export const AFWIJKINGEN = [
  'start-zonder-triage',
  'start-zonder-verwijzing',
  'tegen-triage',
  'behandelduur-overschreden',
  'afgesproken-duur-overschreden',
  'onderaanneming-buiten-behandelduur',
  'zelfassessment-ontbreekt',
  'voortzetting-zonder-regeling',
  'cjg-koppeling-ontbreekt',
  'geplaatst-tijdens-behandeling',
  'einde-ontbreekt',
  'leeftijdsgrens',
  'plafond-verhoogd',
] as const;

@Antwoord('Een feit dat tegen een regel in gaat. Het is vastgelegd en telt gewoon mee.')
export class Afwijking {
  @Keuze(AFWIJKINGEN, { uitleg: 'Soort afwijking.' })
  soort!: (typeof AFWIJKINGEN)[number];

  @Tekst({ uitleg: 'De regel, in woorden.' })
  regel!: string;

  @Uuid({ uitleg: 'De gebeurtenis waardoor de afwijking ontstond; bracht geen gebeurtenis haar teweeg, dan de start.' })
  gebeurtenisId!: string;

  @Datum({ uitleg: 'Eerste dag van de afwijking.' })
  sinds!: string;
}

@Antwoord('Een open plaatsing op een wachtlijst.')
export class Wachtplek {
  @Agb({ uitleg: 'Aanbieder of, bij een overdracht, consortium.' })
  aanbieder!: string;

  @Perceel({ uitleg: 'Perceel waarvoor gewacht wordt.', kanNull: true })
  perceel!: 1 | 2 | null;

  @Datum({ uitleg: 'Eerste dag van de plaatsing.' })
  sinds!: string;
}

@Antwoord('Een onderaannemer, ook als de onderaanneming voorbij is.')
export class Onderaannemer {
  @Agb({ uitleg: 'De onderaannemer.' })
  aanbieder!: string;

  @Datum({ uitleg: 'Eerste dag.' })
  van!: string;

  @Datum({ uitleg: 'Laatste dag; null: tot nader order.', kanNull: true })
  tot!: string | null;
}

@Antwoord('Een traject op een peildatum, zoals toen bekend.')
export class Traject extends OpPeil {
  @Uuid({ uitleg: 'Het traject.' })
  trajectId!: string;

  @Uuid({ uitleg: 'De jeugdige; null zolang een crisis geen verwijzing heeft.', kanNull: true })
  jeugdigeId!: string | null;

  @Keuze(TRAJECTSTATUSSEN, { uitleg: 'Status op de peildatum. Op de laatste dag al beeindigd.' })
  status!: (typeof TRAJECTSTATUSSEN)[number];

  @Perceel({ uitleg: 'Perceel; null zolang onbekend.', kanNull: true })
  perceel!: 1 | 2 | null;

  @Productcode({ uitleg: 'Product; null zolang onbekend.', kanNull: true })
  product!: string | null;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige op de peildatum woont; null zolang onbekend.', kanNull: true })
  gemeente!: string | null;

  @Agb({ uitleg: 'Wie behandelt of het laatst behandelde; null voor de start.', kanNull: true })
  aanbieder!: string | null;

  @Datum({ uitleg: 'Datum van de verwijzing; null zolang die er niet is.', kanNull: true })
  verwijsdatum!: string | null;

  @Datum({ uitleg: 'Eerste dag van de behandeling.', kanNull: true })
  start!: string | null;

  @Datum({ uitleg: 'Laatste dag van het traject.', kanNull: true })
  einde!: string | null;

  @Keuze(EINDREDENEN, { uitleg: 'Reden van het einde.', kanNull: true })
  reden!: (typeof EINDREDENEN)[number] | null;

  @Aantal({ uitleg: 'Aantal toegekende verlengingen.' })
  verlengingen!: number;

  @Datum({
    uitleg:
      'Laatste toegestane dag: start + basisduur - 1 dag, verschoven door elke toegekende verlenging; null in perceel 1 en voor de start.',
    kanNull: true,
  })
  maximaleEinddatum!: string | null;

  @Keuze(['voortgezet', 'tijdelijk-in-afwachting'], {
    uitleg: 'Uitkomst van de laatste vaststelling van meervoudigheid; null zonder, en in perceel 1.',
    kanNull: true,
  })
  meervoudig!: 'voortgezet' | 'tijdelijk-in-afwachting' | null;

  @Lijst(() => Wachtplek, { uitleg: 'Open plaatsingen.', onbegrensd: true })
  wachtend!: readonly Wachtplek[];

  @Lijst(() => Onderaannemer, { uitleg: 'Onderaannemers, ook van eerder.', onbegrensd: true })
  onderaannemers!: readonly Onderaannemer[];

  @Lijst(() => Afwijking, { uitleg: 'Feiten die tegen een regel in gaan.', onbegrensd: true })
  afwijkingen!: readonly Afwijking[];

  @Aantal({ uitleg: 'Volgnummer van de laatste gebeurtenis van het traject; ook de ETag, voor If-Match.' })
  volgnummer!: number;
}
