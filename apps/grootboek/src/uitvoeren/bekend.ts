/** What the ledger holds, as the domain wants it: an envelope is an event, a stand is all that a decision may look at. */
import type { Envelop, Moment, Stand } from '#event-store';
import { regelboek, type Bekend, type Gebeurtenis, type Regelboek } from '#traject';

/** An envelope has the form of an event; its soort says which gegevens it holds. Personal data stay encrypted: deciding needs none. */
export const alsGebeurtenissen = (enveloppen: readonly Envelop[]): readonly Gebeurtenis[] =>
  enveloppen as unknown as readonly Gebeurtenis[];

/** The same, back in the ledger's words: to be opened, or to be shown. */
export const alsEnveloppen = (gebeurtenissen: readonly Gebeurtenis[]): readonly Envelop[] =>
  gebeurtenissen as unknown as readonly Envelop[];

const boeken = new WeakMap<readonly Envelop[], Regelboek>();

/** The rules in the regeling events at hand; the same list gives the same book. */
export function regelboekVan(regelingen: readonly Envelop[]): Regelboek {
  const boek = boeken.get(regelingen) ?? regelboek(alsGebeurtenissen(regelingen));
  boeken.set(regelingen, boek);
  return boek;
}

export interface Stromen {
  readonly eigen: string;
  /** For inzet: the stream of its traject. */
  readonly traject?: string;
  /** For a correction of a traject: its inzet, where the event may stand as well. */
  readonly inzet?: string;
  /** For a correction of a jeugdige: the streams that name the jeugdige. */
  readonly verwijzers?: readonly string[];
}

/** Verwijzingen and crisis starts that name the jeugdige, as gebeurtenisIds. */
function inGebruikDoor(stand: Stand, jeugdige: string): readonly string[] {
  const jeugdigeId = jeugdige.slice('jeugdige-'.length);
  return stand.verwijzers().flatMap((stroom) =>
    stand
      .geschiedenis(stroom)
      .filter((g) => g.gegevens['jeugdigeId'] === jeugdigeId)
      .map((g) => g.gebeurtenisId),
  );
}

export const bekendVoor = (stand: Stand, { eigen, traject, verwijzers }: Stromen, moment: Moment): Bekend => ({
  geschiedenis: alsGebeurtenissen(stand.geschiedenis(eigen)),
  traject: traject === undefined ? [] : alsGebeurtenissen(stand.geschiedenis(traject)),
  inGebruikDoor: verwijzers === undefined ? [] : inGebruikDoor(stand, eigen),
  regels: regelboekVan(stand.altijdBij())({ op: moment.vastgelegdOp }),
  vastgelegdOp: moment.vastgelegdOp,
});
