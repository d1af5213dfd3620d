/**
 * Traces from HTTP to append to projection, by a few spans made by hand. Their names and attributes are names of our own: no address, no id of
 * anybody, no SQL, no words of an error. Without a provider (see `uitvoer.ts`) all of this does nothing.
 */
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, context, propagation, trace, type Context, type Span } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { sjabloonVan } from '../http/logboek.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The span of the request, for what is done for it. */
    spoor: Context | null;
  }
}

const opnemer = trace.getTracer('trajectgrootboek');

type Kenmerken = Readonly<Record<string, string | number>>;

/** Does it within a span. A failure shows as that alone: errors quote what was sent. */
export const inSpoor = <T>(naam: string, kenmerken: Kenmerken, doe: (span: Span) => Promise<T>): Promise<T> =>
  opnemer.startActiveSpan(naam, { attributes: kenmerken }, async (span) => {
    try {
      return await doe(span);
    } catch (fout) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw fout;
    } finally {
      span.end();
    }
  });

/** A span that somebody else will end; it belongs to what is being done now. */
export const beginSpoor = (naam: string): Span => opnemer.startSpan(naam);

/** A span for each request, a child of that of the asker when the asker names one (W3C Trace Context). */
export function volgVerzoeken(fastify: FastifyInstance): void {
  fastify.decorateRequest('spoor', null);
  fastify.addHook('onRequest', (request, _reply, door) => {
    const ouder = propagation.extract(ROOT_CONTEXT, request.headers);
    const span = opnemer.startSpan(request.method, { kind: SpanKind.SERVER }, ouder);
    request.spoor = trace.setSpan(ouder, span);
    door();
  });
  // Here and not before: what reads the body leaves the context that it was asked in.
  fastify.addHook('preHandler', (request, _reply, door) => {
    if (request.spoor) context.with(request.spoor, door);
    else door();
  });
  fastify.addHook('onResponse', (request, reply, door) => {
    const span = request.spoor && trace.getSpan(request.spoor);
    const route = sjabloonVan(request);
    span?.updateName(`${request.method} ${route}`);
    span?.setAttributes({ 'http.request.method': request.method, 'http.route': route, 'http.response.status_code': reply.statusCode });
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    door();
  });
}
