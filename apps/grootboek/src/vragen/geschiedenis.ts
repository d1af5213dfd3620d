/** Events as a reader sees them. */
import type { Kluis } from '#beveiliging';
import type { Envelop } from '#event-store';
import { ingetrokken, type Gebeurtenis } from '#traject';
import { alsEnveloppen } from '../uitvoeren/bekend.js';
import { openEnveloppen } from '../uitvoeren/openen.js';

export type Regel = Envelop & { readonly ingetrokkenDoor: string | null };

/** Opened, with the event that withdrew them; `bekende`: all that was known of the stream, withdrawals among it. */
export async function geschiedenis(
  gebeurtenissen: readonly Gebeurtenis[],
  bekende: readonly Gebeurtenis[],
  kluis: Kluis,
): Promise<readonly Regel[]> {
  const weg = ingetrokken(bekende);
  const open = await openEnveloppen(alsEnveloppen(gebeurtenissen), kluis);
  return open.map((envelop) => ({ ...envelop, ingetrokkenDoor: weg.get(envelop.gebeurtenisId)?.gebeurtenisId ?? null }));
}
