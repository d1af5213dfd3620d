/** Who asks: every path under /v1 wants a token, but for those that a route calls open. The first check of all (contract, section 3). */
import type { FastifyRequest } from 'fastify';
import type { Houder } from '#beveiliging';
import type { Bewaker } from '../http/server.js';
import { ROLLEN, type Rol, type Wie } from '../toegang/rollen.js';
import { probleem } from '../uitvoeren/antwoord.js';

/** Verifies a token, wherever it was issued. */
export type WieIs = (token: string) => Promise<Houder | undefined>;

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

const isRol = (rol: string): rol is Rol => (ROLLEN as readonly string[]).includes(rol);

async function wieVraagt({ headers }: FastifyRequest, wieIs: WieIs): Promise<Wie | undefined> {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  const houder = token === undefined ? undefined : await wieIs(token);
  return houder && { ...houder, rollen: houder.rollen.filter(isRol) };
}

/** The path as the router read it, so that `%761` is `v1` here too; what it did not find, as it was written. */
const padVan = ({ routeOptions, url }: FastifyRequest): string => routeOptions.url ?? url.replace(/\?.*$/, '');

/** `openbaar`: the paths that ask for no token. */
export const maakBewaker =
  (wieIs: WieIs, openbaar: ReadonlySet<string>): Bewaker =>
  async (request) => {
    const pad = padVan(request);
    if (!/^\/v1(?:\/|$)/.test(pad) || openbaar.has(pad)) return undefined;
    const wie = await wieVraagt(request, wieIs);
    if (!wie) return probleem('niet-aangemeld');
    request.wie = wie;
    return undefined;
  };
