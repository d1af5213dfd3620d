import type { Toestand } from './toestand.js';

/** What every part of the screen gets. */
export interface Schermdeel {
  readonly toestand: Toestand;
  /** Names of products by code. */
  readonly producten: ReadonlyMap<string, string>;
  readonly wijzig: (wijzigingen: Readonly<Record<string, string>>) => void;
  readonly wisFilters: () => void;
}
