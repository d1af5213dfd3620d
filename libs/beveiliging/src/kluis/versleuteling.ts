/** AES-256-GCM, for data keys (wrapped) and for what they encrypt. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const SOORT = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** A subkey for one use: who has one, has none of the others. */
export const afgeleid = (hoofdsleutel: Buffer, gebruik: string): Buffer => Buffer.from(hkdfSync('sha256', hoofdsleutel, '', gebruik, 32));

/** iv and ciphertext with its tag; `bij` is bound to it, and must be given again to open it. */
export function sluit(sleutel: Buffer, inhoud: Buffer, bij: string): { iv: Buffer; tekst: Buffer } {
  const iv = randomBytes(IV);
  const cijfer = createCipheriv(SOORT, sleutel, iv).setAAD(Buffer.from(bij));
  const tekst = Buffer.concat([cijfer.update(inhoud), cijfer.final()]);
  return { iv, tekst: Buffer.concat([tekst, cijfer.getAuthTag()]) };
}

/** Throws when anything was changed, or with another key. */
export function maakOpen(sleutel: Buffer, { iv, tekst }: { iv: Buffer; tekst: Buffer }, bij: string): Buffer {
  const ontcijfer = createDecipheriv(SOORT, sleutel, iv).setAAD(Buffer.from(bij));
  ontcijfer.setAuthTag(tekst.subarray(-TAG));
  return Buffer.concat([ontcijfer.update(tekst.subarray(0, -TAG)), ontcijfer.final()]);
}

/** A wrapped key as one value: iv, then ciphertext with tag. */
export function pakIn(boven: Buffer, sleutel: Buffer, bij: string): Buffer {
  const { iv, tekst } = sluit(boven, sleutel, bij);
  return Buffer.concat([iv, tekst]);
}

export const pakUit = (boven: Buffer, ingepakt: Buffer, bij: string): Buffer =>
  maakOpen(boven, { iv: ingepakt.subarray(0, IV), tekst: ingepakt.subarray(IV) }, bij);
