/** A mirror is a convenience: nobody waits long for it. */
import { setTimeout as wacht } from 'node:timers/promises';

const GEDULD_MS = 1_500;

/** What the work gives; undefined when it fails or takes too long: then the tables answer. */
export async function binnenGeduld<T>(werk: Promise<T>): Promise<T | undefined> {
  const klok = new AbortController();
  const teLaat = wacht(GEDULD_MS, undefined, { signal: klok.signal, ref: false }).catch(() => undefined);
  try {
    return await Promise.race([werk.catch(() => undefined), teLaat]);
  } finally {
    klok.abort();
  }
}
