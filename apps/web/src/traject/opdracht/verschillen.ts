/** What a command would change, field by field, in words. */
import { toonDatum } from '../../delen/datum.js';
import { gemeentenaam } from '../../delen/teksten.js';
import type { Productnaam } from '../tijdlijn/zinnen.js';
import { AFWIJKINGEN, EINDREDENEN, MEERVOUDIG, STATUSSEN, woord } from '../woorden.js';
import type { Traject } from './velden.js';

export interface Verschil {
  readonly wat: string;
  readonly voor: string;
  readonly na: string;
}

const GEEN = 'geen';
type Toon = (traject: Traject, product: Productnaam) => string;

const ofGeen = (waarde: string | number | null): string => (waarde === null ? GEEN : String(waarde));
const datum = (waarde: string | null): string => (waarde === null ? GEEN : toonDatum(waarde));
const lijst = (delen: readonly string[]): string => (delen.length === 0 ? GEEN : delen.join('; '));

const VELDEN: readonly (readonly [wat: string, toon: Toon])[] = [
  ['Status', ({ status }) => woord(STATUSSEN, status)],
  ['Perceel', ({ perceel }) => ofGeen(perceel)],
  ['Product', ({ product }, naam) => (product === null ? GEEN : naam(product))],
  ['Gemeente', ({ gemeente }) => gemeentenaam(gemeente)],
  ['Aanbieder', ({ aanbieder }) => ofGeen(aanbieder)],
  ['Verwezen op', ({ verwijsdatum }) => datum(verwijsdatum)],
  ['Start', ({ start }) => datum(start)],
  ['Einde', ({ einde }) => datum(einde)],
  ['Reden van het einde', ({ reden }) => (reden === null ? GEEN : woord(EINDREDENEN, reden))],
  ['Verlengingen', ({ verlengingen }) => String(verlengingen)],
  ['Maximale einddatum', ({ maximaleEinddatum }) => datum(maximaleEinddatum)],
  ['Meervoudig', ({ meervoudig }) => (meervoudig === null ? 'nee' : woord(MEERVOUDIG, meervoudig))],
  ['Wachtend bij', ({ wachtend }) => lijst(wachtend.map(({ aanbieder, sinds }) => `${aanbieder} sinds ${toonDatum(sinds)}`))],
  [
    'Onderaannemers',
    ({ onderaannemers }) =>
      lijst(
        onderaannemers.map(
          ({ aanbieder, van, tot }) => `${aanbieder} vanaf ${toonDatum(van)}${tot ? ` tot en met ${toonDatum(tot)}` : ''}`,
        ),
      ),
  ],
  ['Afwijkingen', ({ afwijkingen }) => lijst(afwijkingen.map(({ soort, sinds }) => `${woord(AFWIJKINGEN, soort)} (${toonDatum(sinds)})`))],
];

/** `voor` or `na` is null when there is no traject at that side. */
export function verschillen(voor: Traject | null, na: Traject | null, product: Productnaam): readonly Verschil[] {
  return VELDEN.map(([wat, toon]) => ({
    wat,
    voor: voor ? toon(voor, product) : GEEN,
    na: na ? toon(na, product) : GEEN,
  })).filter((verschil) => verschil.voor !== verschil.na);
}
