import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { controleerAanmelding } from '../../apps/grootboek/src/aanmelden/aanmelding.js';
import { instellingenUit } from '../../apps/grootboek/src/instellingen.js';
import { startProefdienst, type Antwoord, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst();
});
afterAll(() => dienst.sluit());

const meldAan = (lichaam: object, koppen: Record<string, string> = {}): Promise<Antwoord> =>
  dienst.vraag('POST /v1/ontwikkel-aanmelding', { lichaam, koppen });

describe('the development login', () => {
  it('gives a token, and the ledger records who held it', async () => {
    const { status, lichaam } = await meldAan({ rol: 'cjg-triage', gebruiker: 'u-17' });
    expect(status).toBe(200);
    const koppen = { authorization: `bearer ${String(lichaam['token'])}` };
    const antwoord = await dienst.vraag('POST /v1/jeugdigen', { lichaam: { geboortedatum: '2015-05-05', gemeente: '0392' }, koppen });
    expect(antwoord.lichaam).toMatchObject({ gebeurtenissen: [{ door: { rol: 'cjg-triage', gebruiker: 'u-17' } }] });
  });

  it.each([
    [{}, ['/rol verplicht']],
    [{ rol: 'directeur' }, ['/rol niet-toegestaan']],
    [{ rol: 'aanbieder' }, ['/organisatie verplicht']],
    [{ rol: 'gemeente' }, ['/organisatie verplicht']],
    [{ rol: 'aanbieder', organisatie: '0392' }, ['/organisatie geen-organisatie']],
    [{ rol: 'gemeente', organisatie: '42420001' }, ['/organisatie geen-organisatie']],
    [{ rol: 'auditor', gebruiker: '' }, ['/gebruiker leeg']],
    [{ rol: 'auditor', wachtwoord: 'x' }, ['/wachtwoord onbekend-veld']],
  ])('wants to know who: %j', async (lichaam, fouten) => {
    const antwoord = await meldAan(lichaam);
    expect(antwoord.status).toBe(400);
    const errors = antwoord.lichaam['errors'] as readonly { pointer: string; code: string }[];
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(fouten);
  });

  it.each(['x-forwarded-for', 'x-forwarded-host', 'X-Forwarded-Proto', 'forwarded', 'via', 'x-real-ip'])(
    'is not there through a proxy (%s)',
    async (kop) => {
      expect((await meldAan({ rol: 'auditor' }, { [kop]: '10.0.0.1' })).lichaam).toMatchObject({ status: 403 });
    },
  );

  it('is not there for a page whose own name was made to point here', async () => {
    const { hostname, port } = new URL(dienst.url);
    const koppen = { 'content-type': 'application/json', host: 'kwaad.example' };
    const verzoek = request({ hostname, port, method: 'POST', path: '/v1/ontwikkel-aanmelding', headers: koppen }).end('{"rol":"auditor"}');
    const [antwoord] = (await once(verzoek, 'response')) as [IncomingMessage];
    antwoord.resume();
    expect(antwoord.statusCode).toBe(403);
  });
});

describe('a token', () => {
  it('that is not ours, or not a bearer token, is nobody', async () => {
    const token = await dienst.token('auditor');
    for (const authorization of [`Basic ${token}`, token, `Bearer ${token}x`, 'Bearer', `Bearer ${token} ${token}`]) {
      expect([authorization.slice(0, 9), (await dienst.vraag('GET /v1/wachtlijst', { koppen: { authorization } })).status]).toEqual([
        authorization.slice(0, 9),
        401,
      ]);
    }
  });

  it.each([
    ['GET /v1/wachtlijst', 401],
    ['GET /%761/wachtlijst', 401],
    ['GET /v%31/trajecten/x', 401],
    ['POST /%76%31/jeugdigen', 401],
    ['GET /v1/nergens', 401],
    ['PUT /v1/wachtlijst', 401],
    ['GET /v1/%zz', 401],
    ['GET /nergens', 404],
    ['GET /v1/openapi.json', 200],
    ['GET /%761/openapi.json', 200],
    ['GET /v1/ontwikkel-aanmelding', 405],
  ])('is asked for, however the path is written: %s without one gives %i', async (vraag, status) => {
    expect((await dienst.vraag(vraag)).status).toBe(status);
  });

  it('is not taken from the address', async () => {
    expect((await dienst.vraag(`GET /v1/wachtlijst?access_token=${await dienst.token('auditor')}`)).status).toBe(401);
  });
});

describe('the service refuses to start', () => {
  it('for everybody to log in from elsewhere', () => {
    expect(() => controleerAanmelding(instellingenUit({ HOST: '0.0.0.0' }))).toThrow(/loopback/);
    expect(() => controleerAanmelding(instellingenUit({ HOST: 'grootboek.example' }))).toThrow(/HOST is nu grootboek.example/);
  });

  it('with an issuer whose answers anybody on the way could change', () => {
    for (const OIDC_ISSUER of ['http://inloggen.example', 'inloggen.example'])
      expect(() => controleerAanmelding(instellingenUit({ OIDC_ISSUER }))).toThrow(/OIDC_ISSUER moet met https/);
  });

  it('but not with a safe issuer, anywhere', () => {
    for (const OIDC_ISSUER of ['https://inloggen.example/realms/jeugd', 'http://127.0.0.1:8080'])
      expect(() => controleerAanmelding(instellingenUit({ HOST: '0.0.0.0', OIDC_ISSUER }))).not.toThrow();
  });

  it('but not on a loopback address', () => {
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) expect(() => controleerAanmelding(instellingenUit({ HOST }))).not.toThrow();
  });
});
