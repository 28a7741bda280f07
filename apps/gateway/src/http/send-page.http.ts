import type { FastifyReply } from 'fastify';

/** Kept by nobody on the way, and its address, which is a secret, is told to nobody. */
export function sendPage(reply: FastifyReply, status: number, html: string): void {
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(html);
}
