/** What read models ask of the ledger, and how its events become the inputs of projections. */
import type { Envelop, Grootboek, Stroom } from '#event-store';
import { inDezeVersie, regelboek, type Dossier, type Gebeurtenis, type Regelboek } from '#traject';

/** The ledger as read models know it. */
export interface Bron extends Pick<Grootboek, 'readStreams' | 'readAll' | 'follow' | 'referrers' | 'kop'> {
  /** All streams with these prefixes, by prefix and name, each in full up to and including `tot`. */
  leesPerStroom(voorvoegsels: readonly string[], tot: bigint): AsyncIterable<Stroom>;
}

export const STROMEN = {
  traject: 'traject-',
  inzet: 'inzet-',
  jeugdige: 'jeugdige-',
  regeling: 'regeling-',
  aanbieder: 'aanbieder-',
} as const;

/** The fold reads envelopes as they are stored, in today's version: what is encrypted in them it does not look at. Throws OnbekendeVersie. */
export const alsGebeurtenissen = (envelopen: readonly Envelop[]): readonly Gebeurtenis[] => inDezeVersie(envelopen);

/** The rest of a stream's name, when it has the prefix. */
export const idIn = (stroom: string, voorvoegsel: string): string | undefined =>
  stroom.startsWith(voorvoegsel) ? stroom.slice(voorvoegsel.length) : undefined;

/** All events about regelingen up to a positie, and the rules that they make. */
export interface Regelkennis {
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly boek: Regelboek;
}

export const regelkennis = (gebeurtenissen: readonly Gebeurtenis[]): Regelkennis => ({ gebeurtenissen, boek: regelboek(gebeurtenissen) });

export async function leesRegelkennis(bron: Bron, tot: bigint): Promise<Regelkennis> {
  const alle: Gebeurtenis[] = [];
  for await (const { gebeurtenissen } of bron.leesPerStroom([STROMEN.regeling], tot)) alle.push(...alsGebeurtenissen(gebeurtenissen));
  return regelkennis(alle.sort((a, b) => Number(a.positie) - Number(b.positie)));
}

/** Up to and including a positie. */
export const totEnMet = <T extends { readonly positie: string }>(gebeurtenissen: readonly T[], positie: bigint): readonly T[] => {
  const grens = Number(positie);
  const laatste = gebeurtenissen.at(-1);
  return laatste === undefined || Number(laatste.positie) <= grens
    ? gebeurtenissen
    : gebeurtenissen.filter((g) => Number(g.positie) <= grens);
};

/** A dossier without its rules: the events of one trajectory. */
export type Stukken = Omit<Dossier, 'regelboek'>;

/** What was recorded of it up to and including a positie. */
export const stukkenTot = (s: Stukken, positie: bigint): Stukken => ({
  trajectId: s.trajectId,
  traject: totEnMet(s.traject, positie),
  inzet: totEnMet(s.inzet, positie),
  jeugdigen: new Map([...s.jeugdigen].map(([id, gebeurtenissen]) => [id, totEnMet(gebeurtenissen, positie)])),
});

/** The jeugdigen that events of a trajectory name. */
export const jeugdigenIn = (traject: readonly Gebeurtenis[]): readonly string[] => [
  ...new Set(traject.flatMap(({ gegevens }) => ('jeugdigeId' in gegevens ? (gegevens.jeugdigeId ?? []) : []))),
];
