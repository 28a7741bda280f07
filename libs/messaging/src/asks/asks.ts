import type { Ask, InputOf, ResponseOf, ServiceName } from '@comptoir/contracts';
import { Refusal, isRefusal, refusalOf } from '@comptoir/kernel';
import { errors, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import type { Backbone } from '../backbone/backbone';
import { childOf, currentDeadline, currentTrace } from '../backbone/trace';
import type { Caller } from '../caller';
import type { MessagingMetrics } from '../metrics';
import { messageHeaders } from '../envelope/message-headers';
import { AskFault } from './ask-fault';
import { replyHeaders, requestHeaders } from './wire';

export interface AskOptions {
  /** On whose behalf: an internal token, or the caller whose token is passed on. Absent: the service itself. */
  readonly as?: string | Caller;
  /** Default 2,000. Never longer than what is left of the ask being answered. */
  readonly timeoutMs?: number;
  /** If-Match: the version that the asker saw. */
  readonly etag?: string;
  readonly idempotencyKey?: string;
}

export interface RawAnswer {
  /** The answer as it came, unparsed: pass it on. */
  readonly json: Uint8Array;
  readonly etag?: string;
}

/** How long an ask waits for a connection that is being made again, before it is refused. */
const reconnectGrace = 500;
const retryAfter = 100;

/**
 * Asks other services. One muxed inbox for all requests; nothing is parsed that need not be.
 *
 * Refusals of the other side are thrown as Refusals. When there is no answer: `<service>.unavailable` at once
 * if nobody serves the subject or NATS is away, `<service>.timeout` when the time is up; what the other side
 * did in the latter case is unknown. A bug over there throws `AskFault`. Reads (GET) that nobody took are asked
 * once more; nothing else is repeated.
 */
export class Asks {
  private readonly pending = new Set<() => void>();

  constructor(
    private readonly backbone: Backbone,
    private readonly service: ServiceName,
    private readonly metrics: MessagingMetrics,
  ) {
    backbone.onDown(() => {
      for (const abandon of this.pending) abandon();
    });
  }

  async ask<A extends Ask>(ask: A, input: InputOf<A>, options: AskOptions = {}): Promise<ResponseOf<A>> {
    const { json } = await this.askRaw(ask, input, options);
    return JSON.parse(Buffer.from(json).toString()) as ResponseOf<A>;
  }

  async askRaw<A extends Ask>(ask: A, input: InputOf<A>, options: AskOptions = {}): Promise<RawAnswer> {
    const started = performance.now();
    const told = (outcome: string) =>
      this.metrics.asked(ask.name, outcome, (performance.now() - started) / 1_000);
    try {
      const answer = answerOf(
        ask,
        await this.request(ask, Buffer.from(JSON.stringify(input ?? null)), options),
      );
      told('ok');
      return answer;
    } catch (error) {
      told(isRefusal(error) ? error.kind : 'fault');
      throw error;
    }
  }

  private async request(ask: Ask, body: Uint8Array, options: AskOptions): Promise<Msg> {
    const deadline = Math.min(Date.now() + (options.timeoutMs ?? 2_000), currentDeadline() ?? Infinity);
    const headers = this.headersOf(options, deadline);
    try {
      return await this.send(ask, { body, headers, deadline });
    } catch (error) {
      if (!isUnserved(error)) throw refusalFor(ask, error);
    }
    if (ask.http?.method !== 'GET' || deadline - Date.now() <= retryAfter) throw unavailable(ask);
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
    return this.send(ask, { body, headers, deadline }).catch((error: unknown) => {
      throw isUnserved(error) ? unavailable(ask) : refusalFor(ask, error);
    });
  }

  private async send(
    ask: Ask,
    message: { body: Uint8Array; headers: MsgHdrs; deadline: number },
  ): Promise<Msg> {
    const left = message.deadline - Date.now();
    if (left <= 0) throw timedOut(ask);
    const connection = await this.backbone.within(Math.min(reconnectGrace, left));
    if (!connection) throw unavailable(ask);
    return new Promise((resolve, reject) => {
      const abandon = () => reject(unavailable(ask));
      this.pending.add(abandon);
      connection
        .request(ask.subject, message.body, {
          timeout: Math.max(1, message.deadline - Date.now()),
          headers: message.headers,
        })
        .then(resolve, reject)
        .finally(() => this.pending.delete(abandon));
    });
  }

  private headersOf(options: AskOptions, deadline: number): MsgHdrs {
    const token = typeof options.as === 'string' ? options.as : options.as?.token;
    return messageHeaders([
      [requestHeaders.deadline, String(deadline)],
      [requestHeaders.trace, childOf(currentTrace())],
      token ? [requestHeaders.token, token] : [requestHeaders.service, this.service],
      [requestHeaders.etag, options.etag],
      [requestHeaders.idempotencyKey, options.idempotencyKey],
    ]);
  }
}

function answerOf(ask: Ask, reply: Msg): RawAnswer {
  const outcome = reply.headers?.get(replyHeaders.outcome);
  if (!outcome) return { json: reply.data, etag: reply.headers?.get(replyHeaders.etag) || undefined };
  const problem = problemIn(reply);
  throw (outcome === 'refused' && refusalOf(problem)) || new AskFault(ask.name, problem?.traceId);
}

function problemIn(reply: Msg): { traceId?: string } | undefined {
  try {
    return reply.json();
  } catch {
    return undefined;
  }
}

function isUnserved(error: unknown): boolean {
  return error instanceof errors.RequestError && error.isNoResponders();
}

function refusalFor(ask: Ask, error: unknown): unknown {
  if (isRefusal(error)) return error;
  if (error instanceof errors.TimeoutError) return timedOut(ask);
  if (error instanceof errors.PermissionViolationError) return new AskFault(ask.name, undefined, error);
  return unavailable(ask).because(error);
}

function unavailable(ask: Ask): Refusal {
  return new Refusal('unavailable', `${ask.service}.unavailable`);
}

function timedOut(ask: Ask): Refusal {
  return new Refusal('unavailable', `${ask.service}.timeout`);
}
