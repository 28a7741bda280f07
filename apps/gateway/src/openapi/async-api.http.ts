import type { FastifyInstance } from 'fastify';
import { asyncApiDocument } from './async-api';

/** The document at `/api/asyncapi.json`; made when first asked for. */
export function serveAsyncApi(fastify: FastifyInstance): void {
  let document: object | undefined;
  fastify.get('/api/asyncapi.json', () => (document ??= asyncApiDocument()));
}
