/** The parameters of the werkvoorraad. */
import { Keuze } from '../velden/codes.js';
import { Vraag } from '../velden/klassen.js';
import { GefilterdeVraag } from '../vragen.js';

export const WERKSOORTEN = [
  'zelfassessment-ontbreekt',
  'zelfassessment-binnenkort',
  'cjg-toetsing-ontbreekt',
  'cjg-toetsing-binnenkort',
  'overdracht-zonder-cjg',
  'maximale-behandelduur-verstreken',
  'maximale-behandelduur-binnenkort',
  'wacht-boven-norm',
  'geweigerd-zonder-plaatsing',
  'einde-ontbreekt',
  'crisis-zonder-verwijzing',
  'plaatsing-ingehaald',
] as const;

@Vraag('Een vraag naar wat er te doen is.')
export class WerkvoorraadVraag extends GefilterdeVraag {
  @Keuze(WERKSOORTEN, { uitleg: 'Alleen deze soort; aantallen blijft alle soorten tellen.', optioneel: true })
  soort?: (typeof WERKSOORTEN)[number];
}
