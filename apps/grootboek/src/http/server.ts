/** Fastify as we want it: strict about what comes in, and every answer ours. */
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Probleem } from '../uitvoeren/antwoord.js';
import { ONLEESBAAR } from './invoer.js';
import { vasteKoppen } from './koppen.js';
import { logVerzoek, type Logboek } from './logboek.js';
import { parserfout, routerfout, stuurProbleem } from './problemen.js';
import type { Web } from './web/web.js';

/** Finds out who asks; gives the problem when that must be known and is not. */
export type Bewaker = (request: FastifyRequest) => Promise<Probleem | undefined>;

export interface Serveropties {
  readonly loopback: boolean;
  readonly logboek: Logboek;
  readonly bewaak: Bewaker;
  readonly web: Web;
  /** Who watch requests: each adds its own hooks, before all others. */
  readonly waarnemers: readonly ((fastify: FastifyInstance) => void)[];
}

const MEESTE_BYTES = 1_048_576;
const GEDULD_MS = 30_000;
/** Longer than any address that Node's parser lets through: what is wrong with a parameter is for its class to say. */
const LANGSTE_PARAMETER = 65_536;

export function maakServer({ loopback, logboek, bewaak, web, waarnemers }: Serveropties): FastifyAdapter {
  const koppen = vasteKoppen(loopback);
  const adapter = new FastifyAdapter({
    bodyLimit: MEESTE_BYTES,
    requestTimeout: GEDULD_MS,
    return503OnClosing: false,
    routerOptions: { maxParamLength: LANGSTE_PARAMETER },
    frameworkErrors: routerfout(koppen, bewaak),
    clientErrorHandler: parserfout(koppen),
  });
  const fastify = adapter.getInstance();
  fastify.decorateRequest('wie', null);
  fastify.decorateRequest('web', false);
  for (const neemWaar of waarnemers) neemWaar(fastify);
  fastify.addHook('onRequest', (request, reply, door) => {
    void reply.headers(koppen);
    bewaak(request).then((probleem) => (probleem ? stuurProbleem(reply, probleem) : door()), door);
  });
  fastify.addHook('onRequest', (request, reply, door) => {
    web(request, reply).then((beantwoord) => (beantwoord ? undefined : door()), door);
  });
  fastify.addHook('onResponse', logVerzoek(logboek));
  // JSON and nothing else; with __proto__ and the like in it, it is none.
  const leesJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, tekst: string, klaar) =>
    leesJson(request, tekst, (fout, lichaam) => klaar(null, fout ? ONLEESBAAR : lichaam)),
  );
  return adapter;
}
