/** What a path under /v1 is: how its input is checked, who may ask, what it answers, and what openapi.json says about it. */
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { Klasse } from '#contracten';
import type { Rol, Wie } from '../toegang/rollen.js';
import type { Probleem, Slug } from '../uitvoeren/antwoord.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on the few paths that ask for no token. */
    wie: Wie | null;
  }
}

/** The classes of the parts that a route takes. A part without a class takes nothing: whatever stands there is an error. */
export interface Invoer {
  readonly path?: Klasse;
  readonly query?: Klasse;
  readonly header?: Klasse;
  readonly body?: Klasse;
}

type Velden = Readonly<Record<string, unknown>>;

/** The role that lets a request in; `iedereen` where none is asked. */
export type Toegang = Rol | 'iedereen';

/** A request that passed every check that needs no ledger. */
export interface Verzoek {
  readonly wie: Wie;
  readonly rol: Toegang;
  readonly path: Velden;
  readonly query: Velden;
  readonly header: Velden;
  readonly body: Velden;
}

export interface Bussen {
  readonly opdrachten: CommandBus;
  readonly vragen: QueryBus;
}

/** An answer on its way out: `lichaam` is an object to be written as JSON, or text of the given `soort`. */
export interface Resultaat {
  readonly status: number;
  readonly lichaam: object | string;
  readonly soort?: string;
  readonly koppen?: Readonly<Record<string, string>>;
  /** In place of `lichaam`: text as it comes, until it ends or the asker goes. */
  readonly stroom?: (einde: AbortSignal) => AsyncIterable<string>;
}

export type Uitkomst = Resultaat | { readonly probleem: Probleem };

export interface Route {
  /** The operationId, and the name of the controller's method. */
  readonly naam: string;
  readonly methode: 'GET' | 'POST';
  /** From the root, parameters as `{id}`. */
  readonly pad: string;
  /** Under which heading of the documentation. */
  readonly groep: string;
  readonly titel: string;
  readonly uitleg: string;
  readonly invoer: Invoer;
  /** The classes that a successful answer may have, the usual one first; none: an object of any form. */
  readonly antwoorden: readonly Klasse[];
  readonly statussen: readonly (200 | 201)[];
  /** Headers of a successful answer, with what they say. */
  readonly antwoordkoppen: Readonly<Record<string, string>>;
  /** What it answers with when that is no JSON. */
  readonly soort?: string;
  /** A list that can be had as CSV too, by Accept. */
  readonly ookCsv?: boolean;
  /** Asks for no token. */
  readonly openbaar?: boolean;
  readonly problemen: readonly Slug[];
  /** Undefined: 403. */
  toegang(request: FastifyRequest): Toegang | undefined;
  doe(verzoek: Verzoek, bussen: Bussen): Promise<Uitkomst>;
}

/** The path as Fastify's router writes it. */
export const routerpad = ({ pad }: Pick<Route, 'pad'>): string => pad.replace(/\{(\w+)\}/g, ':$1');

const padvorm = ({ pad }: Pick<Route, 'pad'>): RegExp => new RegExp(`^${pad.replace(/\{\w+\}/g, '[^/]+')}$`);

/** The methods that are there at an address; none when nothing is. */
export function methodenOp(routes: readonly Route[], url: string): readonly string[] {
  const [pad = ''] = url.split('?', 1);
  const methoden = routes.filter((route) => padvorm(route).test(pad)).map(({ methode }) => methode);
  return [...new Set(methoden)].flatMap((methode) => (methode === 'GET' ? ['GET', 'HEAD'] : [methode]));
}
