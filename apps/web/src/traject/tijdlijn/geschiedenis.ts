/** The history of a traject as a question. */
import { useLees } from '../../api/vragen.js';
import type { Gebeurtenis, Moment } from './verhaal.js';

/** The most that the service gives at once; longer than any traject. */
const PER_KEER = 1000;

export interface Geschiedenis {
  readonly items: readonly Gebeurtenis[];
  readonly totaal: number;
}

export interface Gevraagd {
  readonly geschiedenis: Geschiedenis | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

export function useGeschiedenis(id: string, moment: Moment, { inzet = false, wanneer = true } = {}): Gevraagd {
  const vraag = { ...moment, perPagina: PER_KEER, ...(inzet && { stroom: 'inzet' as const }) };
  const { data, error, refetch } = useLees('/trajecten/{id}/gebeurtenissen', { pad: { id }, vraag }, { wanneer });
  // With a stap, which is never asked here, it would be the traject itself.
  return { geschiedenis: data && 'items' in data.gegevens ? data.gegevens : undefined, error, refetch };
}
