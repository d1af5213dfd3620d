/** The way of a request through a route: what is asked is checked in the order of the contract (section 3), then done, then answered. */
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { probleem } from '../uitvoeren/antwoord.js';
import { gekozenSoort } from './aanvaardt.js';
import { alsCsv } from './csv.js';
import { leesInvoer } from './invoer.js';
import { stuurProbleem } from './problemen.js';
import type { Bussen, Resultaat, Route } from './route.js';

export const JSON_SOORT = 'application/json';
export const CSV_SOORT = 'text/csv';

export type Behandelaar = (request: FastifyRequest, reply: FastifyReply, bussen: Bussen) => Promise<void>;

const NIEMAND = { rollen: [] };

/** Ends when the asker goes, and then the connection with it: the service that stops waits for no asker to let go of it. */
function stuurStroom(request: FastifyRequest, reply: FastifyReply, stroom: NonNullable<Resultaat['stroom']>): void {
  if (request.method === 'HEAD') return void reply.send('');
  const weg = new AbortController();
  reply.raw.once('close', () => weg.abort());
  void reply.header('connection', 'close').send(Readable.from(stroom(weg.signal)));
}

function stuur(request: FastifyRequest, reply: FastifyReply, { status, lichaam, soort, koppen, stroom }: Resultaat): void {
  const tekst = typeof lichaam === 'string' ? lichaam : JSON.stringify(lichaam);
  if (koppen) void reply.headers(koppen);
  void reply.code(status).header('content-type', `${soort ?? JSON_SOORT}; charset=utf-8`);
  if (stroom) stuurStroom(request, reply, stroom);
  else void reply.send(tekst);
}

/** Makes the function that answers requests for a route. It rejects when something of ours fails. */
export function behandelaarVoor(route: Route): Behandelaar {
  const soorten = [route.soort ?? JSON_SOORT, ...(route.ookCsv ? [CSV_SOORT] : [])];
  const [antwoord] = route.antwoorden;
  const csv = route.ookCsv && antwoord ? alsCsv(antwoord, route.naam) : undefined;
  return async (request, reply, bussen) => {
    const invoer = leesInvoer(route.invoer, request);
    if ('fouten' in invoer) return stuurProbleem(reply, probleem('ongeldige-invoer', { errors: invoer.fouten }));
    const soort = gekozenSoort(request.headers.accept, soorten);
    if (!soort) return stuurProbleem(reply, probleem('niet-aanvaardbaar'));
    const rol = route.toegang(request);
    if (!rol) return stuurProbleem(reply, probleem('geen-toegang'));
    const uitkomst = await route.doe({ ...invoer, wie: request.wie ?? NIEMAND, rol }, bussen);
    if ('probleem' in uitkomst) return stuurProbleem(reply, uitkomst.probleem);
    stuur(request, reply, soort === CSV_SOORT && csv ? csv(uitkomst) : uitkomst);
  };
}
