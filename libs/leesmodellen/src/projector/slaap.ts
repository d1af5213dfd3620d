import { setTimeout as wacht } from 'node:timers/promises';

/** Resolves after so long, or when the signal aborts. */
export const slaap = (ms: number, signal: AbortSignal): Promise<void> => wacht(ms, undefined, { signal }).catch(() => undefined);
