import { Refusal } from '@comptoir/kernel';
import { Asks, checked } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idempotencyKeyIn } from '../idempotency/idempotency-key';
import { IdempotentAnswers } from '../idempotency/idempotent-answers.http';
import type { Principal } from '../sessions/principal.http';
import { sessionErrors } from '../sessions/session.errors';
import type { Answer } from './answer';
import { LocalAnswers } from './answers-here.http';
import { cursorsIn, idIn, pageLinks, versionIn } from './answer-facts';
import type { ContractRoute } from './contract-route';
import { etagOf, versionOf } from './if-match';
import { LocalCall } from './local-call.http';
import { requestOf } from './request-of';

const json = 'application/json; charset=utf-8';

/** Turns one HTTP request into an ask and the answer into a reply. Rights and rules are the answering service's. */
@Injectable()
export class ContractEdge {
  constructor(
    private readonly asks: Asks,
    private readonly local: LocalAnswers,
    private readonly idempotent: IdempotentAnswers,
  ) {}

  async answer(
    route: ContractRoute,
    request: FastifyRequest,
    reply: FastifyReply,
    timeoutMs?: number,
  ): Promise<void> {
    const input = inputOf(route, request);
    assertIfMatch(route, request);
    const produce = () =>
      route.ask.service === 'gateway'
        ? this.answerHere(route, input, new LocalCall(request, reply))
        : this.forward(route, input, request, timeoutMs);
    const answer = isRepeatable(route)
      ? await this.idempotent.once(repeatableOf(route, request, input), produce)
      : await produce();
    send(route, request, reply, answer);
  }

  private async forward(
    route: ContractRoute,
    input: unknown,
    request: FastifyRequest,
    timeoutMs?: number,
  ): Promise<Answer> {
    const { headers } = request;
    return this.asks.askRaw(route.ask, input, {
      as: await principalOf(request).tokenFor(route.ask.service),
      etag: headers['if-match'],
      idempotencyKey: idempotencyKeyIn(headers),
      timeoutMs,
    });
  }

  private async answerHere({ ask }: ContractRoute, input: unknown, call: LocalCall): Promise<Answer> {
    if (ask.permission && !call.principal.caller.can(ask.permission)) {
      throw new Refusal('forbidden', 'permission.missing', { permission: ask.permission });
    }
    const answer = await this.local.of(ask)(checked(ask.request, input), call);
    return { json: Buffer.from(JSON.stringify(answer ?? null)) };
  }
}

export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw sessionErrors.missing();
  return request.principal;
}

/** Signing in is never repeated: its answer is a secret that is not kept. */
function isRepeatable({ http, ask }: ContractRoute): boolean {
  return http.method === 'POST' && ask.name !== 'gateway.session.open';
}

function repeatableOf({ ask }: ContractRoute, { headers, principal }: FastifyRequest, input: unknown) {
  return { ask: ask.name, input, userId: principal?.user.id, key: idempotencyKeyIn(headers) };
}

function inputOf(route: ContractRoute, request: FastifyRequest): Record<string, unknown> {
  const { params, query, body, headers } = request;
  const type = headers['content-type'];
  if (route.takesBody && type !== undefined && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal('invalid', 'media-type.unsupported', { accepted: ['application/json'] });
  }
  return requestOf(route, {
    params: params as Record<string, string>,
    query: query as Record<string, string | string[]>,
    body,
  });
}

function assertIfMatch({ http }: ContractRoute, request: FastifyRequest): void {
  const version = versionOf(request.headers['if-match']);
  if (http.ifMatch === 'required' && version === undefined)
    throw new Refusal('precondition-required', 'if-match.missing');
}

function send(route: ContractRoute, request: FastifyRequest, reply: FastifyReply, answer: Answer): void {
  void reply.header('cache-control', 'no-store');
  if (answer.repeated) void reply.header('idempotent-replayed', 'true');
  if (route.status === 204) return void reply.status(204).send();

  const version = answer.etag ?? (route.versioned ? versionIn(answer.json) : undefined);
  const etag = version && (version.startsWith('"') ? version : etagOf(version));
  if (etag) void reply.header('etag', etag);
  if (etag && route.http.method === 'GET' && request.headers['if-none-match'] === etag)
    return void reply.status(304).send();
  if (route.paged) {
    const link = pageLinks(request.url, cursorsIn(answer.json));
    if (link) void reply.header('link', link);
  }
  const id = route.location && idIn(answer.json);
  if (id) void reply.header('location', `${route.location}/${id}`);
  void reply.status(route.status).type(json).send(bufferOf(answer.json));
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
