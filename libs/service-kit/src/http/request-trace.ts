import { AsyncResource } from 'node:async_hooks';
import { runInTrace } from '@comptoir/messaging';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Runs each request as a step of the trace that it names in `traceparent`, or of a new one. */
export function traceRequests(fastify: FastifyInstance): void {
  const scopes = new WeakMap<FastifyRequest, AsyncResource>();

  fastify.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    runInTrace(typeof traceparent === 'string' ? traceparent : undefined, () => {
      scopes.set(request, new AsyncResource('comptoir.request'));
      done();
    });
  });
  // a body is read in the events of its socket, outside of the trace
  fastify.addHook('preValidation', (request, _reply, done) => {
    const scope = scopes.get(request);
    if (scope) scope.runInAsyncScope(done);
    else done();
  });
}
