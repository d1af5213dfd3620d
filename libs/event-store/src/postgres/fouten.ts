/** SQLSTATE of an error that PostgreSQL gave itself, or the system's code (ECONNRESET) of a connection that failed. */
function code(fout: unknown): string {
  const gevonden = (fout as { code?: unknown } | undefined)?.code;
  return typeof gevonden === 'string' ? gevonden : '';
}

/**
 * 08 connection, 40 rolled back by the server (deadlock), 57P shutdown, crash or starting up, 25P03 idle too long, 53300 no connection free;
 * and what the system says of a connection.
 */
const VOORBIJGAAND = /^(08...|40...|57P0.|25P03|53300|E(?!RR_)[A-Z_]+)$/;

/** The driver's own words for a connection that is gone; it gives them no code. */
const VERBINDING_WEG = /connection|timeout|client was closed|not queryable/i;

/** 22 data, 23 constraints, 54 limits, 42 types: it is about what was sent, so another payload may well be recorded. */
const INHOUD = /^(22|23|42|54)...$/;

/** The connection is gone or the server is; trying again later may succeed. */
export function isVoorbijgaand(fout: unknown): boolean {
  if (code(fout) !== '') return VOORBIJGAAND.test(code(fout));
  return fout instanceof Error && VERBINDING_WEG.test(fout.message);
}

/** PostgreSQL rejected what was in the statement. */
export function isInhoudsfout(fout: unknown): boolean {
  return INHOUD.test(code(fout));
}
