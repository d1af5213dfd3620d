/** Tells open screens how far the read models have come. However many there are, one of us looks. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Projector } from '#leesmodellen';

/** Between two messages, and how often we look what another process has done. */
const TUSSENPOOS_MS = 1_000;
const POSITIE = 'positie';

export interface Live {
  /** Server-sent events (WHATWG HTML, section 9.2): one at once, then one for each move, until the signal aborts or `sluit`. */
  volg(einde: AbortSignal): AsyncGenerator<string, void>;
  /** Until `sluit`. */
  isOpen(): boolean;
  /** Ends all that is being followed. */
  sluit(): Promise<void>;
}

export interface Liveopties {
  readonly projector: Pick<Projector, 'positie' | 'beweging'>;
  /** A line of comment after so much silence keeps the connection open in whatever stands between. */
  readonly hartslagMs: number;
}

const HARTSLAG = ': hartslag\n\n';

const alsEvent = (positie: bigint | undefined): string =>
  positie === undefined ? HARTSLAG : `data: ${JSON.stringify({ positie: String(positie) })}\n\n`;

/** Nobody is told to go back: of two who look, one may have seen more. */
const isVerder = (positie: bigint | undefined, gemeld: bigint | undefined): boolean =>
  positie !== undefined && (gemeld === undefined || positie > gemeld);

export function maakLive({ projector, hartslagMs }: Liveopties): Live {
  const bel = new EventEmitter().setMaxListeners(0);
  const gestopt = new AbortController();
  let volgers = 0;
  let laatste: bigint | undefined;
  let wakker: Promise<void> | undefined;

  /** Unknown while the read models are being built, or the database is away. */
  const lees = (): Promise<bigint | undefined> => projector.positie().catch(() => undefined);
  const poos = (): Promise<void> => wacht(TUSSENPOOS_MS, undefined, { signal: gestopt.signal }).catch(() => undefined);

  /** Looks at every move, but never twice within a second, for as long as anybody follows. */
  async function waak(): Promise<void> {
    while (volgers > 0 && !gestopt.signal.aborted) {
      const positie = await lees();
      const bewogen = positie !== undefined && positie !== laatste;
      if (bewogen) {
        laatste = positie;
        bel.emit(POSITIE);
      }
      await (bewogen ? poos() : projector.beweging(AbortSignal.any([gestopt.signal, AbortSignal.timeout(TUSSENPOOS_MS)])));
    }
    // At once with the last look at who follows: whoever comes now starts it again.
    wakker = undefined;
  }

  async function volgende(gemeld: bigint | undefined, einde: AbortSignal): Promise<bigint | undefined> {
    if (isVerder(laatste, gemeld)) return laatste;
    const signal = AbortSignal.any([einde, AbortSignal.timeout(hartslagMs)]);
    return once(bel, POSITIE, { signal }).then(
      () => (isVerder(laatste, gemeld) ? laatste : undefined),
      () => undefined,
    );
  }

  return {
    async *volg(weg) {
      const einde = AbortSignal.any([weg, gestopt.signal]);
      let gemeld = await lees();
      yield alsEvent(gemeld);
      laatste ??= gemeld;
      volgers += 1;
      wakker ??= waak();
      try {
        for (;;) {
          const positie = await volgende(gemeld, einde);
          if (einde.aborted) return;
          gemeld = positie ?? gemeld;
          yield alsEvent(positie);
        }
      } finally {
        volgers -= 1;
      }
    },
    isOpen: () => !gestopt.signal.aborted,
    async sluit() {
      gestopt.abort();
      await wakker;
    },
  };
}
