/** Pages outside /v1 take no parameters; what is not understood is an error there too. */
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { probleem } from '../uitvoeren/antwoord.js';
import { leesInvoer } from './invoer.js';
import { Probleemfout } from './problemen.js';

export class ZonderParameters implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const invoer = leesInvoer({}, context.switchToHttp().getRequest<FastifyRequest>());
    if ('fouten' in invoer) throw new Probleemfout(probleem('ongeldige-invoer', { errors: invoer.fouten }));
    return true;
  }
}
