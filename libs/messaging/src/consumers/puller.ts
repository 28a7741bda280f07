import { createInbox, type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import type { Backbone } from '../backbone/backbone';
import { deliveryOf, isDelivery, type Delivery } from './delivery';

export interface PullerOptions {
  readonly stream: string;
  readonly durable: string;
  /** Messages asked for at once; at most twice as many are held. */
  readonly batchSize: number;
  readonly arrived: () => void;
}

const requestMs = 10_000;
const refusedMs = 500;
const normalEnd = 408;

/**
 * Pulls the messages of one durable. One request is open at a time and ends by itself after 10 s, so that whatever
 * happened to server, stream or durable meanwhile, the next request finds it as it is.
 */
export class Puller {
  private readonly queue: Delivery[] = [];
  private subscription?: Subscription;
  private connection?: NatsConnection;
  private inbox = '';
  private outstanding = 0;
  private askAgainAt = 0;
  private readonly forgetUp: () => void;

  constructor(
    private readonly backbone: Backbone,
    private readonly options: PullerOptions,
  ) {
    this.forgetUp = backbone.onUp(() => {
      this.outstanding = 0;
      this.askAgainAt = 0;
      options.arrived();
    });
  }

  async start(prefix: string): Promise<void> {
    this.connection = await this.backbone.connection();
    this.inbox = createInbox(prefix);
    this.subscription = this.connection.subscribe(this.inbox, {
      callback: (error, message) => {
        if (!error) this.receive(message);
      },
    });
  }

  /** Up to one batch of what has arrived, oldest first; asks for more when little is held. */
  take(): Delivery[] {
    const batch = this.queue.splice(0, this.options.batchSize);
    this.ask();
    return batch;
  }

  /** What has arrived and waits for its turn. */
  get held(): readonly Delivery[] {
    return this.queue;
  }

  /** Asks for nothing more and gives back what was not begun. */
  stop(): void {
    this.forgetUp();
    this.subscription?.unsubscribe();
    for (const delivery of this.queue.splice(0)) delivery.nak(0);
  }

  private ask(): void {
    const { stream, durable, batchSize } = this.options;
    const open = this.outstanding > 0 && Date.now() < this.askAgainAt;
    if (open || this.queue.length >= batchSize || !this.connection || !this.backbone.up) return;
    if (this.outstanding === 0 && Date.now() < this.askAgainAt) return;
    this.outstanding = batchSize;
    this.askAgainAt = Date.now() + requestMs + 2_000;
    this.connection.publish(
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
      JSON.stringify({ batch: batchSize, expires: requestMs * 1e6 }),
      { reply: this.inbox },
    );
  }

  private receive(message: Msg): void {
    if (isDelivery(message)) {
      this.outstanding = Math.max(0, this.outstanding - 1);
      if (this.outstanding === 0) this.askAgainAt = 0;
      this.queue.push(deliveryOf(message));
    } else {
      this.outstanding = 0;
      this.askAgainAt = message.headers?.code === normalEnd ? 0 : Date.now() + refusedMs;
    }
    this.options.arrived();
  }
}
