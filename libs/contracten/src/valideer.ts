/** Checking what comes in: all errors at once, in the order of the fields, each with its place. */
import { planVan, pointerdeel, type Invoer, type Stap, type Toets } from './plan.js';
import { parameterwaarden } from './parameters.js';
import type { Klasse } from './velden/veld.js';

export type Plaats = 'body' | 'query' | 'path' | 'header';

/** `pointer`: a JSON Pointer into the body (absent: the body itself); for the rest the name of the parameter. */
export interface VeldFout {
  readonly in: Plaats;
  readonly pointer?: string;
  readonly code: string;
  readonly detail: string;
}

export type Uitslag<T> =
  { readonly waarde: T; readonly fouten?: never } | { readonly fouten: readonly VeldFout[]; readonly waarde?: never };

export interface ValideerOpties {
  readonly in?: Plaats;
  /** JSON Pointer of the place where `waarde` stands in the body. */
  readonly basis?: string;
}

interface Verslag {
  readonly plaats: Plaats;
  readonly fouten: VeldFout[];
  /** Also those that were too many to list. */
  aantal: number;
}

/** An object being read: what came in, where it stands, and where its errors go. */
interface Plek {
  readonly bron: Invoer;
  readonly pad: string;
  readonly verslag: Verslag;
}

type Fout = Pick<Toets, 'code' | 'detail'>;

/** More errors than this help nobody, and would make the answer grow with hostile input. */
const MEESTE_FOUTEN = 100;

const GEEN_OBJECT: Fout = { code: 'geen-object', detail: 'Dit moet een object met velden zijn.' };
const ONBEKEND: Fout = { code: 'onbekend-veld', detail: 'Dit veld bestaat niet; controleer de schrijfwijze.' };
const HERHAALD: Fout = { code: 'herhaald', detail: 'Geef dit maar een keer op.' };

/**
 * `waarde` checked against the rules of `klasse`: either a fresh plain object with the known fields (null left out, ids in small letters,
 * instants in UTC), or what is wrong with it. Never throws, and looks no deeper than the class does.
 */
export function valideer<T extends object>(klasse: Klasse<T>, waarde: unknown, opties: ValideerOpties = {}): Uitslag<T> {
  const { in: plaats = 'body', basis: pad = '' } = opties;
  const verslag: Verslag = { plaats, fouten: [], aantal: 0 };
  const schoon = isObject(waarde)
    ? lees(klasse, { bron: plaats === 'body' ? waarde : parameterwaarden(klasse, waarde, plaats), pad, verslag })
    : meld(verslag, pad, GEEN_OBJECT);
  return verslag.aantal > 0 ? { fouten: verslag.fouten } : { waarde: schoon as T };
}

const isObject = (waarde: unknown): waarde is Invoer => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

function lees(klasse: Klasse, plek: Plek): object {
  const { stappen, namen } = planVan(klasse);
  const schoon: Record<string, unknown> = {};
  for (const stap of stappen) {
    const gelezen = leesVeld(stap, plek);
    if (gelezen !== undefined) schoon[stap.veld.naam] = gelezen;
  }
  for (const naam of Object.keys(plek.bron)) if (!namen.has(naam)) meld(plek.verslag, plek.pad + pointerdeel(naam), ONBEKEND);
  return schoon;
}

/** The value of one field as it is accepted; undefined: absent. (Once something is wrong, what was read does not matter.) */
function leesVeld(stap: Stap, { bron, pad, verslag }: Plek): unknown {
  const { naam, standaard, kanNull, lijst } = stap.veld;
  const waarde = bron[naam];
  if (!stap.telt(waarde, bron)) return kanNull ? null : standaard;
  const hier = { bron, pad: pad + stap.deel, verslag };
  const fout = eersteFout(stap, waarde, hier);
  if (fout) return meld(verslag, hier.pad, fout);
  const { aantal } = verslag;
  const gelezen = lijst ? leesLijst(stap, waarde as readonly unknown[], hier) : leesInhoud(stap, waarde, hier);
  const samen = verslag.aantal === aantal && gebroken(stap.samenhang, waarde, bron);
  return samen ? meld(verslag, hier.pad, samen) : gelezen;
}

const eersteFout = (stap: Stap, waarde: unknown, { bron, verslag }: Plek): Fout | undefined =>
  verslag.plaats !== 'body' && Array.isArray(waarde) ? HERHAALD : gebroken(stap.toetsen, waarde, bron);

function leesLijst(stap: Stap, lijst: readonly unknown[], { bron, pad, verslag }: Plek): readonly unknown[] {
  return lijst.map((element, index) => {
    const hier = { bron, pad: `${pad}/${index}`, verslag };
    const fout = gebroken(stap.elementtoetsen, element, bron);
    return fout ? meld(verslag, hier.pad, fout) : leesInhoud(stap, element, hier);
  });
}

/** A value that passed its own rules, with the pointer to it and the object in which it stands. */
function leesInhoud({ veld: { soort } }: Stap, waarde: unknown, { bron, pad, verslag }: Plek): unknown {
  if (soort.normaliseer) return soort.normaliseer(waarde as string);
  const klasse = soort.klasse?.(bron);
  return klasse ? lees(klasse, { bron: waarde as Invoer, pad, verslag }) : waarde;
}

function gebroken(toetsen: readonly Toets[], waarde: unknown, bron: Invoer): Toets | undefined {
  for (const toets of toetsen) if (!toets.klopt(waarde, bron)) return toets;
  return undefined;
}

function meld(verslag: Verslag, pad: string, { code, detail }: Fout): undefined {
  verslag.aantal += 1;
  if (verslag.fouten.length >= MEESTE_FOUTEN) return;
  const pointer = verslag.plaats === 'body' ? pad : pad.slice(1);
  verslag.fouten.push({ in: verslag.plaats, ...(pointer && { pointer }), code, detail });
}
