import type { Ask } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { v5 } from 'uuid';
import type { Caller } from '../caller';

/** Namespace of ids made from idempotency keys; any UUID, the same for ever. */
const madeByKey = '6f1c0b0e-5d7a-4b6e-9a53-0a8f5f0c7d11';

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

  /**
   * The id of what this request makes. Repeated with its Idempotency-Key, a request gets the same id again, so that
   * whoever makes the thing notices that it exists; the key of another user or of another ask gives another id.
   * Without a key the id is new.
   */
  idFor(ask: Ask): string {
    if (this.idempotencyKey === undefined) return newId();
    return v5(JSON.stringify([this.caller.userId, ask.name, this.idempotencyKey]), madeByKey);
  }

  remainingMs(): number {
    return Math.max(0, this.facts.deadline.getTime() - Date.now());
  }

  /** The version of what is answered, for the asker's next If-Match. */
  answerEtag(etag: string): void {
    this.etagOfAnswer = etag;
  }
}
