import { Bsn, Gemeentecode, Uuid } from '../velden/codes.js';
import { Aantal } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Genest, Lijst } from '../velden/samenstelling.js';
import { Datum } from '../velden/tijd.js';
import { Naam } from '../velden/tekst.js';
import { OpPeil } from './lijst.js';
import { Traject } from './traject.js';

@Antwoord('De naam van een jeugdige.')
export class JeugdigeNaam {
  @Naam({ uitleg: 'Achternaam, zonder voorvoegsel.' })
  achternaam!: string;

  @Naam({ uitleg: 'Voorvoegsel van de achternaam.', optioneel: true })
  voorvoegsel?: string;

  @Naam({ uitleg: 'Voornamen of roepnaam.', optioneel: true })
  voornamen?: string;
}

@Antwoord('Een jeugdige op een peildatum, met diens trajecten.')
export class Jeugdige extends OpPeil {
  @Uuid({ uitleg: 'De jeugdige.' })
  jeugdigeId!: string;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige op de peildatum woont.' })
  gemeente!: string;

  @Datum({ uitleg: 'Geboortedatum, voor wie haar mag zien; ontbreekt na vernietiging.', optioneel: true })
  geboortedatum?: string;

  @Bsn({ uitleg: 'Burgerservicenummer, voor wie het mag zien.', optioneel: true })
  bsn?: string;

  @Genest(() => JeugdigeNaam, { uitleg: 'Naam, voor wie haar mag zien.', optioneel: true })
  naam?: JeugdigeNaam;

  @Aantal({ uitleg: 'Volgnummer van de laatste gebeurtenis van de jeugdige; ook de ETag.' })
  volgnummer!: number;

  @Lijst(() => Traject, { uitleg: 'Trajecten van de jeugdige die de vrager mag zien.', onbegrensd: true })
  trajecten!: readonly Traject[];
}

@Antwoord('Een gevonden jeugdige.')
export class GevondenJeugdige {
  @Uuid({ uitleg: 'De jeugdige.' })
  jeugdigeId!: string;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige nu woont.' })
  gemeente!: string;
}

@Antwoord('Jeugdigen die precies voldoen aan de zoekvraag.')
export class GevondenJeugdigen {
  @Lijst(() => GevondenJeugdige, { uitleg: 'Gevonden jeugdigen.', onbegrensd: true })
  items!: readonly GevondenJeugdige[];
}
