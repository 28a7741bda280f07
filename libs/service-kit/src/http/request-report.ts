import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';
import type { Logger } from '../logs/logger';
import type { ServiceMetrics } from '../metrics/service-metrics';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const operations = /^\/(health\/|metrics$|info$)/;

/** One log line and one measurement per answered request, by route: addresses with ids are in neither. */
export function reportRequests(fastify: FastifyInstance, logger: Logger, metrics: ServiceMetrics): void {
  const duration = new Histogram({
    name: 'comptoir_http_seconds',
    help: 'HTTP requests, until their answer',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [metrics.registry],
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (!operations.test(route)) {
      const { method } = request;
      duration.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
      logger.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    }
    done();
  });
}
