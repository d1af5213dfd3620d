import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProefuitgever, type Proefuitgever } from '#beveiliging/test';
import { DUIN, HAARLEM, startProefdienst, type Antwoord, type Proefdienst } from './proefdienst.js';

let uitgever: Proefuitgever;
let dienst: Proefdienst;

beforeAll(async () => {
  uitgever = await startProefuitgever();
  const omgeving = { OIDC_ISSUER: uitgever.issuer, HOST: '0.0.0.0', GROOTBOEK_SLEUTEL: '5a'.repeat(32) };
  dienst = await startProefdienst({}, omgeving);
});
afterAll(async () => {
  await dienst.sluit();
  await uitgever.stop();
});

async function met(claims: object, vraag: string, lichaam?: object): Promise<Antwoord> {
  const token = await uitgever.token({ jti: crypto.randomUUID(), ...claims });
  return dienst.vraag(vraag, { koppen: { authorization: `Bearer ${token}` }, ...(lichaam && { lichaam }) });
}

describe('a service with an issuer', () => {
  it('listens beyond the own machine, and has no development login', async () => {
    expect((await dienst.vraag('GET /health/live')).koppen.get('strict-transport-security')).toMatch(/^max-age=/);
    const { status } = await dienst.vraag('POST /v1/ontwikkel-aanmelding', { lichaam: { rol: 'auditor' } });
    expect(status).toBe(401);
    const beschrijving = await dienst.vraag('GET /v1/openapi.json');
    expect(beschrijving.tekst).not.toContain('ontwikkel-aanmelding');
  });

  it('records who held the token, by its role, organisatie and sub', async () => {
    const kind = await met({}, 'POST /v1/jeugdigen', { geboortedatum: '2015-05-05', gemeente: HAARLEM });
    expect(kind.lichaam).toMatchObject({ gebeurtenissen: [{ door: { rol: 'cjg-triage', gebruiker: 'u-17' } }] });
    const jeugdigeId = kind.lichaam['jeugdigeId'];
    const verwijzing = { jeugdigeId, datum: '2025-02-03', verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' };
    const { lichaam } = await met({}, 'POST /v1/trajecten', verwijzing);
    const traject = String(lichaam['trajectId']);
    await met({}, `POST /v1/trajecten/${traject}/wachtlijstplaatsingen`, { datum: '2025-02-12', aanbieder: DUIN });
    const aanbieder = { rollen: ['aanbieder'], organisatie: DUIN, sub: 'pseudoniem-4' };
    const weigering = { datum: '2025-02-13', aanbieder: DUIN, reden: 'geen-capaciteit' };
    expect((await met(aanbieder, `POST /v1/trajecten/${traject}/weigeringen`, weigering)).lichaam).toMatchObject({
      gebeurtenissen: [{ door: { rol: 'aanbieder', organisatie: DUIN, gebruiker: 'pseudoniem-4' } }],
    });
  });

  it.each([
    ['without a role', { rollen: [] }],
    ['with roles that are no list', { rollen: 'auditor' }],
    ['with a role that we do not know', { rollen: ['directeur'] }],
    ['of an aanbieder that does not say which', { rollen: ['aanbieder'] }],
    ['of an aanbieder with a gemeentecode', { rollen: ['aanbieder'], organisatie: HAARLEM }],
    ['of a gemeente that does not say which', { rollen: ['gemeente'] }],
    ['of a gemeente with an AGB code', { rollen: ['gemeente'], organisatie: DUIN }],
  ])('answers 403 to a token %s', async (_, claims) => {
    expect((await met(claims, 'GET /v1/wachtlijst')).status).toBe(403);
    expect((await met(claims, 'POST /v1/jeugdigen', { geboortedatum: '2015-05-05', gemeente: HAARLEM })).status).toBe(403);
  });

  it.each([
    ['that expired', { exp: 1_700_000_000 }],
    ['for another audience', { aud: 'elders' }],
    ['of another issuer', { iss: 'https://elders.example' }],
  ])('answers 401 in Dutch to a token %s, and repeats nothing of it', async (_, claims) => {
    const token = await uitgever.token({ sub: 'piet@voorbeeld.nl', ...claims });
    const antwoord = await dienst.vraag('GET /v1/wachtlijst', { koppen: { authorization: `Bearer ${token}` } });
    expect(antwoord.koppen.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(antwoord.koppen.get('www-authenticate')).toBe('Bearer');
    expect(antwoord.lichaam).toEqual({
      type: 'https://trajectgrootboek.example/problemen/niet-aangemeld',
      title: 'Niet aangemeld',
      status: 401,
      detail: 'Meld u aan en probeer het opnieuw.',
    });
    const log = dienst.log.join('');
    expect(log).toMatch(/"code":"ERR_JWT[A-Z_]+","claim":"(exp|aud|iss)","msg":"token afgewezen"/);
    for (const deel of [...token.split('.'), 'piet@', 'elders']) expect(log).not.toContain(deel);
  });

  it('knows the keys of the issuer when it is ready, and works on while the issuer is away', async () => {
    const { lichaam } = await dienst.vraag('GET /health/ready');
    expect(lichaam).toMatchObject({ onderdelen: { aanmelden: { gereed: true } } });
    const token = await uitgever.token({ rollen: ['auditor'] });
    await uitgever.stop();
    const antwoord = await dienst.vraag('GET /v1/wachtlijst', { koppen: { authorization: `Bearer ${token}` } });
    await uitgever.herstart();
    expect(antwoord.status).toBe(200);
  });
});

describe('a service whose issuer is not there', () => {
  it('starts, says that it is not ready and why, and judges no token', async () => {
    const weg = await startProefuitgever();
    const token = await weg.token();
    await weg.stop();
    const wacht = await startProefdienst({}, { OIDC_ISSUER: weg.issuer });
    try {
      const gereed = await wacht.vraag('GET /health/ready');
      expect(gereed.lichaam).toMatchObject({ status: 503, onderdelen: { aanmelden: { gereed: false }, database: { gereed: true } } });
      expect(gereed.lichaam['detail']).toContain('De uitgever van tokens (OIDC_ISSUER) is nog niet bereikt');
      const antwoord = await wacht.vraag('GET /v1/wachtlijst', { koppen: { authorization: `Bearer ${token}` } });
      expect(antwoord.lichaam).toMatchObject({ status: 503, detail: expect.stringMatching(/^De uitgever van tokens/) as unknown });
      expect((await wacht.vraag('GET /v1/wachtlijst')).status).toBe(401);
      expect(wacht.log.filter((regel) => regel.includes('uitgever van tokens niet bereikbaar'))).toHaveLength(1);
    } finally {
      await wacht.sluit();
    }
  });
});
