/** The web application: its files, and its first page at every address of its own, which only the browser knows. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noemtSoort } from '../aanvaardt.js';
import { DOCUMENTATIE } from '../documentatie.js';
import { WEBBELEID } from '../koppen.js';
import type { Bestand, Bestanden, Codering } from './bestanden.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Answered with the web application. */
    web: boolean;
  }
}

/** Answers what is of the web application; false: it is not. */
export type Web = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;

export const GEEN_WEB: Web = () => Promise.resolve(false);

const INDEX = '/index.html';

/** Addresses of the service itself: what is not there is not a page either. */
const EIGEN = new RegExp(`^(?:/v1|/health|/metrics|${DOCUMENTATIE})(?:/|$)`);

const CODERINGEN: readonly Codering[] = ['br', 'gzip'];

/** The smallest form that the asker takes. */
const gewenst = (kop: string | undefined): Codering | undefined => CODERINGEN.find((codering) => noemtSoort(kop, codering));

function gevraagd(bestanden: Bestanden, { method, is404, url, headers }: FastifyRequest): Bestand | undefined {
  const [pad = ''] = url.split('?', 1);
  if (!['GET', 'HEAD'].includes(method)) return undefined;
  if (pad === '/') return bestanden.get(INDEX);
  if (!is404 || EIGEN.test(pad)) return undefined;
  return bestanden.get(pad) ?? (noemtSoort(headers.accept, 'text/html') ? bestanden.get(INDEX) : undefined);
}

const isZelfde = (kop: string | undefined, etag: string): boolean => (kop ?? '').split(',').some((deel) => deel.trim() === etag);

async function stuur({ soort, cache, etag, ...bestand }: Bestand, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  void reply.headers({ 'Cache-Control': cache, 'Content-Security-Policy': WEBBELEID, ETag: etag });
  if (bestand.samenpersbaar) void reply.header('Vary', 'Accept-Encoding');
  if (isZelfde(request.headers['if-none-match'], etag)) return void reply.code(304).send();
  const codering = bestand.samenpersbaar ? gewenst(request.headers['accept-encoding']) : undefined;
  if (codering) void reply.header('Content-Encoding', codering);
  const lichaam = codering ? await bestand.gecodeerd(codering) : bestand.inhoud;
  void reply.code(200).header('Content-Type', soort).header('Content-Length', lichaam.length);
  void reply.send(request.method === 'HEAD' ? '' : lichaam);
}

export const maakWeb =
  (bestanden: Bestanden): Web =>
  async (request, reply) => {
    const bestand = gevraagd(bestanden, request);
    if (!bestand) return false;
    request.web = true;
    await stuur(bestand, request, reply);
    return true;
  };
