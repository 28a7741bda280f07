import type { Ask, ServiceName } from '@comptoir/contracts';
import { Refusal, isRefusal } from '@comptoir/kernel';
import { isDatabaseDown } from '@comptoir/persistence';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { lastValueFrom } from 'rxjs';
import { noteUser, runInTrace } from '../backbone/trace';
import type { Backbone } from '../backbone/backbone';
import { Caller } from '../caller';
import { checked } from '../envelope/field-errors';
import { parseJson } from '../envelope/json';
import { messageHeaders } from '../envelope/message-headers';
import type { MessagingMetrics } from '../metrics';
import type { Authenticate, MessagingLog } from '../options';
import { Admission } from './admission';
import type { AnswerExtras, Outcome } from './answers';
import { AskContext } from './ask-context';
import { RawJson } from './raw-json';
import { faultReply, refusalReply, type Reply } from './reply';
import { replyHeaders, requestHeaders } from './wire';

export interface AskServerOptions {
  readonly service: ServiceName;
  readonly authenticate: Authenticate;
  readonly log: MessagingLog;
  readonly metrics: MessagingMetrics;
  readonly checkAnswers: boolean;
}

const patience = 2_000;
const longestDrain = 25_000;

/**
 * Answers this service's asks: a Nest transport over core NATS, one subscription in the service's queue group.
 *
 * Every message that names a reply subject is answered, whatever it holds: bad JSON, no such ask, a schema that
 * does not match, too much to do, a bug. Nobody waits for a time-out because of what they sent.
 */
export class AskServer extends Server implements CustomTransportStrategy {
  private subscription?: Subscription;
  private readonly admission = new Admission();

  constructor(
    private readonly backbone: Backbone,
    private readonly options: AskServerOptions,
  ) {
    super();
  }

  override addHandler(
    pattern: unknown,
    callback: MessageHandler,
    isEvent = false,
    extras: object = {},
  ): void {
    const ask = (extras as Partial<AnswerExtras>).ask;
    if (!ask || isEvent) throw new Error('Only methods marked @Answers(ask) can be served');
    if (ask.service !== this.options.service) throw new Error(`${ask.name} is not this service's to answer`);
    if (this.messageHandlers.has(ask.subject)) throw new Error(`${ask.name} is answered twice`);
    super.addHandler(pattern, callback, false, extras);
  }

  /** Serves from now on. Does not wait for NATS: a service without it is up, not ready. */
  listen(callback: (error?: unknown) => void): void {
    void this.backbone.connection().then((connection) => this.subscribe(connection));
    callback();
  }

  /** Takes nothing new, then waits until everything in hand is answered. */
  async close(): Promise<void> {
    if (this.backbone.up) await this.subscription?.drain();
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, longestDrain).unref());
    await Promise.race([this.admission.idle(), timeout]);
    await this.backbone.live?.flush();
  }

  on(): never {
    throw new Error('The ask server emits no events');
  }

  unwrap<T>(): T {
    return this.backbone.live as T;
  }

  private subscribe(connection: NatsConnection): void {
    const { service } = this.options;
    this.subscription = connection.subscribe(`rpc.${service}.v1.>`, {
      queue: service,
      callback: (error, message) => {
        if (error) this.options.log.error({ error: error.message }, 'NATS refuses the service its own asks');
        else void this.serve(connection, message);
      },
    });
  }

  private async serve(connection: NatsConnection, message: Msg): Promise<void> {
    if (!message.reply) return;
    const started = performance.now();
    const name = this.askOf(message.subject)?.name ?? 'unknown';
    const reply = await this.replyTo(message);
    const limit = connection.info?.max_payload ?? Infinity;
    const sent =
      reply.bytes.length + 4_096 > limit ? refusalReply(new Refusal('too-large', 'answer.too-large')) : reply;
    message.respond(sent.bytes, { headers: sent.headers });
    this.options.metrics.answered(name, sent.outcome, (performance.now() - started) / 1_000);
  }

  private async replyTo(message: Msg): Promise<Reply> {
    try {
      const deadline = deadlineOf(message);
      return await this.admission.run(deadline, () => this.answer(message, deadline));
    } catch (error) {
      if (isRefusal(error)) return refusalReply(error);
      if (isDatabaseDown(error)) return refusalReply(new Refusal('unavailable', 'database.unavailable'));
      this.options.log.error({ error, subject: message.subject }, 'an ask met a bug');
      return faultReply();
    }
  }

  private async answer(message: Msg, deadline: number): Promise<Reply> {
    if (deadline <= Date.now()) throw new Refusal('unavailable', 'deadline.passed');
    const ask = this.askOf(message.subject);
    const handler = this.messageHandlers.get(message.subject);
    if (!ask || !handler) throw new Refusal('not-found', 'ask.unknown');

    const caller = await this.callerOf(message, ask);
    if (ask.permission && !caller.can(ask.permission)) {
      throw new Refusal('forbidden', 'permission.missing', { permission: ask.permission });
    }
    const request = checked(ask.request, parseJson(message.data));
    const header = (name: string) => message.headers?.get(name) || undefined;
    return runInTrace(
      header(requestHeaders.trace),
      async (traceparent) => {
        noteUser(caller.userId);
        const context = new AskContext({
          caller,
          deadline: new Date(deadline),
          traceparent,
          etag: header(requestHeaders.etag),
          idempotencyKey: header(requestHeaders.idempotencyKey),
        });
        const outcome = (await settle(await handler(request, context))) as Outcome;
        if ('error' in outcome) throw outcome.error;
        return this.replyOf(ask, outcome.answer, context);
      },
      { deadline },
    );
  }

  private askOf(subject: string): Ask | undefined {
    return (this.messageHandlers.get(subject)?.extras as Partial<AnswerExtras> | undefined)?.ask;
  }

  private async callerOf(message: Msg, ask: Ask): Promise<Caller> {
    const token = message.headers?.get(requestHeaders.token);
    if (token) return this.options.authenticate(token);
    const service = message.headers?.get(requestHeaders.service);
    if (ask.http || !service) throw new Refusal('unauthenticated', 'token.missing');
    return Caller.service(service as ServiceName);
  }

  private replyOf(ask: Ask, answer: unknown, context: AskContext): Reply {
    const headers = messageHeaders([[replyHeaders.etag, context.etagOfAnswer]]);
    if (answer instanceof RawJson) {
      const { json } = answer;
      return { bytes: typeof json === 'string' ? Buffer.from(json) : json, headers, outcome: 'ok' };
    }
    if (this.options.checkAnswers) {
      const result = ask.response.safeParse(answer);
      if (!result.success)
        throw new Error(`${ask.name} answers what its contract does not promise`, { cause: result.error });
    }
    return { bytes: Buffer.from(JSON.stringify(answer ?? null)), headers, outcome: 'ok' };
  }
}

async function settle(result: unknown): Promise<unknown> {
  return isObservableLike(result) ? lastValueFrom(result) : result;
}

function isObservableLike(value: unknown): value is Parameters<typeof lastValueFrom>[0] {
  return typeof value === 'object' && value !== null && 'subscribe' in value;
}

function deadlineOf(message: Msg): number {
  const text = message.headers?.get(requestHeaders.deadline);
  if (!text) return Date.now() + patience;
  const deadline = Number(text);
  if (!Number.isFinite(deadline)) throw new Refusal('invalid', 'deadline.malformed');
  return deadline;
}
