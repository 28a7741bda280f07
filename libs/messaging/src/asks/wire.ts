/** Headers of a request and of its reply, the same on both sides. */
export const requestHeaders = {
  token: 'authorization',
  /** Absolute, in epoch milliseconds: it keeps its meaning through queues and hops. */
  deadline: 'deadline',
  trace: 'traceparent',
  etag: 'if-match',
  idempotencyKey: 'idempotency-key',
  service: 'service',
} as const;

export const replyHeaders = {
  /** Absent on success; `refused` with a problem document, `fault` when the service has a bug. */
  outcome: 'outcome',
  etag: 'etag',
} as const;
