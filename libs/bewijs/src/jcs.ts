/** The canonical form of JSON (RFC 8785). Our own, since every event is written in it: half the time of the library, which the tests hold it against. */

const BIJZONDER = /[\u0000-\u001f"\\\ud800-\udfff]/;

function tekst(waarde: string): string {
  if (!BIJZONDER.test(waarde)) return `"${waarde}"`;
  if (!waarde.isWellFormed()) throw new Error('RFC 8785 kent geen vorm voor een losse surrogate');
  return JSON.stringify(waarde);
}

function getal(waarde: number): string {
  if (!Number.isFinite(waarde)) throw new Error(`RFC 8785 kent geen vorm voor ${String(waarde)}`);
  return String(waarde);
}

/** Keys in the order of their UTF-16 code units, which is that of `sort`. */
function velden(waarde: Readonly<Record<string, unknown>>): string {
  let uit = '';
  for (const naam of Object.keys(waarde).sort()) {
    const veld = waarde[naam];
    if (veld !== undefined) uit += `${uit === '' ? '' : ','}${tekst(naam)}:${jcs(veld)}`;
  }
  return `{${uit}}`;
}

/**
 * A value as JSON.parse gives it, in its canonical form; fields that are undefined are left out. Throws on what has no form: NaN, Infinity, a
 * lone surrogate, a function.
 */
export function jcs(waarde: unknown): string {
  if (typeof waarde === 'string') return tekst(waarde);
  if (typeof waarde === 'number') return getal(waarde);
  if (typeof waarde === 'boolean' || waarde === null) return String(waarde);
  if (Array.isArray(waarde)) return `[${waarde.map(jcs).join(',')}]`;
  if (typeof waarde === 'object') return velden(waarde as Readonly<Record<string, unknown>>);
  throw new Error(`RFC 8785 kent geen vorm voor ${typeof waarde}`);
}
