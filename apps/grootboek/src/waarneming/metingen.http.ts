/** GET /metrics, for Prometheus: outside /v1 as the contract has it, but not for everybody (ADR 0066). */
import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sjabloonVan } from '../http/logboek.js';
import { stuurProbleem } from '../http/problemen.js';
import type { Bewaker } from '../http/server.js';
import { ZonderParameters } from '../http/zonder-parameters.js';
import type { Metingen } from './metingen.js';

export const METINGEN = Symbol('metingen');

export interface Metingenbron {
  readonly metingen: Metingen;
  readonly bewaak: Bewaker;
}

@UseGuards(ZonderParameters)
@Controller('metrics')
export class Metingenpagina {
  constructor(@Inject(METINGEN) private readonly bron: Metingenbron) {}

  @Get()
  async toon(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { metingen, bewaak } = this.bron;
    const bezwaar = await bewaak(request);
    if (bezwaar) return stuurProbleem(reply, bezwaar);
    void reply.header('content-type', metingen.soort).send(await metingen.tekst());
  }
}

/** Times every request but those that stay open on purpose. */
export const meetVerzoeken =
  (metingen: Metingen) =>
  (fastify: FastifyInstance): void => {
    fastify.addHook('onResponse', (request, reply, door) => {
      const blijftOpen = String(reply.getHeader('content-type')).startsWith('text/event-stream');
      if (!blijftOpen) metingen.http(request.method, sjabloonVan(request), reply.statusCode, reply.elapsedTime / 1_000);
      door();
    });
  };
