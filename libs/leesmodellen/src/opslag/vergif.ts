/** What a read model cannot take in. It is told apart from a ledger or database that fails: trying again does not help, other code or a rebuild does. */
import type { Envelop } from '#event-store';
import { OnbekendeVersie } from '#traject';

/** The event at which it happens. */
export type Plaats = Pick<Envelop, 'positie' | 'gebeurtenisId' | 'soort'>;

/** SQLSTATE of what is wrong with the rows or the table, not with the server: 22 data, 23 constraints, 42 names and types, 54 limits. */
const INHOUD = /^(22|23|42|54)...$/;
/** The driver's words for a connection that is gone; it gives them no code. */
const VERBINDING_WEG = /connection|timeout|client was closed|not queryable/i;

const waar = (bij: Plaats | undefined): string =>
  bij ? `gebeurtenis ${bij.gebeurtenisId} (positie ${bij.positie}, ${bij.soort})` : 'wat het grootboek bevat';

/** These read models cannot take an event in; its place is unknown when many were written at once. The cause may be anything. */
export class Vergif extends Error {
  constructor(
    readonly leesmodellen: readonly string[],
    readonly bij: Plaats | undefined,
    cause: unknown,
  ) {
    super(`Leesmodel ${leesmodellen.join(', ')} kan ${waar(bij)} niet verwerken`, { cause });
  }
}

const code = (fout: unknown): string => {
  const { code: gegeven } = fout as { code?: unknown };
  return typeof gegeven === 'string' ? gegeven : '';
};

/** An error of a statement that writes: about the rows, or about the connection. */
export const naSchrijven = (namen: readonly string[], fout: unknown): unknown =>
  INHOUD.test(code(fout)) ? new Vergif(namen, undefined, fout) : fout;

/** An error of what is made outside this library, with a database of its own behind it. */
export const naMaken = (namen: readonly string[], fout: unknown): unknown =>
  code(fout) === '' && !VERBINDING_WEG.test((fout as Error).message) ? new Vergif(namen, undefined, fout) : naSchrijven(namen, fout);

/** An error of reading: the ledger that fails, or an event that this program does not know. */
export const naLezen = (namen: readonly string[], fout: unknown): unknown =>
  fout instanceof OnbekendeVersie ? new Vergif(namen, fout.bij, fout) : fout;

/** Runs what is pure, so that whatever it throws is about its input. */
export function puur<T>(namen: readonly string[], maak: () => T): T {
  try {
    return maak();
  } catch (fout) {
    throw new Vergif(namen, undefined, fout);
  }
}
