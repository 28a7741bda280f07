import type { FastifyInstance } from 'fastify';

const drainMs = 10_000;
const idleMs = 100;

/**
 * Connections neither outlive their use nor lose an answer.
 *
 * When the service stops, each answer asks its client to let go of the connection, and those that fall idle are
 * closed. When a request is answered before its body was read (a file too large), the rest is read and thrown away
 * for a while: closed at once, the client could lose the answer.
 */
export function keepConnectionsInHand(fastify: FastifyInstance): void {
  let closing: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', async () => {
    closing = setInterval(() => fastify.server.closeIdleConnections(), idleMs);
  });
  fastify.addHook('onClose', async () => clearInterval(closing));
  fastify.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close');
  });
  fastify.addHook('onResponse', async ({ raw }) => {
    if (raw.complete || raw.destroyed) return;
    raw.unpipe();
    raw.resume();
    const timer = setTimeout(() => raw.destroy(), drainMs).unref();
    raw.once('end', () => clearTimeout(timer));
  });
}
