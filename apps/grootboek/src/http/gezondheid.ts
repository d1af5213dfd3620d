/** Whether the service lives, and whether it can answer. For who runs it: outside /v1, without a token, so it tells of the ledger its size, and which event a read model cannot take in. */
import { Controller, Get, Inject, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { probleem } from '../uitvoeren/antwoord.js';
import { stuurProbleem } from './problemen.js';
import { ZonderParameters } from './zonder-parameters.js';

export const GEREEDHEID = Symbol('gereedheid');

/** A part of the service: whether it is ready, and what is to be known of it in a sentence. */
export interface Onderdeel {
  readonly gereed: boolean;
  readonly uitleg: string;
  /** Of each read model: how far it has come, and how many events of the ledger it still lacks. */
  readonly standen?: readonly Modelstand[];
  /** Not what it should be, though requests are answered: for who watches, not for who divides requests. */
  readonly beperkt?: boolean;
}

export interface Modelstand {
  readonly naam: string;
  readonly positie: string;
  readonly achterstand: number;
  /** It stands still, at an event that it cannot take in: which one (unknown after a rebuild that failed), and since when. */
  readonly gestopt?: {
    readonly positie: string | null;
    readonly gebeurtenisId: string | null;
    readonly soort: string | null;
    readonly sinds: string;
  };
}

/** The parts by name, as they are now. */
export type Gereedheid = () => Promise<Readonly<Record<string, Onderdeel>>>;

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
    const bezwaren = Object.values(onderdelen).filter(({ gereed }) => !gereed);
    const status = Object.values(onderdelen).some(({ beperkt }) => beperkt) ? 'beperkt' : 'ok';
    if (bezwaren.length === 0) return void reply.send({ status, onderdelen });
    const detail = bezwaren.map(({ uitleg }) => uitleg).join(' ');
    const document = { ...probleem('niet-beschikbaar', { detail }), onderdelen };
    stuurProbleem(reply, document);
  }
}
