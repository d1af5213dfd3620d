import { Agb, Keuze, Perceel, Productcode, Uuid } from '../velden/codes.js';
import { Invoer } from '../velden/klassen.js';
import { Genest } from '../velden/samenstelling.js';
import { Naam, Tekst } from '../velden/tekst.js';
import { Datum, Duur } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export const VERWIJZERTYPEN = ['01', '02', '03', '04', '05', '06', '08'] as const;

@Invoer('Wie verwijst.')
export class Verwijzer {
  @Keuze(VERWIJZERTYPEN, {
    uitleg:
      '01 gemeentelijke toegang, 02 huisarts, 03 jeugdarts, 04 gecertificeerde instelling, 05 medisch specialist, 06 geen verwijzer, 08 rechter of officier van justitie (strafrecht).',
  })
  type!: string;

  @Naam({ uitleg: 'Naam van de verwijzer.', optioneel: true })
  naam?: string;

  @Agb({ uitleg: 'AGB-code van de verwijzer.', optioneel: true })
  agbCode?: string;
}

export class RegistreerVerwijzing {
  @Uuid({ uitleg: 'De jeugdige die verwezen wordt.' })
  jeugdigeId!: string;

  @Datum({ uitleg: 'Datum van de verwijzing.' })
  datum!: string;

  @Genest(() => Verwijzer, { uitleg: 'Wie verwijst.' })
  verwijzer!: Verwijzer;

  @Perceel({ uitleg: 'Perceel waarnaar verwezen wordt.' })
  perceel!: 1 | 2;

  @Productcode({ uitleg: 'Code van een product van dat perceel, zoals een vastgelegde regeling het noemt.' })
  product!: string;

  @Tekst({ uitleg: 'De hulpvraag.', optioneel: true, max: 4000 })
  hulpvraag?: string;

  @Duur({ uitleg: 'Duur die verwijzer en aanbieder afspraken. Zij verschuift de maximale einddatum niet.', optioneel: true })
  maximaleDuur?: string;

  @Tekst({ uitleg: 'Wat over afschaling is afgesproken.', optioneel: true, max: 4000 })
  afschaling?: string;

  @Uuid({
    uitleg:
      'Kenmerk dat het nieuwe traject krijgt, of dat van het traject dat met een crisis begon; weggelaten: afgeleid van de Idempotency-Key.',
    optioneel: true,
  })
  trajectId?: string;
}

export const registreerVerwijzing = opdracht({
  opdracht: 'registreer-verwijzing',
  doel: 'traject',
  pad: 'trajecten',
  nieuw: true,
  gegevens: RegistreerVerwijzing,
  titel: 'Verwijzing registreren',
  uitleg: 'Opent een traject met een verwijzing, of vult haar aan bij een traject dat met een crisis begon (dan is het antwoord 200).',
  gebeurtenissen: ['VerwijzingGeregistreerd'],
});
