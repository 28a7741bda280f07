import { createInbox, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import type { Backbone } from '../backbone/backbone';

/** Where a message lies in its stream, and whether it was there already. */
export interface Acknowledgement {
  readonly seq: number;
  readonly duplicate: boolean;
}

interface Waiting {
  readonly until: number;
  resolve(acknowledgement: Acknowledgement): void;
  reject(error: Error): void;
}

/**
 * Publishes into streams and hears that they keep what they were given. One subscription hears it for all messages, and one timer
 * watches over them: the client's own way makes a timer, a random inbox and an error with its stack for each message, which
 * is half of what publishing one costs.
 */
export class AckedPublisher {
  private readonly waiting = new Map<string, Waiting>();
  private inbox?: string;
  private published = 0;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly backbone: Backbone,
    private readonly options: { readonly inboxPrefix: string; readonly timeoutMs: number },
  ) {
    backbone.onDown(() => this.giveUp(Infinity, 'the connection was lost'));
  }

  /** Rejects when no stream keeps the subject, when the stream refuses, and when nothing is heard in time. */
  publish(subject: string, data: string, headers: MsgHdrs): Promise<Acknowledgement> {
    const connection = this.backbone.live;
    if (!connection) return Promise.reject(new Error('NATS is away'));
    if (!this.inbox) {
      this.inbox = createInbox(this.options.inboxPrefix);
      connection.subscribe(`${this.inbox}.*`, {
        callback: (error, message) => {
          if (!error) this.hear(message);
        },
      });
    }
    const reply = `${this.inbox}.${++this.published}`;
    return new Promise((resolve, reject) => {
      connection.publish(subject, data, { headers, reply });
      this.waiting.set(reply, { until: Date.now() + this.options.timeoutMs, resolve, reject });
      this.watch();
    });
  }

  private hear(message: Msg): void {
    const waiting = this.waiting.get(message.subject);
    if (!waiting) return;
    this.waiting.delete(message.subject);
    if (message.headers?.code === 503) return waiting.reject(new Error('no stream keeps this subject'));
    const { error, seq, duplicate = false } = message.json<Answer>();
    if (error) waiting.reject(new Error(error.description));
    else waiting.resolve({ seq, duplicate });
  }

  private watch(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.giveUp(Date.now(), 'the stream did not answer');
      if (this.waiting.size > 0) this.watch();
    }, this.options.timeoutMs / 2).unref();
  }

  private giveUp(now: number, reason: string): void {
    for (const [reply, { until, reject }] of this.waiting) {
      if (until > now) return;
      this.waiting.delete(reply);
      reject(new Error(reason));
    }
  }
}

/** What JetStream says of a message that it was given. */
interface Answer {
  readonly seq: number;
  readonly duplicate?: boolean;
  readonly error?: { readonly description: string };
}
