/** Who asks: every path under /v1 wants a token, but for those that a route calls open. The first check of all (contract, section 3). */
import type { FastifyRequest } from 'fastify';
import { UitgeverOnbereikbaar, type Houder } from '#beveiliging';
import type { Bewaker } from '../http/server.js';
import { geldigeRollen, rolOmTeLezen, type Wie } from '../toegang/rollen.js';
import { isLoopback } from '../instellingen.js';
import { probleem, type Probleem } from '../uitvoeren/antwoord.js';
import { isDirect } from './ontwikkel.http.js';

/** Verifies a token, wherever it was issued. Rejects with UitgeverOnbereikbaar when that cannot be done now. */
export type WieIs = (token: string) => Promise<Houder | undefined>;

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

const GEEN_UITGEVER = 'De uitgever van tokens is niet bereikbaar, dus wie u bent is nu niet na te gaan. Probeer het zo opnieuw.';

async function wieVraagt({ headers }: FastifyRequest, wieIs: WieIs): Promise<Wie | undefined> {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  const houder = token === undefined ? undefined : await wieIs(token);
  return houder && { ...houder, rollen: geldigeRollen(houder.rollen, houder.organisatie) };
}

/** Sets who asks, or gives the problem that stands in the way. */
async function herken(request: FastifyRequest, wieIs: WieIs): Promise<Probleem | undefined> {
  try {
    const wie = await wieVraagt(request, wieIs);
    if (!wie) return probleem('niet-aangemeld');
    request.wie = wie;
    return undefined;
  } catch (fout) {
    if (fout instanceof UitgeverOnbereikbaar) return probleem('niet-beschikbaar', { detail: GEEN_UITGEVER });
    throw fout;
  }
}

/** The path as the router read it, so that `%761` is `v1` here too; what it did not find, as it was written. */
const padVan = ({ routeOptions, url }: FastifyRequest): string => routeOptions.url ?? url.replace(/\?.*$/, '');

/** `openbaar`: the paths that ask for no token. */
export const maakBewaker =
  (wieIs: WieIs, openbaar: ReadonlySet<string>): Bewaker =>
  async (request) => {
    const pad = padVan(request);
    return /^\/v1(?:\/|$)/.test(pad) && !openbaar.has(pad) ? herken(request, wieIs) : undefined;
  };

/** From this machine, as far as the connection and the headers tell. */
const isVanHier = ({ socket, headers }: FastifyRequest): boolean =>
  isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, '')) && isDirect(headers);

/** Metrics: for who is on this machine, and beyond it for who may read them. */
export const maakMetingenbewaker =
  (wieIs: WieIs): Bewaker =>
  async (request) => {
    if (isVanHier(request)) return undefined;
    const bezwaar = await herken(request, wieIs);
    if (bezwaar) return bezwaar;
    return request.wie && rolOmTeLezen(request.wie, 'metingen') ? undefined : probleem('geen-toegang');
  };
