import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

interface Work {
  /** When the work in progress must be over, in epoch milliseconds. */
  readonly deadline?: number;
  /** The message whose handling this is. */
  readonly causationId?: string;
}

interface Trace extends Work {
  readonly traceparent: string;
  /** Known only after the work began. */
  userId?: string;
}

const storage = new AsyncLocalStorage<Trace>();
const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const nobody = /^0+$/;

/** The W3C `traceparent` of the work in progress; undefined outside of any. */
export function currentTrace(): string | undefined {
  return storage.getStore()?.traceparent;
}

/** When the ask in progress must be answered, in epoch milliseconds. */
export function currentDeadline(): number | undefined {
  return storage.getStore()?.deadline;
}

/** The id of the message being handled: what is announced meanwhile was caused by it. */
export function currentCause(): string | undefined {
  return storage.getStore()?.causationId;
}

/** Tells on whose behalf the work in progress is done, for its log lines. Does nothing outside of any. */
export function noteUser(userId: string): void {
  const trace = storage.getStore();
  if (trace) trace.userId = userId;
}

/** The id of the user on whose behalf the work in progress is done, once noted. */
export function currentUser(): string | undefined {
  return storage.getStore()?.userId;
}

/** Runs `work` as a step of the given trace (or of a new one when it is absent or malformed). */
export function runInTrace<T>(
  parent: string | undefined,
  work: (traceparent: string) => T,
  about: Work = {},
): T {
  const traceparent = childOf(parent);
  return storage.run({ traceparent, ...about }, () => work(traceparent));
}

/** The next span of a trace; a fresh trace for anything that is not a valid `traceparent`. */
export function childOf(traceparent: string | undefined): string {
  const [, traceId, spanId] = pattern.exec(traceparent ?? '') ?? [];
  const known = traceId && spanId && !nobody.test(traceId) && !nobody.test(spanId);
  return `00-${known ? traceId : randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}

export function traceIdOf(traceparent: string): string {
  return traceparent.split('-')[1] ?? '';
}
