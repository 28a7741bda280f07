import { childOf, currentTrace } from '@comptoir/messaging';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { Principals } from '../sessions/principals.http';
import { originOf } from '../sessions/same-origin';
import { tokenInCookies } from '../sessions/session-cookie';
import { sessionErrors } from '../sessions/session.errors';
import { addressOf } from './fastify.http';
import { isKeyedRoute } from './keyed-asks';
import { Pressure } from './pressure.http';
import { RateLimit } from './rate-limit.http';

/** What every request passes before its body is read: trace, pressure, who is it, how much of it. */
@Injectable()
export class Entrance {
  constructor(
    private readonly principals: Principals,
    private readonly pressure: Pressure,
    private readonly rateLimit: RateLimit,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  guard(fastify: FastifyInstance): void {
    fastify.decorateRequest('principal', undefined);
    fastify.decorateRequest('traceparent', '');
    fastify.decorateRequest('address', '');
    fastify.addHook('onRequest', (request, reply) => this.admit(request, reply));
  }

  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { headers, socket } = request;
    request.traceparent = currentTrace() ?? childOf(undefined);
    request.address = addressOf(
      socket.remoteAddress ?? '',
      headers['x-forwarded-for'],
      this.config.TRUSTED_PROXIES,
    );
    if (!request.url.startsWith('/api/v1/') || isUnrouted(request)) return;

    const streaming = headers.accept === 'text/event-stream';
    if (!streaming) this.pressure.enter(reply);
    if (isKeyedRoute(request.method, request.routeOptions.url))
      return this.rateLimit.take(`address:${request.address}`, reply);
    if (isSignIn(request)) {
      if (this.origin(request) === 'foreign') throw sessionErrors.foreignOrigin();
      return this.rateLimit.take(`address:${request.address}`, reply);
    }
    request.principal = await this.identify(request);
    this.rateLimit.take(`user:${request.principal.user.id}`, reply);
  }

  private identify(request: FastifyRequest) {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
      if (!token) throw sessionErrors.missing();
      return this.principals.of(token);
    }
    const token = tokenInCookies(cookie);
    if (!token) throw sessionErrors.missing();
    if (this.origin(request) !== 'ours') throw sessionErrors.foreignOrigin();
    return this.principals.of(token);
  }

  private origin({ method, headers }: FastifyRequest) {
    const fetchSite = headers['sec-fetch-site'];
    return originOf({
      method,
      fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
      origin: headers.origin,
      host: headers.host,
      publicUrl: this.config.PUBLIC_URL,
    });
  }
}

/** The front's catch-all is no route of the API. */
function isUnrouted({ is404, routeOptions }: FastifyRequest): boolean {
  return is404 || routeOptions.url === '/*';
}

function isSignIn({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && url.split('?', 1)[0] === '/api/v1/sessions';
}
