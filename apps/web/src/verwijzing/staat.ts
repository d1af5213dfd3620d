/**
 * The draft and how its recording goes, outside React: recording goes on while one looks at another screen, and who comes back finds it as it
 * is. Held in memory only while the screen is open or something is being recorded; otherwise what is kept in the tab is all there is.
 */
import { useSyncExternalStore } from 'react';
import { klad } from '../api/klad.js';
import { huidigeSessie, wieIs } from '../api/sessie.js';
import type { Veldfout } from '../delen/Foutoverzicht.js';
import { alsBewaard, leesBewaard, type Bewaard } from './bewaard.js';
import { CONCEPT, isVerstuurd, metNieuweIds, nieuwConcept, type Concept } from './concept.js';
import { neemSlot } from './slot.js';
import type { Mislukt } from './vastleggen.js';

/** All of it is recorded. Holds nothing of what was typed. */
export interface Gelukt {
  readonly trajectId: string;
  /** Of the last event, so that what is read next has it. */
  readonly positie: string | undefined;
  /** Titles of what got through earlier, perhaps otherwise than the form said in the end. */
  readonly eerder: readonly string[];
  /** The jeugdige was registered before. */
  readonly bekend: boolean;
}

export interface Staat {
  readonly concept: Concept;
  readonly fouten: readonly Veldfout[];
  /** Goes up with every try. */
  readonly poging: number;
  /** What is going on, for the button; undefined: nothing. */
  readonly bezig: string | undefined;
  /** Why recording stopped; undefined: it did not begin. */
  readonly einde: Mislukt | undefined;
  readonly gelukt: Gelukt | undefined;
  /** What was found here is being recorded in another tab. */
  readonly elders: boolean;
}

export interface Staathouder {
  readonly wie: string;
  readonly nu: () => Staat;
  readonly zet: (nieuw: Partial<Staat>) => void;
  /** Nothing of it is kept any longer. */
  readonly vergeet: () => void;
  /** Whether somebody has the screen before them. */
  readonly bekeken: () => boolean;
  /** Resolves once it is known that no other tab has this draft. */
  readonly alleen: Promise<void>;
}

export const BEGIN = { fouten: [], poging: 0, bezig: undefined, einde: undefined, gelukt: undefined, elders: false } as const;

let open: Staathouder | undefined;
const luisteraars = new Set<() => void>();

const loopt = ({ bezig, gelukt }: Staat): boolean => bezig !== undefined && !gelukt;

/** Why recording stopped stays until the next try; what is wrong with the form itself only until somebody has seen it. */
const afloopVan = ({ fouten, einde }: Staat, bekeken: boolean): Pick<Bewaard, 'fouten' | 'einde'> =>
  einde || !bekeken ? { fouten, einde } : {};

/** In a copy of a tab: another referral with the same texts, unless something of it was sent already. */
async function maakEigen(houder: Omit<Staathouder, 'alleen'>): Promise<void> {
  const { concept } = houder.nu();
  if ((await neemSlot(concept.trajectId)) || open?.nu !== houder.nu) return;
  if (isVerstuurd(concept)) houder.zet({ ...BEGIN, concept: nieuwConcept(), elders: true });
  else houder.zet({ concept: metNieuweIds(houder.nu().concept) });
  await neemSlot(houder.nu().concept.trajectId);
}

function maak(wie: string): Staathouder {
  const bewaard = klad<unknown>(CONCEPT);
  const gevonden = leesBewaard(bewaard.lees());
  const { fouten = [], einde } = gevonden ?? {};
  let staat: Staat = { ...BEGIN, fouten, einde, concept: gevonden?.concept ?? nieuwConcept() };
  const bekeken = (): boolean => luisteraars.size > 0;
  const zet = (nieuw: Partial<Staat>): void => {
    staat = { ...staat, ...nieuw };
    if (!staat.gelukt) bewaard.bewaar(alsBewaard(staat.concept, afloopVan(staat, bekeken())));
    for (const luisteraar of luisteraars) luisteraar();
    laatGaan();
  };
  const houder = { wie, nu: () => staat, zet, vergeet: bewaard.wis, bekeken };
  return { ...houder, alleen: Promise.resolve().then(() => maakEigen(houder)) };
}

/** What nobody looks at and nothing works on is not held. */
function laatGaan(): void {
  if (luisteraars.size === 0 && open && !loopt(open.nu())) open = undefined;
}

/** Of who is logged in. */
export function houder(): Staathouder {
  const wie = wieIs(huidigeSessie());
  if (open?.wie !== wie) open = maak(wie);
  return open;
}

export const wijzig = (verander: (concept: Concept) => Concept): void => houder().zet({ concept: verander(houder().nu().concept) });

export const vergeetFout = (veld: string): void =>
  houder().zet({
    fouten: houder()
      .nu()
      .fouten.filter((fout) => fout.veld !== veld),
  });

/** Another referral; of this one nothing is kept. */
export function maakLeeg(): void {
  houder().vergeet();
  open = maak(houder().wie);
  for (const luisteraar of luisteraars) luisteraar();
}

function abonneer(luisteraar: () => void): () => void {
  luisteraars.add(luisteraar);
  return () => {
    luisteraars.delete(luisteraar);
    laatGaan();
  };
}

export const useStaat = (): Staat => useSyncExternalStore(abonneer, () => houder().nu());
