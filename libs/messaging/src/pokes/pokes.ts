import type { Backbone } from '../backbone/backbone';

export interface Poke {
  readonly storeId: string;
  readonly topic: string;
  readonly payload?: unknown;
}

const coalesceMs = 100;

/**
 * Tells open screens that something changed, so that they fetch it again. Best effort: lost when NATS is away,
 * never a place for facts. Pokes on one store and topic within 100 ms become one, the last payload winning.
 */
export class Pokes {
  private readonly waiting = new Map<string, { payload: unknown; timer: NodeJS.Timeout }>();

  constructor(private readonly backbone: Backbone) {}

  poke(storeId: string, topic: string, payload?: unknown): void {
    const subject = `ui.${storeId}.${topic}`;
    const already = this.waiting.get(subject);
    if (already) {
      already.payload = payload ?? already.payload;
      return;
    }
    const timer = setTimeout(() => this.send(subject), coalesceMs);
    this.waiting.set(subject, { payload, timer });
  }

  /** Hears every poke of every service; for the gateway, whose NATS user alone may. Returns what ends it. */
  listen(heard: (poke: Poke) => void): () => void {
    let ended = false;
    let end = (): void => void (ended = true);
    void this.backbone.connection().then((connection) => {
      if (ended) return;
      const subscription = connection.subscribe('ui.>', {
        callback: (error, message) => {
          if (error) return;
          const [, storeId = '', ...topic] = message.subject.split('.');
          heard({ storeId, topic: topic.join('.'), payload: payloadOf(message.data) });
        },
      });
      end = () => subscription.unsubscribe();
    });
    return () => end();
  }

  /** Sends what waits. */
  flush(): void {
    for (const [subject, { timer }] of this.waiting) {
      clearTimeout(timer);
      this.send(subject);
    }
  }

  private send(subject: string): void {
    const poke = this.waiting.get(subject);
    this.waiting.delete(subject);
    const body = poke?.payload === undefined ? '' : JSON.stringify(poke.payload);
    this.backbone.live?.publish(subject, body);
  }
}

function payloadOf(data: Uint8Array): unknown {
  if (data.length === 0) return undefined;
  try {
    return JSON.parse(Buffer.from(data).toString()) as unknown;
  } catch {
    return undefined;
  }
}
