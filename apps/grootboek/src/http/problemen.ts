/** Every error leaves as application/problem+json (RFC 9457): ours, Nest's, Fastify's, and what is no HTTP at all. Never with what was sent. */
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { isVoorbijgaand } from '#event-store';
import { probleem, type Probleem, type Slug } from '../uitvoeren/antwoord.js';
import type { Koppen } from './koppen.js';
import { foutgegevens, type Logboek } from './logboek.js';
import { methodenOp, type Route } from './route.js';

const SOORT = 'application/problem+json; charset=utf-8';

const KOPPEN_BIJ: Partial<Record<number, Koppen>> = { 401: { 'WWW-Authenticate': 'Bearer' }, 503: { 'Retry-After': '1' } };

export function stuurProbleem(reply: FastifyReply, document: Probleem, koppen: Koppen = {}): void {
  void reply.headers({ ...KOPPEN_BIJ[document.status], ...koppen });
  void reply.code(document.status).header('content-type', SOORT).send(JSON.stringify(document));
}

/** A problem that stands in the way deep inside, where there is nothing to answer to. */
export class Probleemfout extends Error {
  constructor(readonly probleem: Probleem) {
    super(probleem.title);
  }
}

/** What is found wrong with a request before it is ours, by its status; any other is a request that makes no sense. */
const PER_STATUS: Partial<Record<number, Slug>> = {
  404: 'niet-gevonden',
  408: 'te-traag',
  413: 'te-groot',
  415: 'verkeerd-mediatype',
  431: 'koppen-te-groot',
};

const ONLEESBAAR = { in: 'header', code: 'onleesbare-aanvraag', detail: 'Deze aanvraag is niet goed geschreven.' } as const;
const ONLEESBAAR_ADRES = { in: 'path', code: 'onleesbaar-adres', detail: 'Dit adres is niet goed geschreven.' } as const;

function statusVan(fout: unknown): number {
  const { status, statusCode } = fout as { status?: unknown; statusCode?: unknown };
  return [status, statusCode].find((waarde) => typeof waarde === 'number') ?? 500;
}

const isTijdelijk = (fout: unknown): boolean => isVoorbijgaand(fout) || (fout instanceof Error && isVoorbijgaand(fout.cause));

function alsProbleem(fout: unknown, onleesbaar: typeof ONLEESBAAR | typeof ONLEESBAAR_ADRES = ONLEESBAAR): Probleem {
  if (fout instanceof Probleemfout) return fout.probleem;
  const status = statusVan(fout);
  if (status >= 500) return probleem(isTijdelijk(fout) ? 'niet-beschikbaar' : 'interne-fout');
  const slug = PER_STATUS[status];
  return slug ? probleem(slug) : probleem('ongeldige-invoer', { errors: [onleesbaar] });
}

/** Whatever was thrown while a request was handled, and every path that is not there. */
@Catch()
export class ProblemenFilter implements ExceptionFilter {
  constructor(
    private readonly routes: readonly Route[],
    private readonly logboek: Logboek,
  ) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const document = alsProbleem(fout);
    if (document.status >= 500) this.logboek.error(foutgegevens(fout), 'verzoek mislukt');
    if (reply.sent) return;
    // What a route itself does not find is no path that lacks a method.
    const zonderRoute = document.status === 404 && !(fout instanceof Probleemfout);
    const methoden = zonderRoute ? methodenOp(this.routes, request.url) : [];
    if (methoden.length === 0) stuurProbleem(reply, document);
    else stuurProbleem(reply, probleem('methode-niet-toegestaan'), { Allow: methoden.join(', ') });
  }
}

/** An address that the router cannot read. No hook has run yet, so who asks is still to be seen. */
export const routerfout =
  (koppen: Koppen, bewaak: (request: FastifyRequest) => Promise<Probleem | undefined>) =>
  (fout: Error, request: FastifyRequest, reply: FastifyReply): void => {
    void bewaak(request).then((probleem) => stuurProbleem(reply, probleem ?? alsProbleem(fout, ONLEESBAAR_ADRES), koppen));
  };

const STATUS_VAN_CODE: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What came over a connection but is no HTTP, or came too slowly: answered on the socket itself, which then closes. */
export const parserfout =
  (koppen: Koppen) =>
  (fout: Error & { code?: string }, socket: Socket): void => {
    if (fout.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const document = alsProbleem({ status: STATUS_VAN_CODE[fout.code ?? ''] ?? 400 });
    const lichaam = JSON.stringify(document);
    const regels = Object.entries({
      ...koppen,
      Connection: 'close',
      'Content-Type': SOORT,
      'Content-Length': String(Buffer.byteLength(lichaam)),
    }).map(([naam, waarde]) => `${naam}: ${waarde}\r\n`);
    socket.end(`HTTP/1.1 ${document.status} ${STATUS_CODES[document.status] ?? ''}\r\n${regels.join('')}\r\n${lichaam}`);
  };
