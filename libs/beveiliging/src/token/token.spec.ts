import { describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { randomBytes } from 'node:crypto';
import { maakTokens } from './token.js';

const HOOFDSLEUTEL = randomBytes(32);
const tokens = maakTokens(HOOFDSLEUTEL, 'trajectgrootboek');
const behandelaar = { rollen: ['aanbieder'], organisatie: '42420001', gebruiker: 'u-17' };

describe('a token of the development login', () => {
  it('says who holds it, the first time and from memory', async () => {
    const token = await tokens.geef(behandelaar);
    expect(await tokens.wieIs(token)).toEqual(behandelaar);
    expect(await tokens.wieIs(token)).toEqual(behandelaar);
  });

  it('leaves out what was not given', async () => {
    expect(await tokens.wieIs(await tokens.geef({ rollen: ['auditor'] }))).toEqual({ rollen: ['auditor'] });
  });

  it('survives a restart with the same key', async () => {
    expect(await maakTokens(HOOFDSLEUTEL, 'trajectgrootboek').wieIs(await tokens.geef(behandelaar))).toEqual(behandelaar);
  });

  it('is nobody under another key or for another audience', async () => {
    const token = await tokens.geef(behandelaar);
    expect(await maakTokens(randomBytes(32), 'trajectgrootboek').wieIs(token)).toBeUndefined();
    expect(await maakTokens(HOOFDSLEUTEL, 'een-ander').wieIs(token)).toBeUndefined();
  });

  it('is nobody when it was changed, unsigned, or signed with the main key itself', async () => {
    const [kop, , handtekening] = (await tokens.geef({ rollen: ['gemeente'], organisatie: '0392' })).split('.');
    const inhoud = Buffer.from(JSON.stringify({ rollen: ['auditor'], iss: 'trajectgrootboek-ontwikkeling', aud: 'trajectgrootboek' }));
    expect(await tokens.wieIs(`${String(kop)}.${inhoud.toString('base64url')}.${String(handtekening)}`)).toBeUndefined();
    const los = new UnsecuredJWT({ rollen: ['auditor'] }).setIssuer('trajectgrootboek-ontwikkeling').setAudience('trajectgrootboek');
    expect(await tokens.wieIs(los.setExpirationTime('1h').encode())).toBeUndefined();
    const hoofd = new SignJWT({ rollen: ['auditor'] }).setProtectedHeader({ alg: 'HS256' }).setIssuer('trajectgrootboek-ontwikkeling');
    expect(await tokens.wieIs(await hoofd.setAudience('trajectgrootboek').setExpirationTime('1h').sign(HOOFDSLEUTEL))).toBeUndefined();
  });

  it('is nobody as plain text, however long', async () => {
    expect(await tokens.wieIs('')).toBeUndefined();
    expect(await tokens.wieIs('a.b.c'.repeat(5_000))).toBeUndefined();
  });
});
