import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const drainMs = 10_000;
const sweepMs = 100;
/** A connection just made may be about to ask. */
const graceMs = 1_000;

/**
 * Connections neither outlive their use nor lose an answer.
 *
 * When the service stops, each answer asks its client to let go of the connection, and those without a request are
 * closed, also those that never made one (browsers open some in advance; Node takes them for busy). When a request is
 * answered before its body was read (a file too large), the rest is read and thrown away for a while: closed at once,
 * the client could lose the answer.
 */
export function keepConnectionsInHand(fastify: FastifyInstance): void {
  const sockets = new Map<Socket, { busy: number; since: number }>();
  let closing: NodeJS.Timeout | undefined;
  fastify.server.on('connection', (socket) => {
    sockets.set(socket, { busy: 0, since: Date.now() });
    socket.once('close', () => sockets.delete(socket));
  });
  fastify.server.on('request', ({ socket }, response) => {
    const state = sockets.get(socket);
    if (!state) return;
    state.busy++;
    response.once('close', () => Object.assign(state, { busy: state.busy - 1, since: 0 }));
  });
  const sweep = () => {
    for (const [socket, { busy, since }] of sockets)
      if (busy === 0 && Date.now() - since > graceMs) socket.destroySoon();
  };
  fastify.addHook('preClose', async () => {
    closing = setInterval(sweep, sweepMs);
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
