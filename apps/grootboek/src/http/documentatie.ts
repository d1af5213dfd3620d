/** Reading openapi.json in a browser: swagger-ui, from its package, without any request to elsewhere. */
import swaggerUi, { type FastifySwaggerUiOptions } from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { Schema } from '#contracten';
import { PAGINABELEID } from './koppen.js';

export const DOCUMENTATIE = '/documentatie';

/**
 * A Fastify plugin. The pages want `@fastify/swagger` beside them to make the document; ours is made already, so it stands in that place, and
 * the pages are called as the plain function that they are.
 */
export const documentatie =
  (document: Schema) =>
  async (fastify: FastifyInstance): Promise<void> => {
    fastify.decorate('swagger', () => document as never);
    await (swaggerUi as unknown as (fastify: FastifyInstance, opties: FastifySwaggerUiOptions) => Promise<void>)(fastify, {
      routePrefix: DOCUMENTATIE,
      staticCSP: PAGINABELEID,
      uiConfig: { docExpansion: 'none', deepLinking: true },
      theme: { title: 'Trajectgrootboek: documentatie' },
    });
  };
