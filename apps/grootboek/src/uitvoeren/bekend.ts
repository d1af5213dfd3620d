/** What the ledger holds, as the domain wants it: an envelope is an event, a stand is all that a decision may look at. */
import type { Envelop, Moment, Stand } from '#event-store';
import { inDezeVersie, regelboek, verhaalVan, zoalsVastgelegd, type Bekend, type Gebeurtenis, type Regelboek } from '#traject';

/** An envelope has the form of an event, in today's version; its soort says which gegevens it holds. Personal data stay encrypted: deciding needs none. */
export const alsGebeurtenissen = (enveloppen: readonly Envelop[]): readonly Gebeurtenis[] => inDezeVersie(enveloppen);

/** The same as the ledger holds them: to be opened, or to be shown. */
export const alsEnveloppen = (gebeurtenissen: readonly Gebeurtenis[]): readonly Envelop[] =>
  gebeurtenissen.map(zoalsVastgelegd) as readonly Envelop[];

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
}

/** The jeugdige whose traject it is, by what stands: a verwijzing says so, or the crisis start while there is none. */
function jeugdigeVan(geschiedenis: readonly Envelop[]): Gebeurtenis | undefined {
  const { verwijzing, crisisstart } = verhaalVan(alsGebeurtenissen(geschiedenis));
  return verwijzing ?? crisisstart;
}

/** Of the trajecten that are the jeugdige's now: the stream, and the event that says so. A traject that named another child before is not. */
export function trajectenVan(stand: Stand, jeugdige: string): readonly { readonly stroom: string; readonly door: string }[] {
  return stand.verwijzers().flatMap((stroom) => {
    const gebeurtenis = jeugdigeVan(stand.geschiedenis(stroom));
    const genoemd = gebeurtenis && 'jeugdigeId' in gebeurtenis.gegevens ? gebeurtenis.gegevens.jeugdigeId : undefined;
    return gebeurtenis && `jeugdige-${String(genoemd)}` === jeugdige ? [{ stroom, door: gebeurtenis.gebeurtenisId }] : [];
  });
}

export const bekendVoor = (stand: Stand, { eigen, traject }: Stromen, moment: Moment): Bekend => ({
  geschiedenis: alsGebeurtenissen(stand.geschiedenis(eigen)),
  traject: traject === undefined ? [] : alsGebeurtenissen(stand.geschiedenis(traject)),
  inGebruikDoor: trajectenVan(stand, eigen).map(({ door }) => door),
  regels: regelboekVan(stand.altijdBij())({ op: moment.vastgelegdOp }),
  vastgelegdOp: moment.vastgelegdOp,
});
