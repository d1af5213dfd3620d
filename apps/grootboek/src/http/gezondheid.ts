/** Whether the service lives, and whether it can answer. For who runs it: outside /v1, without a token, and without anything to know. */
import { Controller, Get, Inject, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { probleem } from '../uitvoeren/antwoord.js';
import { stuurProbleem } from './problemen.js';
import { ZonderParameters } from './zonder-parameters.js';

export const GEREEDHEID = Symbol('gereedheid');

/** By name of a part: whether it is ready, and what is to be known of it. */
export type Gereedheid = () => Promise<Readonly<Record<string, { readonly gereed: boolean; readonly uitleg: string }>>>;

@UseGuards(ZonderParameters)
@Controller('health')
export class Gezondheid {
  constructor(@Inject(GEREEDHEID) private readonly gereedheid: Gereedheid) {}

  @Get('live')
  live(): object {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const onderdelen = await this.gereedheid();
    if (Object.values(onderdelen).every(({ gereed }) => gereed)) return void reply.send({ status: 'ok', onderdelen });
    const document = { ...probleem('niet-beschikbaar', { detail: 'Nog niet alle onderdelen zijn gereed.' }), onderdelen };
    stuurProbleem(reply, document);
  }
}
