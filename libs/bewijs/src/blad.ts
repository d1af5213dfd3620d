import { hash } from 'node:crypto';
import { jcs } from './jcs.js';

/** What is left out of the hash: the hash itself, and the place in the ledger (the tree has that already). */
interface BuitenDeHash {
  readonly hash?: unknown;
  readonly positie?: unknown;
}

/**
 * Leaf hash of one event, hex: SHA-256 over byte 0x00 (RFC 6962 section 2.1, a leaf) followed by the RFC 8785 form of the stored
 * envelope without `hash` and `positie`. Throws on what RFC 8785 has no form for: NaN, Infinity, a lone surrogate.
 */
export function bladHash(envelop: object): string {
  const { hash: _hash, positie: _positie, ...blad } = envelop as BuitenDeHash;
  return hash('sha256', `\0${jcs(blad)}`, 'hex');
}
