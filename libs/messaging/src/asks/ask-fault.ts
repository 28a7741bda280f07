/** The other service answered that it has a bug. Its log tells which, under this trace. */
export class AskFault extends Error {
  override readonly name = 'AskFault';

  constructor(
    readonly ask: string,
    readonly traceId?: string,
    cause?: unknown,
  ) {
    super(`${ask} met a bug`, { cause });
  }
}
