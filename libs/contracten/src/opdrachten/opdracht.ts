/** What a command is to the outside: its name, where it is posted, what it carries and what it records. */
import { beschrijf } from '../velden/klassen.js';
import type { Klasse } from '../velden/veld.js';

/** What a command is about, and so what its path names: a uuid, an AGB code or the name of a regeling. */
export type Doel = 'jeugdige' | 'traject' | 'aanbieder' | 'regeling';

export interface Ingang {
  readonly doel: Doel;
  /** Under /v1, with the parameter `{id}`, `{agb}` or `{naam}` unless the command makes something new. */
  readonly pad: string;
  readonly gegevens: Klasse;
}

export interface Opdracht<Naam extends string = string> {
  readonly opdracht: Naam;
  readonly methode: 'POST';
  /** One, but for the correction, which stands under everything that has a history. */
  readonly ingangen: readonly Ingang[];
  /** Whether it makes a new jeugdige, traject or regeling: its id is then in gegevens, or nowhere. */
  readonly nieuw: boolean;
  readonly titel: string;
  readonly uitleg: string;
  readonly gebeurtenissen: readonly string[];
}

interface Beschrijving<Naam extends string> extends Pick<Opdracht<Naam>, 'opdracht' | 'titel' | 'uitleg' | 'gebeurtenissen'>, Ingang {
  readonly nieuw?: true;
}

/** A command with one path; its class becomes a component under its own name. */
export function opdracht<const Naam extends string>(beschrijving: Beschrijving<Naam>): Opdracht<Naam> {
  const { opdracht: naam, titel, uitleg, gebeurtenissen, doel, pad, gegevens, nieuw = false } = beschrijving;
  beschrijf(gegevens, { naam: gegevens.name, rol: 'invoer', uitleg: `Gegevens van de opdracht ${naam}: ${titel.toLowerCase()}.` });
  return { opdracht: naam, methode: 'POST', ingangen: [{ doel, pad, gegevens }], nieuw, titel, uitleg, gebeurtenissen };
}
