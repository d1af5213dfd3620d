/**
 * Errors of the client are told apart by `type` and by the gRPC `code`, and by their text only where there is nothing else: a server that cannot
 * serve now says so in words alone, and so does a client that finds no node of a cluster. Some errors come unconverted, with a code and no type.
 */

/** No answer in time: what was asked may have been done. */
export class GeenAntwoord extends Error {
  constructor(oorzaak?: unknown) {
    super('KurrentDB gaf geen antwoord', { cause: oorzaak });
  }
}

/** Somebody else wrote to the stream: nothing of this append was recorded. */
export class AnderWasEerder extends Error {
  constructor() {
    super('Een ander schreef in dezelfde stroom');
  }
}

/** What KurrentDB would reject; found before anything was sent. */
export class Onopslaanbaar extends Error {}

/** What stands on the server is not this ledger as the register knows it; trying again does not help. */
export class AnderGrootboek extends Error {}

const kenmerk = (fout: unknown): { readonly type?: unknown; readonly code?: unknown; readonly message?: unknown } =>
  typeof fout === 'object' && fout !== null ? fout : {};

/** gRPC: 1 cancelled, 13 internal (a server that stops), 14 unavailable. */
const VOORBIJGAANDE_CODES = new Set<unknown>([1, 13, 14]);
const VOORBIJGAANDE_TYPEN = new Set<unknown>(['unavailable', 'deadline-exceeded', 'timeout', 'cancelled', 'not-leader']);
const ALLEEN_IN_WOORDEN = /Server Is (Not Ready|(Too )?Busy)|No leader info available|^Failed to discover/;
const ZONDER_SOORT = new Set<unknown>([undefined, 'unknown']);

/** The server or the way to it failed; trying again later may succeed. */
export function isKurrentVoorbijgaand(fout: unknown): boolean {
  if (fout instanceof GeenAntwoord || fout instanceof AnderWasEerder) return true;
  const { type, code, message } = kenmerk(fout);
  return (
    VOORBIJGAANDE_TYPEN.has(type) || VOORBIJGAANDE_CODES.has(code) || (ZONDER_SOORT.has(type) && ALLEEN_IN_WOORDEN.test(String(message)))
  );
}

/** The server that was asked does not lead; the client now knows which one does, and asks that one from here on. */
export const isAndereLeider = (fout: unknown): boolean => kenmerk(fout).type === 'not-leader';

export const isConflict = (fout: unknown): boolean => kenmerk(fout).type === 'wrong-expected-version';

/** The name or the password is not right; the server says no more. */
export const isGeweigerd = (fout: unknown): boolean => kenmerk(fout).type === 'access-denied';

export const bestaatNiet = (fout: unknown): boolean => kenmerk(fout).type === 'stream-not-found';

/** The content was rejected: by us, or by a server whose limit is lower than ours. */
export const isOnopslaanbaar = (fout: unknown): boolean =>
  fout instanceof Onopslaanbaar || kenmerk(fout).type === 'maximum-append-size-exceeded';

const BESLISTE_TYPEN = new Set<unknown>(['access-denied', 'stream-deleted', 'invalid-argument']);

/** The server refused the append: nothing of it was recorded, nor will be. Any other error leaves that open, also one that nobody has heard of. */
export const isBeslist = (fout: unknown): boolean =>
  fout instanceof AnderWasEerder || isOnopslaanbaar(fout) || BESLISTE_TYPEN.has(kenmerk(fout).type);

/** For every event on the way, so much time on top. */
const ERBIJ_MS = 5;

/** How long an answer about so many events may take. */
export const tijdVoor = (antwoordMs: number, aantal: number): number => antwoordMs + ERBIJ_MS * aantal;

/** Rejects with GeenAntwoord when there is nothing within so many ms: the client itself may wait for ever. */
export async function binnen<T>(ms: number, belofte: Promise<T>): Promise<T> {
  let wekker: NodeJS.Timeout | undefined;
  const genoeg = new Promise<never>((_, mis) => {
    wekker = setTimeout(() => mis(new GeenAntwoord()), ms);
  });
  try {
    return await Promise.race([belofte, genoeg]);
  } finally {
    clearTimeout(wekker);
  }
}
