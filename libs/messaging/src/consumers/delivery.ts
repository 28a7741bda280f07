import type { Msg } from '@nats-io/transport-node';

/** One delivery of one message of a durable, as JetStream hands it over. */
export interface Delivery {
  readonly subject: string;
  readonly body: Uint8Array;
  /** 1 at the first delivery. */
  readonly deliveries: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Done with: not delivered again. */
  ack(): void;
  /** Not done: delivered again after so many milliseconds. */
  nak(delayMs: number): void;
  /** Still at it: do not deliver it to anyone else yet. */
  working(): void;
}

/** `$JS.ACK.<stream>.<consumer>.<deliveries>…`, or, since 2.10, with domain and account before the stream. */
export function deliveryOf(message: Msg): Delivery {
  const tokens = (message.reply ?? '').split('.');
  const deliveries = Number(tokens[tokens.length > 9 ? 6 : 4]);
  let headers: Delivery['headers'] | undefined;
  return {
    subject: message.subject,
    body: message.data,
    deliveries,
    /** Taken apart when somebody looks: what nobody hears is never looked at. */
    get headers() {
      return (headers ??= headersOf(message));
    },
    ack: () => void message.respond('+ACK'),
    nak: (delayMs) => void message.respond(delayMs > 0 ? `-NAK {"delay": ${delayMs * 1e6}}` : '-NAK'),
    working: () => void message.respond('+WPI'),
  };
}

/** The first value of each. */
function headersOf({ headers }: Msg): Record<string, string> {
  const first: Record<string, string> = {};
  for (const [name, [value = '']] of headers ?? []) first[name] = value;
  return first;
}

export function isDelivery(message: Msg): boolean {
  return message.reply?.startsWith('$JS.ACK.') === true;
}
