import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { createPublicKey } from 'node:crypto';
import { startProefuitgever, type Proefuitgever } from '../test/proefuitgever.js';
import { isVeiligAdres, UitgeverOnbereikbaar } from './sleutelbos.js';
import { maakUitgever, type Reden, type Uitgever, type Uitgeveropties } from './uitgever.js';

const NU = Math.floor(Date.now() / 1000);

let proef: Proefuitgever;
let uitgever: Uitgever;
let redenen: Reden[];
let fouten: unknown[];

const maak = (opties: Partial<Uitgeveropties> = {}): Uitgever =>
  maakUitgever({
    issuer: proef.issuer,
    publiek: 'trajectgrootboek',
    pauzeMs: 0,
    opAfgewezen: (reden) => redenen.push(reden),
    opFout: (fout) => fouten.push(fout),
    ...opties,
  });

beforeEach(async () => {
  [redenen, fouten] = [[], []];
  proef = await startProefuitgever();
  uitgever = maak();
});
afterEach(() => proef.stop().catch(() => undefined));

describe('a token of an issuer', () => {
  it('says who holds it', async () => {
    const token = await proef.token({ rollen: ['aanbieder'], organisatie: '42420001', sub: 'a8f3' });
    expect(await uitgever.wieIs(token)).toEqual({ rollen: ['aanbieder'], organisatie: '42420001', gebruiker: 'a8f3' });
  });

  it('may be for others too, and a little off with the time', async () => {
    const wie = { rollen: ['cjg-triage'], gebruiker: 'u-17' };
    expect(await uitgever.wieIs(await proef.token({ aud: ['elders', 'trajectgrootboek'] }))).toEqual(wie);
    expect(await uitgever.wieIs(await proef.token({ exp: NU - 5 }))).toEqual(wie);
    expect(await uitgever.wieIs(await proef.token({ nbf: NU + 5 }))).toEqual(wie);
    expect(await uitgever.wieIs(await proef.token({}, { typ: 'at+jwt' }))).toEqual(wie);
  });

  it.each([
    ['expired', { exp: NU - 120 }, { code: 'ERR_JWT_EXPIRED', claim: 'exp' }],
    ['not valid yet', { nbf: NU + 120 }, { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'nbf' }],
    ['for another audience', { aud: 'elders' }, { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'aud' }],
    ['for nobody', { aud: undefined }, { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'aud' }],
    ['of another issuer', { iss: 'https://elders.example' }, { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'iss' }],
    ['for ever', { exp: undefined }, { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'exp' }],
    ['of somebody unnamed', { sub: undefined }, { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'sub' }],
    ['of an empty name', { sub: '' }, { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'sub' }],
    ['of a name that is a story', { sub: 'x'.repeat(256) }, { code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'sub' }],
  ])('that is %s, is nobody', async (_, claims, reden) => {
    expect(await uitgever.wieIs(await proef.token(claims))).toBeUndefined();
    expect(redenen).toEqual([reden]);
  });

  it('that is a logout token, is nobody', async () => {
    expect(await uitgever.wieIs(await proef.token({}, { typ: 'logout+jwt' }))).toBeUndefined();
  });

  it('that is not signed, is nobody', async () => {
    const los = new UnsecuredJWT({ rollen: ['auditor'] }).setIssuer(proef.issuer).setAudience('trajectgrootboek').setSubject('u');
    expect(await uitgever.wieIs(los.setExpirationTime('1h').encode())).toBeUndefined();
    expect(redenen).toHaveLength(1);
  });

  it('that is signed with the public key as if that were a secret, is nobody', async () => {
    await uitgever.gereed();
    const pem = createPublicKey({ key: proef.sleutel(), format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    for (const geheim of [Buffer.from(pem), Buffer.from(JSON.stringify(proef.sleutel()))]) {
      const jwt = new SignJWT({ rollen: ['auditor'] }).setProtectedHeader({ alg: 'HS256', kid: 'sleutel-1' }).setIssuer(proef.issuer);
      const token = await jwt.setAudience('trajectgrootboek').setSubject('u').setExpirationTime('1h').sign(geheim);
      expect(await uitgever.wieIs(token)).toBeUndefined();
    }
    expect(redenen.map(({ code }) => code)).toEqual(['ERR_JOSE_ALG_NOT_ALLOWED', 'ERR_JOSE_ALG_NOT_ALLOWED']);
  });

  it('that brings its own key, is nobody', async () => {
    const ander = await startProefuitgever();
    const kop = { jwk: ander.sleutel() } as object;
    expect(await uitgever.wieIs(await ander.token({ iss: proef.issuer }, kop))).toBeUndefined();
    await ander.stop();
  });
});

describe('the keys of an issuer', () => {
  it('are fetched once for many tokens, also when they come together', async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, (_, i) => proef.token({ jti: String(i) })));
    await Promise.all(tokens.map((token) => maak().wieIs(token)));
    const samen = maak();
    const vooraf = proef.gevraagd.get('/sleutels') ?? 0;
    await Promise.all(tokens.map((token) => samen.wieIs(token)));
    expect((proef.gevraagd.get('/sleutels') ?? 0) - vooraf).toBe(1);
  });

  it('are fetched again for a key that is not known yet', async () => {
    const oud = await proef.token();
    expect(await uitgever.wieIs(oud)).toBeDefined();
    await proef.wissel();
    expect(await uitgever.wieIs(await proef.token())).toBeDefined();
    expect(await uitgever.wieIs(await proef.token({}, { kid: 'verzonnen' }))).toBeUndefined();
  });

  it('are not fetched over and over for keys that somebody made up', async () => {
    const rustig = maak({ pauzeMs: 60_000 });
    await rustig.gereed();
    for (const kid of ['a', 'b', 'c']) expect(await rustig.wieIs(await proef.token({}, { kid }))).toBeUndefined();
    expect(proef.gevraagd.get('/sleutels')).toBe(1);
  });

  it('are looked at again after a while, so that a withdrawn one is no longer accepted', async () => {
    const alert = maak({ versMs: 0 });
    const token = await proef.token();
    expect(await alert.wieIs(token)).toBeDefined();
    const oud = await Promise.all(Array.from({ length: 200 }, (_, i) => proef.token({ jti: String(i) })));
    await proef.wissel();
    let uitslag: unknown = 'nog niet gevraagd';
    for (const een of oud) if (uitslag !== undefined) uitslag = await alert.wieIs(een);
    expect(uitslag).toBeUndefined();
  });

  it('serve on while the issuer is away, but a new key cannot be judged then', async () => {
    await uitgever.gereed();
    const [oud, vreemd] = [await proef.token(), await proef.token({}, { kid: 'nieuw' })];
    await proef.stop();
    expect(await uitgever.wieIs(oud)).toBeDefined();
    await expect(uitgever.wieIs(vreemd)).rejects.toBeInstanceOf(UitgeverOnbereikbaar);
    expect(await uitgever.gereed()).toBe(true);
  });

  it('are found once an issuer that was away at the start is there', async () => {
    const token = await proef.token();
    await proef.stop();
    await expect(uitgever.wieIs(token)).rejects.toBeInstanceOf(UitgeverOnbereikbaar);
    expect([await uitgever.gereed(), fouten.length]).toEqual([false, 2]);
    await proef.herstart();
    expect(await uitgever.wieIs(token)).toBeDefined();
  });

  it('are not asked for again right after that failed', async () => {
    const rustig = maak({ pauzeMs: 60_000 });
    await proef.stop();
    expect(await rustig.gereed()).toBe(false);
    await proef.herstart();
    expect([await rustig.gereed(), fouten.length, proef.gevraagd.size]).toEqual([false, 1, 0]);
  });

  it.each([
    ['names another issuer', { issuer: 'https://elders.example' }],
    ['has its keys on an address without https', { jwks_uri: 'http://sleutels.example/' }],
    ['has no keys', { jwks_uri: undefined }],
  ])('are not taken from a document that %s', async (_, document) => {
    proef.noem(document);
    await expect(uitgever.wieIs(await proef.token())).rejects.toBeInstanceOf(UitgeverOnbereikbaar);
    expect(fouten).toHaveLength(1);
  });
});

describe('the address of an issuer', () => {
  it.each([
    ['https://inloggen.example', true],
    ['http://127.0.0.1:8080/realms/x', true],
    ['http://localhost', true],
    ['http://[::1]:1', true],
    ['http://inloggen.example', false],
    ['http://127.0.0.1.example', false],
    ['inloggen.example', false],
    ['ftp://localhost', false],
  ])('%s is safe: %s', (adres, veilig) => expect(isVeiligAdres(adres)).toBe(veilig));
});
