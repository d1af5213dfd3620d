/**
 * Events that were recorded in the words of an earlier version, in the words of today. The ledger keeps what was recorded, for ever and to the
 * letter; who reads it to judge or to project reads only today's version, so that nothing beyond this file knows of earlier ones.
 */
import type { Gebeurtenis, Soort } from './gebeurtenissen.js';

type Velden = Readonly<Record<string, unknown>>;

/** An event as the ledger holds it, of whichever version. */
export type Vastgelegd = Omit<Gebeurtenis, 'soort' | 'gegevens' | 'zoalsVastgelegd'> & {
  readonly soort: string;
  readonly versie: number;
  readonly gegevens: Velden;
};

/** From one version to the next: of the gegevens alone, in which what is personal may still be encrypted (`geheim`): leave that as it is. */
export type Versiestap = (gegevens: Velden) => Velden;

/** By soort: the first step makes version 2 of version 1, and so on. */
export type Opwaarderingen = { readonly [S in Soort]?: readonly Versiestap[] };

/** None yet: of every soort there is one version. A step once here stays, as long as events of its version may be in a ledger. */
export const OPWAARDERINGEN: Opwaarderingen = {};

const stappenVoor = (soort: string, tabel: Opwaarderingen): readonly Versiestap[] => tabel[soort as Soort] ?? [];

/** The version in which events of a soort are recorded. */
export const versieVan = (soort: string, tabel = OPWAARDERINGEN): number => stappenVoor(soort, tabel).length + 1;

/** An event of a later version than this program knows: an older program must not guess what a newer one recorded. */
export class OnbekendeVersie extends Error {
  constructor(readonly bij: Pick<Vastgelegd, 'gebeurtenisId' | 'positie' | 'soort'> & { readonly versie: number }) {
    super(`Gebeurtenis ${bij.gebeurtenisId} (${bij.soort}) is van versie ${String(bij.versie)}, die dit programma niet kent`);
  }
}

function opgewaardeerd(vastgelegd: Vastgelegd, tabel: Opwaarderingen): Gebeurtenis {
  const stappen = stappenVoor(vastgelegd.soort, tabel);
  const { versie, gebeurtenisId, positie, soort } = vastgelegd;
  if (versie > stappen.length + 1) throw new OnbekendeVersie({ gebeurtenisId, positie, soort, versie });
  if (versie === stappen.length + 1) return vastgelegd as unknown as Gebeurtenis;
  const gegevens = stappen.slice(versie - 1).reduce((velden, stap) => stap(velden), vastgelegd.gegevens);
  return { ...vastgelegd, versie: stappen.length + 1, gegevens, zoalsVastgelegd: vastgelegd } as unknown as Gebeurtenis;
}

/** Events in today's version; the very same list when they all are so already. Throws OnbekendeVersie. */
export function inDezeVersie(vastgelegd: readonly Vastgelegd[], tabel = OPWAARDERINGEN): readonly Gebeurtenis[] {
  if (vastgelegd.every(({ soort, versie }) => versie === versieVan(soort, tabel))) return vastgelegd as unknown as readonly Gebeurtenis[];
  return vastgelegd.map((een) => opgewaardeerd(een, tabel));
}

/** As it was recorded: what is shown as the history, and what a hash was made of. */
export const zoalsVastgelegd = (gebeurtenis: Gebeurtenis): object => gebeurtenis.zoalsVastgelegd ?? gebeurtenis;
