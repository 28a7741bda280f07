import type { FastifyInstance } from 'fastify';
import type { ServiceMetrics } from '../metrics/service-metrics';
import type { Readiness } from '../service/readiness';

interface Operated {
  readonly info: Readonly<Record<string, unknown>>;
  readonly readiness: Readiness;
  readonly metrics: ServiceMetrics;
}

/**
 * What operators ask every service: `/health/live` (the process answers: restart it when it does not),
 * `/health/ready` (send it requests, or not: 503 with the checks that fail), `/metrics` and `/info`.
 */
export function serveOperations(fastify: FastifyInstance, { info, readiness, metrics }: Operated): void {
  fastify.get('/health/live', async () => ({ live: true }));
  fastify.get('/health/ready', async (_request, reply) => {
    const state = await readiness.ask();
    return reply.status(state.ready ? 200 : 503).send(state);
  });
  fastify.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  fastify.get('/info', async () => info);
}
