/** A problem of the service as errors of the fields of a form, and as what stands above it. */
import { foutenPerVeld, Probleemfout } from '../../api/probleem.js';
import type { Veldfout } from '../../delen/Foutoverzicht.js';
import type { Opdrachtvorm } from './velden.js';

const IN_VERVANGING = /^vervanging\.gegevens\./;
/** Where a command is tried out its fields stand a level deeper. */
const IN_BEPROEVING = /^gegevens\./;

/** Of a correction: why it is made. The name of no field of a command, as `reden` is. */
export const CORRECTIEREDEN = '_reden';

/** Errors by the name of the field. */
export const veldfouten = (fout: unknown): ReadonlyMap<string, string> =>
  new Map([...foutenPerVeld(fout)].map(([naam, tekst]) => [naam.replace(IN_BEPROEVING, ''), tekst]));

/** Of a correction: the fields of what replaces stand deeper, and there are two that are called `reden`. */
export const correctiefouten = (fout: unknown): ReadonlyMap<string, string> =>
  new Map([...veldfouten(fout)].map(([naam, tekst]) => [naam === 'reden' ? CORRECTIEREDEN : naam.replace(IN_VERVANGING, ''), tekst]));

export const veldId = (naam: string): string => `veld-${naam.replaceAll('.', '-')}`;

/** For the summary: each error with the box it is about; an error of no box, or of a group, at the first box of the form that fits. */
export function samenvatting(fouten: ReadonlyMap<string, string>, vorm: Opdrachtvorm | undefined): readonly Veldfout[] {
  const namen = [CORRECTIEREDEN, ...(vorm?.velden ?? []).map(({ naam }) => naam)];
  const plek = (naam: string): string => namen.find((een) => een === naam) ?? namen.find((een) => een.startsWith(`${naam}.`)) ?? 'datum';
  return [...fouten].map(([naam, tekst]) => ({ veld: veldId(plek(naam)), tekst }));
}

const soortVan = (fout: unknown): string => (fout instanceof Probleemfout ? fout.soort : '');

export const isIntussenGewijzigd = (fout: unknown): boolean => soortVan(fout) === 'gelijktijdig-gewijzigd';
export const isOnmogelijk = (fout: unknown): fout is Probleemfout => soortVan(fout) === 'onmogelijke-volgorde';
/** The service judged this: the same again, later, is another question. */
export const isBeoordeeld = (fout: unknown): boolean => isOnmogelijk(fout) || soortVan(fout) === 'sleutel-hergebruikt';

/** The events that a command ran into. */
export const botsingen = (fout: unknown): readonly string[] => (isOnmogelijk(fout) ? (fout.probleem.gebeurtenissen ?? []) : []);
