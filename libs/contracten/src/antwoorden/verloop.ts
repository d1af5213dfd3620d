import { Keuze } from '../velden/codes.js';
import { Aantal } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Genest, Lijst } from '../velden/samenstelling.js';
import { Datum, Moment } from '../velden/tijd.js';
import { STAPPEN } from '../vragen.js';

@Antwoord('Verwijderingen van de wachtlijst naar reden; een reden die niet voorkomt kan ontbreken.')
export class Verwijderd {
  @Aantal({ uitleg: 'Verzoek ingetrokken.', optioneel: true })
  ingetrokken?: number;

  @Aantal({ uitleg: 'Elders geholpen.', optioneel: true })
  'elders-geholpen'?: number;

  @Aantal({ uitleg: 'Geen reactie.', optioneel: true })
  'geen-reactie'?: number;

  @Aantal({ uitleg: 'Lijst opgeschoond.', optioneel: true })
  opgeschoond?: number;

  @Aantal({ uitleg: 'Leeftijd bereikt.', optioneel: true })
  leeftijd?: number;

  @Aantal({ uitleg: 'Overleden.', optioneel: true })
  overleden?: number;
}

@Antwoord('Plaatsingen die in een periode sloten, naar wat ze sloot; null: onthouden, omdat het er te weinig zijn.')
export class Uitstroom {
  @Aantal({ uitleg: 'Door de start van een behandeling, waar dan ook; ook een voltooide overdracht.', kanNull: true })
  gestart!: number | null;

  @Aantal({ uitleg: 'Door een weigering van deze aanbieder; ook een geweigerde overdracht.', kanNull: true })
  geweigerd!: number | null;

  @Genest(() => Verwijderd, { uitleg: 'Door verwijdering, naar reden; leeg als de andere stromen onthouden zijn.' })
  verwijderd!: Verwijderd;

  @Aantal({ uitleg: 'Door het einde van het traject.', kanNull: true })
  beeindigd!: number | null;

  @Aantal({
    uitleg: 'Door een triage naar het andere perceel of een afwijzing; onder een filter ook wat niet meer aan het filter voldoet.',
    kanNull: true,
  })
  verplaatst!: number | null;
}

@Antwoord('Een periode [van, tot). Altijd geldt beginstand + instroom - uitstroom = eindstand, behalve waar iets onthouden of afgerond is.')
export class Verloopperiode {
  @Datum({ uitleg: 'Eerste dag van de periode.' })
  van!: string;

  @Datum({ uitleg: 'Eerste dag na de periode.' })
  tot!: string;

  @Aantal({ uitleg: 'Open plaatsingen op de dag voor van.', kanNull: true })
  beginstand!: number | null;

  @Aantal({ uitleg: 'Plaatsingen die in de periode opengingen; onder een filter ook wat eraan ging voldoen.', kanNull: true })
  instroom!: number | null;

  @Genest(() => Uitstroom, { uitleg: 'Plaatsingen die in de periode sloten. Open en dicht op een dag telt in beide stromen.' })
  uitstroom!: Uitstroom;

  @Aantal({ uitleg: 'Open plaatsingen op de dag voor tot.', kanNull: true })
  eindstand!: number | null;
}

@Antwoord("Het verloop van de wachtlijst in kalenderperioden; niet in pagina's.")
export class Verloop {
  @Datum({ uitleg: 'Eerste dag van het verloop.' })
  van!: string;

  @Datum({ uitleg: 'Eerste dag erna.' })
  tot!: string;

  @Keuze(STAPPEN, { uitleg: 'Lengte van de perioden.' })
  stap!: (typeof STAPPEN)[number];

  @Moment({ uitleg: 'Tot en met welk tijdstip het grootboek is geraadpleegd (UTC).' })
  bekendOp!: string;

  @Aantal({ uitleg: 'Voor een evaluator: kleinere aantallen zijn onthouden, en standen op vijftallen afgerond.', optioneel: true })
  minimum?: number;

  @Lijst(() => Verloopperiode, { uitleg: 'Perioden, in volgorde; hoogstens 400.', onbegrensd: true })
  items!: readonly Verloopperiode[];
}
