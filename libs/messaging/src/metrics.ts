/** What the backbone reports about itself. Durations in seconds. Implemented with Prometheus by the service kit. */
export interface MessagingMetrics {
  /** An ask sent to another service. `outcome`: `ok`, a refusal's kind, or `fault`. */
  asked(ask: string, outcome: string, seconds: number): void;
  /** An ask answered by this service. */
  answered(ask: string, outcome: string, seconds: number): void;
  /** Unpublished outbox rows and the age of the oldest. */
  outboxPending(count: number, oldestSeconds: number): void;
  published(stream: string, count: number): void;
  /** Messages consumed. `outcome`: `done`, `duplicate`, `retry`, `dead` or `unheard` (nobody listens to the type). */
  consumed(durable: string, outcome: string, count: number): void;
  /** Messages of the stream that this durable has not finished. */
  consumerLag(durable: string, count: number): void;
  consumerPaused(durable: string, paused: boolean): void;
  /** Dead letters that wait for a decision. */
  deadLetters(open: number): void;
}

const nothing = () => undefined;

export const noMetrics: MessagingMetrics = {
  asked: nothing,
  answered: nothing,
  outboxPending: nothing,
  published: nothing,
  consumed: nothing,
  consumerLag: nothing,
  consumerPaused: nothing,
  deadLetters: nothing,
};
