import { Agb, Gemeentecode, Keuze, Productcode, Uuid } from '../velden/codes.js';
import { Aantal } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Lijst } from '../velden/samenstelling.js';
import { Naam } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { TOETSING_UITKOMSTEN } from '../opdrachten/cjg-toetsing.js';
import { CJG_TOETSINGSTATUSSEN, OVERDRACHTSTATUSSEN, ZELFASSESSMENTSTATUSSEN } from '../vragen.js';
import { Bladzijde } from './lijst.js';

@Antwoord('Een traject waarvan de tweede verlenging een zelfassessment vraagt of gaat vragen.')
export class Zelfassessmentregel {
  @Uuid({ uitleg: 'Het traject.' })
  trajectId!: string;

  @Productcode({ uitleg: 'Product.' })
  product!: string;

  @Agb({ uitleg: 'Wie behandelt of het laatst behandelde.', kanNull: true })
  aanbieder!: string | null;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige op de peildatum woont.', kanNull: true })
  gemeente!: string | null;

  @Aantal({ uitleg: 'Nummer van de verlenging: altijd 2.' })
  verlenging!: number;

  @Keuze(ZELFASSESSMENTSTATUSSEN, {
    uitleg:
      'ingediend: er is een zelfassessment dat voor deze verlenging telt; ontbreekt: de verlenging is gevraagd en het is er niet (ook bij een beëindigd traject); ' +
      'binnenkort: nog niet gevraagd, een verlenging toegekend en 0 tot en met 42 dagen tot de maximale einddatum.',
  })
  status!: (typeof ZELFASSESSMENTSTATUSSEN)[number];

  @Datum({ uitleg: 'Datum van het laatste verzoek om de verlenging; null zonder verzoek.', kanNull: true })
  datum!: string | null;

  @Datum({ uitleg: 'Datum van het zelfassessment; null als het er niet is.', kanNull: true })
  toegevoegdOp!: string | null;
}

@Antwoord('Zelfassessments onder de maatregel behandelduur; een regel per traject.')
export class Zelfassessments extends Bladzijde {
  @Lijst(() => Zelfassessmentregel, { uitleg: 'Trajecten.', onbegrensd: true })
  items!: readonly Zelfassessmentregel[];
}

@Antwoord('Een derde of latere verlenging die een CJG-toetsing vraagt of gaat vragen.')
export class CjgToetsingregel {
  @Uuid({ uitleg: 'Het traject.' })
  trajectId!: string;

  @Productcode({ uitleg: 'Product.' })
  product!: string;

  @Agb({ uitleg: 'Wie behandelt of het laatst behandelde.', kanNull: true })
  aanbieder!: string | null;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige op de peildatum woont.', kanNull: true })
  gemeente!: string | null;

  @Aantal({ uitleg: 'Nummer van de verlenging: 3 of hoger.', min: 3 })
  verlenging!: number;

  @Keuze(CJG_TOETSINGSTATUSSEN, {
    uitleg:
      'afgerond: er is een toetsing die voor deze verlenging telt, met welke uitkomst ook; ontbreekt: de verlenging is gevraagd zonder toetsing; ' +
      'binnenkort: nog niet gevraagd en 0 tot en met 42 dagen tot de maximale einddatum.',
  })
  status!: (typeof CJG_TOETSINGSTATUSSEN)[number];

  @Datum({ uitleg: 'Datum van het laatste verzoek om de verlenging; null zonder verzoek.', kanNull: true })
  datum!: string | null;

  @Keuze(TOETSING_UITKOMSTEN, { uitleg: 'Uitkomst van de toetsing; null zonder.', kanNull: true })
  uitkomst!: (typeof TOETSING_UITKOMSTEN)[number] | null;
}

@Antwoord('CJG-toetsingen onder de maatregel behandelduur; een regel per verlenging.')
export class CjgToetsingen extends Bladzijde {
  @Lijst(() => CjgToetsingregel, { uitleg: 'Verlengingen.', onbegrensd: true })
  items!: readonly CjgToetsingregel[];
}

@Antwoord('Een gevraagde overdracht naar perceel 1.')
export class Overdrachtregel {
  @Uuid({ uitleg: 'Het traject.' })
  trajectId!: string;

  @Uuid({ uitleg: 'De jeugdige.', kanNull: true })
  jeugdigeId!: string | null;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige op de peildatum woont.', kanNull: true })
  gemeente!: string | null;

  @Agb({ uitleg: 'Wie behandelde toen de overdracht werd gevraagd.', kanNull: true })
  aanbieder!: string | null;

  @Agb({ uitleg: 'Het gevraagde consortium.' })
  consortium!: string;

  @Datum({ uitleg: 'Datum van de aanvraag.' })
  aangevraagd!: string;

  @Aantal({ uitleg: 'Nachten van de aanvraag tot de afhandeling of, zolang zij open is, de peildatum.' })
  dagenOpen!: number;

  @Keuze(OVERDRACHTSTATUSSEN, { uitleg: 'Status op de peildatum; vervallen: gesloten door het einde van het traject.' })
  status!: (typeof OVERDRACHTSTATUSSEN)[number];

  @Naam({ uitleg: 'Gekoppelde CJG-medewerker, voor wie dat mag zien.', optioneel: true })
  cjgMedewerker?: string;

  @Datum({ uitleg: 'Dag van voltooiing, weigering of verval; null zolang zij open is.', kanNull: true })
  afgehandeldOp!: string | null;
}

@Antwoord('Overdrachten naar perceel 1, op volgorde van aanvraag.')
export class Overdrachten extends Bladzijde {
  @Lijst(() => Overdrachtregel, { uitleg: 'Overdrachten.', onbegrensd: true })
  items!: readonly Overdrachtregel[];
}
