/** Words for the codes of the ledger. A code without words is shown as it is. */
import type { Rol } from '../api/sessie.js';
import type { Schemas } from '../api/schemas.js';

export const GEMEENTEN: Readonly<Record<string, string>> = {
  '0375': 'Beverwijk',
  '0377': 'Bloemendaal',
  '0392': 'Haarlem',
  '0396': 'Heemskerk',
  '0397': 'Heemstede',
  '0453': 'Velsen',
  '0473': 'Zandvoort',
};

export const ROLLEN: Readonly<Record<Rol, string>> = {
  'cjg-triage': 'CJG-triage',
  aanbieder: 'Aanbieder',
  gemeente: 'Gemeente',
  auditor: 'Auditor',
  evaluator: 'Evaluator',
  beheerder: 'Beheerder',
};

export const URGENTIES: Readonly<Record<NonNullable<Schemas['Wachtlijstregel']['urgentie']>, string>> = {
  crisis: 'Crisis',
  veiligheid: 'Veiligheid',
  hoog: 'Hoog',
  regulier: 'Regulier',
};

export const WEIGERREDENEN: Readonly<Record<Schemas['Weigering']['reden'], string>> = {
  'geen-capaciteit': 'geen capaciteit',
  'plafond-bereikt': 'plafond bereikt',
  'niet-passend': 'niet passend',
  aanmeldstop: 'aanmeldstop',
};

export const gemeentenaam = (code: string | null | undefined): string => (code ? (GEMEENTEN[code] ?? code) : 'onbekend');

/** A code with hyphens as a text: `elders-geholpen` becomes `elders geholpen`. */
export const alsTekst = (code: string): string => code.replaceAll('-', ' ');
