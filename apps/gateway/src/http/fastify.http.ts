import type { Principal } from '../sessions/principal.http';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; absent on the few public routes. */
    principal?: Principal;
    /** W3C trace context of the request: the caller's trace, or a new one. */
    traceparent: string;
    /** The client's address, seen through as many proxies as are trusted. */
    address: string;
  }
}

/** Behind `hops` trusted proxies the client is that many entries from the end of X-Forwarded-For. */
export function addressOf(socket: string, forwarded: string | string[] | undefined, hops: number): string {
  const entries = [forwarded ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return hops === 0 ? socket : (entries.at(-hops) ?? socket);
}
