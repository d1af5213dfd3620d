/** The one thing to do about a row that helps: a command on the screen of its traject, or that screen as it opens. */
import type { Rol } from '../api/sessie.js';
import { magOpdracht } from '../delen/rechten.js';
import type { Soort, Werkregel } from './soorten.js';

export interface Hulp {
  readonly tekst: string;
  /** Whose form opens. */
  readonly opdracht?: string;
}

const KIJKEN: Hulp = { tekst: 'Traject bekijken' };
const PLAATSEN: Hulp = { tekst: 'Op wachtlijst plaatsen', opdracht: 'plaats-op-wachtlijst' };
const OVERBRUGGEN: Hulp = { tekst: 'Overbrugging starten', opdracht: 'start-overbrugging' };
const ZELFASSESSMENT: Hulp = { tekst: 'Zelfassessment toevoegen', opdracht: 'voeg-zelfassessment-toe' };
const TOETSEN: Hulp = { tekst: 'Toetsing afronden', opdracht: 'rond-cjg-toetsing-af' };

const VAST: Readonly<Record<Exclude<Soort, 'wacht-boven-norm'>, Hulp>> = {
  'geweigerd-zonder-plaatsing': PLAATSEN,
  'overdracht-zonder-cjg': { tekst: 'CJG-medewerker koppelen', opdracht: 'koppel-cjg-medewerker' },
  'crisis-zonder-verwijzing': { tekst: 'Verwijzing registreren', opdracht: 'registreer-verwijzing' },
  'einde-ontbreekt': { tekst: 'Traject beëindigen', opdracht: 'beeindig-traject' },
  'plaatsing-ingehaald': { tekst: 'Datums nakijken' },
  'maximale-behandelduur-verstreken': { tekst: 'Verlengen of beëindigen' },
  'maximale-behandelduur-binnenkort': { tekst: 'Behandeling verlengen', opdracht: 'verleng-behandeling' },
  'zelfassessment-ontbreekt': ZELFASSESSMENT,
  'zelfassessment-binnenkort': ZELFASSESSMENT,
  'cjg-toetsing-ontbreekt': TOETSEN,
  'cjg-toetsing-binnenkort': TOETSEN,
};

/** Who waits nowhere needs a place; who waits needs help meanwhile, unless it is there already. */
function bijWachten({ aanbieder, geholpen }: Pick<Werkregel, 'aanbieder' | 'geholpen'>): Hulp {
  if (aanbieder === null) return PLAATSEN;
  return geholpen ? KIJKEN : OVERBRUGGEN;
}

export function hulpBij(regel: Pick<Werkregel, 'soort' | 'aanbieder' | 'geholpen'>, rol: Rol | undefined): Hulp {
  const hulp = regel.soort === 'wacht-boven-norm' ? bijWachten(regel) : VAST[regel.soort];
  return magOpdracht(rol, hulp.opdracht) ? hulp : KIJKEN;
}

/** No more than ids and words of the ledger ever stand in an address. */
export const naarHulp = (trajectId: string, { opdracht }: Hulp): string => `/traject/${trajectId}${opdracht ? `?doe=${opdracht}` : ''}`;
