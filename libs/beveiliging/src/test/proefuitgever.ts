/** An issuer on this machine: discovery and keys over real HTTP, with tokens for the asking. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

interface Paar {
  readonly kid: string;
  readonly geheim: CryptoKey;
  readonly publiek: JWK;
}

export interface Proefuitgever {
  readonly issuer: string;
  /** How often each path was asked. */
  readonly gevraagd: ReadonlyMap<string, number>;
  /** The public key that signs now, as JWK. */
  sleutel(): JWK;
  /** A token as it should be, but for the claims and headers given; undefined leaves a claim out. */
  token(
    claims?: Readonly<Record<string, unknown>>,
    kop?: { readonly alg?: string; readonly kid?: string; readonly typ?: string },
  ): Promise<string>;
  /** Another key from now on; the old one is no longer published. */
  wissel(): Promise<void>;
  /** What discovery says, instead of the usual. */
  noem(document: object): void;
  stop(): Promise<void>;
  /** Again, on the same address. */
  herstart(): Promise<void>;
}

async function maakPaar(kid: string): Promise<Paar> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { kid, geheim: privateKey, publiek: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

async function luister(server: Server, poort: number): Promise<number> {
  server.listen(poort, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

export async function startProefuitgever(): Promise<Proefuitgever> {
  const gevraagd = new Map<string, number>();
  let paar = await maakPaar('sleutel-1');
  let anders: object = {};
  let server: Server;
  const maakServer = (): Server =>
    createServer(({ url = '' }, antwoord) => {
      gevraagd.set(url, (gevraagd.get(url) ?? 0) + 1);
      const documenten: Record<string, object> = {
        '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/sleutels`, ...anders },
        '/sleutels': { keys: [paar.publiek] },
      };
      const document = documenten[url];
      antwoord.writeHead(document ? 200 : 404, { 'content-type': 'application/json', connection: 'close' });
      antwoord.end(JSON.stringify(document ?? {}));
    });
  server = maakServer();
  const poort = await luister(server, 0);
  const issuer = `http://127.0.0.1:${poort}`;
  return {
    issuer,
    gevraagd,
    sleutel: () => paar.publiek,
    token(claims = {}, kop = {}) {
      const nu = Math.floor(Date.now() / 1000);
      const gewoon = { iss: issuer, aud: 'trajectgrootboek', sub: 'u-17', rollen: ['cjg-triage'], iat: nu, exp: nu + 300 };
      const alle: Record<string, unknown> = { ...gewoon, ...claims };
      const inhoud = Object.fromEntries(Object.entries(alle).filter(([, waarde]) => waarde !== undefined));
      return new SignJWT(inhoud).setProtectedHeader({ alg: 'RS256', kid: paar.kid, ...kop }).sign(paar.geheim);
    },
    async wissel() {
      paar = await maakPaar(`${paar.kid}-en-verder`);
    },
    noem: (document) => {
      anders = document;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
    async herstart() {
      server = maakServer();
      await luister(server, poort);
    },
  };
}
