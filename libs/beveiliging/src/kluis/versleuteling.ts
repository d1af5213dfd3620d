/** AES-256-GCM, for data keys (wrapped) and for what they encrypt. */
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomFillSync, type KeyObject } from 'node:crypto';

const SOORT = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** Random bytes cost per call, not per byte, so they are drawn a few hundred at a time; what was given out is wiped here. */
const voorraad = { bytes: Buffer.alloc(8_192), gebruikt: 8_192 };

/** Fresh random bytes, at most 8,192. */
export function willekeurig(aantal: number): Buffer {
  const { bytes } = voorraad;
  if (voorraad.gebruikt + aantal > bytes.length) {
    randomFillSync(bytes);
    voorraad.gebruikt = 0;
  }
  const van = voorraad.gebruikt;
  voorraad.gebruikt += aantal;
  const gegeven = Buffer.from(bytes.subarray(van, voorraad.gebruikt));
  bytes.fill(0, van, voorraad.gebruikt);
  return gegeven;
}

/** A subkey for one use: who has one, has none of the others. As a KeyObject, since making one of bytes at each use costs four times as much. */
export const afgeleid = (hoofdsleutel: Buffer, gebruik: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', hoofdsleutel, '', gebruik, 32)));

/** iv and ciphertext with its tag; `bij` is bound to it, and must be given again to open it. */
export function sluit(sleutel: KeyObject, inhoud: Buffer, bij: string): { iv: Buffer; tekst: Buffer } {
  const iv = willekeurig(IV);
  const cijfer = createCipheriv(SOORT, sleutel, iv).setAAD(Buffer.from(bij));
  // GCM needs no padding: final gives nothing more, but makes the tag.
  const delen = [cijfer.update(inhoud), cijfer.final(), cijfer.getAuthTag()];
  return { iv, tekst: Buffer.concat(delen) };
}

/** Throws when anything was changed, or with another key. */
export function maakOpen(sleutel: KeyObject, { iv, tekst }: { iv: Buffer; tekst: Buffer }, bij: string): Buffer {
  const ontcijfer = createDecipheriv(SOORT, sleutel, iv).setAAD(Buffer.from(bij));
  ontcijfer.setAuthTag(tekst.subarray(-TAG));
  return Buffer.concat([ontcijfer.update(tekst.subarray(0, -TAG)), ontcijfer.final()]);
}

/** A wrapped key as one value: iv, then ciphertext with tag. */
export function pakIn(boven: KeyObject, sleutel: Buffer, bij: string): Buffer {
  const { iv, tekst } = sluit(boven, sleutel, bij);
  return Buffer.concat([iv, tekst]);
}

export const pakUit = (boven: KeyObject, ingepakt: Buffer, bij: string): Buffer =>
  maakOpen(boven, { iv: ingepakt.subarray(0, IV), tekst: ingepakt.subarray(IV) }, bij);
