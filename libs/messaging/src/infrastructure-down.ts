/**
 * Thrown by a handler when what it needs is not there at all (an SMTP server that refuses connections, an ERP
 * that times out). It says nothing about the message: the consumer keeps it, pauses, and tries again with the
 * same delivery. No attempt is counted and nothing becomes a dead letter, however long it lasts.
 */
export class InfrastructureDown extends Error {
  override readonly name = 'InfrastructureDown';

  constructor(
    readonly what: string,
    cause?: unknown,
  ) {
    super(`${what} is down`, { cause });
  }
}
