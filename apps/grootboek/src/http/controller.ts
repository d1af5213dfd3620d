/** The controller that Nest routes to, made from a table: one method for each route. */
import { Controller, Get, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { behandelaarVoor } from './behandel.js';
import { routerpad, type Bussen, type Route } from './route.js';

const METHODEN = { GET: Get, POST: Post };

export function maakController(routes: readonly Route[]): Type {
  @Controller()
  class Routes {
    readonly bussen: Bussen;

    constructor(opdrachten: CommandBus, vragen: QueryBus) {
      this.bussen = { opdrachten, vragen };
    }
  }
  for (const route of routes) {
    const behandel = behandelaarVoor(route);
    const descriptor = {
      value(this: Routes, request: FastifyRequest, reply: FastifyReply) {
        return behandel(request, reply, this.bussen);
      },
    };
    Object.defineProperty(Routes.prototype, route.naam, descriptor);
    METHODEN[route.methode](routerpad(route))(Routes.prototype, route.naam, descriptor);
    Req()(Routes.prototype, route.naam, 0);
    Res()(Routes.prototype, route.naam, 1);
  }
  return Routes;
}
