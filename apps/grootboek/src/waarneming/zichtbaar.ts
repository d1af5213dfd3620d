/** From recorded to visible: waits, beside the work, until the read models have what was recorded. */
import type { Span } from '@opentelemetry/api';
import type { Projector } from '#leesmodellen';
import type { Metingen } from './metingen.js';

/** Another process may be the one that projects: then we look this often. */
const KIJK_MS = 1_000;
/** Nobody is asked about more than this; what waits longer shows in the lag. */
const MEESTE = 10_000;
const GEDULD_MS = 60_000;

interface Wachtend {
  readonly positie: bigint;
  readonly sinds: number;
  readonly span: Span;
}

export interface Volger {
  /** `span` ends when the read models have come to `positie`, or after a minute. */
  volg(positie: bigint, span: Span): void;
  sluit(): Promise<void>;
}

export function maakVolger(projector: Pick<Projector, 'positie' | 'beweging'>, metingen: Pick<Metingen, 'zichtbaar'>): Volger {
  const gestopt = new AbortController();
  let wachtend: Wachtend[] = [];
  let bezig: Promise<void> | undefined;

  function handelAf(positie: bigint | undefined): void {
    const nu = performance.now();
    const over: Wachtend[] = [];
    for (const een of wachtend) {
      const klaar = positie !== undefined && een.positie <= positie;
      if (klaar) metingen.zichtbaar((nu - een.sinds) / 1_000);
      if (klaar || nu - een.sinds > GEDULD_MS) een.span.end();
      else over.push(een);
    }
    wachtend = over;
  }

  async function waak(): Promise<void> {
    while (wachtend.length > 0 && !gestopt.signal.aborted) {
      const beweging = projector.beweging(AbortSignal.any([gestopt.signal, AbortSignal.timeout(KIJK_MS)]));
      handelAf(await projector.positie().catch(() => undefined));
      if (wachtend.length > 0) await beweging;
    }
    bezig = undefined;
  }

  return {
    volg(positie, span) {
      if (gestopt.signal.aborted || wachtend.length >= MEESTE) return span.end();
      wachtend.push({ positie, sinds: performance.now(), span });
      bezig ??= waak();
    },
    async sluit() {
      gestopt.abort();
      await bezig;
      for (const { span } of wachtend) span.end();
    },
  };
}
