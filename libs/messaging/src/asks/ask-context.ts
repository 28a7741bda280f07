import type { Caller } from '../caller';

/** What comes with a request besides its body. */
export class AskContext {
  /** Set by `answerEtag`; sent with the answer. */
  etagOfAnswer?: string;

  constructor(
    private readonly facts: {
      readonly caller: Caller;
      readonly deadline: Date;
      readonly traceparent: string;
      readonly etag?: string;
      readonly idempotencyKey?: string;
    },
  ) {}

  get caller(): Caller {
    return this.facts.caller;
  }

  /** When the asker stops waiting. What is not begun by then is not worth beginning. */
  get deadline(): Date {
    return this.facts.deadline;
  }

  get traceparent(): string {
    return this.facts.traceparent;
  }

  /** The value of If-Match: the version that the asker saw. */
  get etag(): string | undefined {
    return this.facts.etag;
  }

  get idempotencyKey(): string | undefined {
    return this.facts.idempotencyKey;
  }

  remainingMs(): number {
    return Math.max(0, this.facts.deadline.getTime() - Date.now());
  }

  /** The version of what is answered, for the asker's next If-Match. */
  answerEtag(etag: string): void {
    this.etagOfAnswer = etag;
  }
}
