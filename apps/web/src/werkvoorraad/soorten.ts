/** Every kind of work in words: what it is called, why it matters and what to do, and how its date is to be read. */
import type { Schemas } from '../api/schemas.js';

export type Werkregel = Schemas['Werkregel'];
export type Soort = Werkregel['soort'];

export interface Soorttekst {
  readonly naam: string;
  /** Why it matters and what to do, in a sentence or two. */
  readonly uitleg: string;
  /** Its date is a day since when, or a day by which it must be done. */
  readonly datum: 'sinds' | 'uiterlijk';
}

export const SOORTEN: Readonly<Record<Soort, Soorttekst>> = {
  'wacht-boven-norm': {
    naam: 'Wacht te lang',
    uitleg: 'Langer dan 14 weken sinds de verwijzing. Zoek een aanbieder met plek, of regel overbrugging.',
    datum: 'uiterlijk',
  },
  'geweigerd-zonder-plaatsing': {
    naam: 'Geweigerd, zonder plek',
    uitleg: 'Wie op geen lijst staat, krijgt geen hulp. Plaats de jeugdige bij een andere aanbieder.',
    datum: 'sinds',
  },
  'overdracht-zonder-cjg': {
    naam: 'Overdracht zonder CJG',
    uitleg: 'Bij het wachten op perceel 1 hoort iemand mee te kijken. Koppel een CJG-medewerker.',
    datum: 'sinds',
  },
  'crisis-zonder-verwijzing': {
    naam: 'Crisis zonder verwijzing',
    uitleg: 'De hulp is al begonnen. Vraag de verwijzing op en registreer haar.',
    datum: 'sinds',
  },
  'einde-ontbreekt': {
    naam: 'Einde ontbreekt',
    uitleg: 'Van de lijst gehaald om een reden waarna niemand terugkomt. Beëindig het traject.',
    datum: 'sinds',
  },
  'plaatsing-ingehaald': {
    naam: 'Geplaatst na de start',
    uitleg: 'De behandeling bleek al begonnen. Kijk welke datum klopt en corrigeer de andere.',
    datum: 'sinds',
  },
  'maximale-behandelduur-verstreken': {
    naam: 'Behandelduur verstreken',
    uitleg: 'De behandeling loopt door na de laatste dag die mag. Verleng haar, of leg het einde vast.',
    datum: 'uiterlijk',
  },
  'maximale-behandelduur-binnenkort': {
    naam: 'Behandelduur loopt af',
    uitleg: 'De laatste dag is binnen zes weken. Vraag de aanbieder of hij verlengt of afrondt.',
    datum: 'uiterlijk',
  },
  'zelfassessment-ontbreekt': {
    naam: 'Zelfassessment ontbreekt',
    uitleg: 'Een tweede verlenging is zonder gevraagd. Vraag het op bij de behandelaar en voeg het toe.',
    datum: 'sinds',
  },
  'zelfassessment-binnenkort': {
    naam: 'Zelfassessment straks nodig',
    uitleg: 'De tweede verlenging komt eraan en kan niet zonder. Vraag de behandelaar er nu om.',
    datum: 'uiterlijk',
  },
  'cjg-toetsing-ontbreekt': {
    naam: 'CJG-toetsing ontbreekt',
    uitleg: 'Een derde of latere verlenging is zonder gevraagd. Toets of voortzetten nodig is.',
    datum: 'sinds',
  },
  'cjg-toetsing-binnenkort': {
    naam: 'CJG-toetsing straks nodig',
    uitleg: 'Een derde of latere verlenging komt eraan en kan niet zonder. Plan de toetsing nu.',
    datum: 'uiterlijk',
  },
};

/** Kinds that belong together, in the order of the screen. */
export const GROEPEN: readonly (readonly [naam: string, soorten: readonly Soort[]])[] = [
  ['Wachten', ['wacht-boven-norm', 'geweigerd-zonder-plaatsing', 'overdracht-zonder-cjg']],
  ['Vastleggen', ['crisis-zonder-verwijzing', 'einde-ontbreekt', 'plaatsing-ingehaald']],
  [
    'Behandelen en verlengen',
    [
      'maximale-behandelduur-verstreken',
      'maximale-behandelduur-binnenkort',
      'zelfassessment-ontbreekt',
      'zelfassessment-binnenkort',
      'cjg-toetsing-ontbreekt',
      'cjg-toetsing-binnenkort',
    ],
  ],
];

export const isSoort = (tekst: string | null): tekst is Soort => tekst !== null && Object.hasOwn(SOORTEN, tekst);
