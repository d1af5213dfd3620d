/**
 * What the service says of itself, as JSON lines. Of a request only the method, the template of its path, the status and the time it took: no query,
 * body, id, token or name ever gets here.
 */
import { pino, type Logger } from 'pino';
import type { LoggerService } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProjectorOpties } from '#leesmodellen';

export type Logboek = Logger;

interface Doel {
  write(regel: string): void;
}

/** Lines go out together, after a second at the latest: one write for each request would cost a tenth of its time. Ending the process writes the rest. */
const uitvoer = (): Doel => pino.destination({ dest: 1, sync: false, minLength: 8_192, periodicFlush: 1_000 });

export const maakLogboek = (doel: Doel = uitvoer()): Logboek => pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, doel);

/** Errors of the database quote values in their message (SQLSTATE 23505: "Key (bsn)=(…) already exists"), and so do those of parsers. */
const citeert = (fout: Error): boolean => 'severity' in fout || fout instanceof SyntaxError;

/** What may be known of an error: its kind, code and place, and its message unless that may hold what somebody sent. */
export function foutgegevens(fout: unknown): object {
  if (!(fout instanceof Error)) return { fout: typeof fout };
  const { name, code, message, stack = '', cause } = fout as Error & { code?: unknown };
  const plaats = stack.split('\n').filter((regel) => regel.startsWith('    at '));
  return {
    fout: name,
    ...(typeof code === 'string' && { code }),
    ...(!citeert(fout) && { melding: message }),
    plaats,
    ...(cause !== undefined && { oorzaak: foutgegevens(cause) }),
  };
}

/** What was thrown may quote an event that was opened, so of it only its kind and place; which event it was is no secret. */
function soortVan(oorzaak: unknown): object {
  const { fout, code, plaats } = foutgegevens(oorzaak) as { fout: string; code?: string; plaats?: readonly string[] };
  return { fout, code, plaats };
}

/** The alarm: a read model cannot take in an event. And that it is over. */
export const logStilstand = (logboek: Logboek): Pick<ProjectorOpties, 'opStilstand' | 'opHervat'> => ({
  opStilstand: ({ oorzaak, ...waar }) => logboek.error({ ...waar, ...soortVan(oorzaak) }, 'leesmodel staat stil'),
  opHervat: (leesmodel) => logboek.info({ leesmodel }, 'leesmodel gaat verder'),
});

/** One line for each request, after its answer; a stream has its line when we end it, and none when the listener goes. */
export const logVerzoek =
  (logboek: Logboek) =>
  (request: FastifyRequest, reply: FastifyReply, klaar: () => void): void => {
    logboek.info({
      methode: request.method,
      pad: sjabloonVan(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.wie && { rollen: request.wie.rollen }),
    });
    klaar();
  };

/** Nest's own messages: only what is wrong is worth a line. */
export const nestLog = (logboek: Logboek): LoggerService => ({
  log: () => undefined,
  warn: (melding: unknown) => logboek.warn({ nest: String(melding) }),
  error: (melding: unknown) => logboek.error(melding instanceof Error ? foutgegevens(melding) : { nest: String(melding) }),
});

/** The path of a request as its route writes it, so without ids; one name for all files of the web application, and one for what no route has. */
export const sjabloonVan = ({ web, routeOptions }: FastifyRequest): string => (web ? 'web' : (routeOptions.url ?? 'onbekend'));
