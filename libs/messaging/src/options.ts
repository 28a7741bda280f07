import type { ServiceName } from '@comptoir/contracts';
import type { ServerDemands } from './backbone/fit-server';
import type { Caller } from './caller';
import type { MessagingMetrics } from './metrics';

/** Where this library writes what happened. Codes, ids and counts only: never a body, never a token. */
export interface MessagingLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const silentLog: MessagingLog = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * Turns the internal token of a request into its caller. Throws a Refusal of kind `unauthenticated` when the
 * token is malformed, expired, signed by someone else or meant for another service.
 */
export type Authenticate = (token: string) => Caller | Promise<Caller>;

/** Delays and limits. Production uses `defaultPace`; tests shorten what they wait for. All times in milliseconds. */
export interface Pace {
  /** Relay's poll while there is work, and without. A commit in this process wakes it at once. */
  readonly relayBusyMs: number;
  readonly relayIdleMs: number;
  /** How often a standby relay tries to become leader. */
  readonly standbyMs: number;
  /** How often stream and outbox are compared, besides after each reconnection. */
  readonly reconcileMs: number;
  /** Delay before delivery n + 2; the last one repeats. */
  readonly retryDelaysMs: readonly number[];
  /** A transient failure at this delivery becomes a dead letter. */
  readonly maxDeliveries: number;
  /** How often a paused consumer tries again while the infrastructure is down. */
  readonly probeMs: number;
  /** Messages of one transaction. */
  readonly batchSize: number;
  /** How often dead letters marked for replay are looked for, and gauges are measured. */
  readonly housekeepingMs: number;
}

export const defaultPace: Pace = {
  relayBusyMs: 50,
  relayIdleMs: 1_000,
  standbyMs: 1_000,
  reconcileMs: 30_000,
  retryDelaysMs: [1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000],
  maxDeliveries: 8,
  probeMs: 5_000,
  batchSize: 100,
  housekeepingMs: 5_000,
};

export interface MessagingOptions {
  readonly service: ServiceName;
  /** `nats://user:password@host:port`; the user is the service's own. */
  readonly natsUrl: string;
  /** A direct connection (no transaction-mode pooler): the relay's leadership is a lock of its session. */
  readonly databaseUrl: string;
  readonly authenticate: Authenticate;
  readonly log?: MessagingLog;
  readonly metrics?: MessagingMetrics;
  /** Check answers against the contract before they leave; a mismatch is a bug. For development and tests. */
  readonly checkAnswers?: boolean;
  readonly pace?: Partial<Pace>;
  /** What the NATS server must be; absent: anything will do, for development and tests. */
  readonly demands?: ServerDemands;
  /** Called when the NATS connection is closed for good; default: log and exit with code 1. */
  readonly onClosed?: (error: Error | undefined) => void;
}
