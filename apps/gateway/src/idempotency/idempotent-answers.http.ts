import { Refusal } from '@comptoir/kernel';
import { crashPoint } from '@comptoir/messaging';
import { Logger } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../http/answer';
import { IdempotentAnswerRepository, type Place } from './idempotent-answer.repository';
import { requestHash } from './request-hash';

interface Repeatable {
  /** Its name. */
  readonly ask: string;
  readonly input: unknown;
  readonly userId: string | undefined;
  readonly key: string | undefined;
}

/**
 * One key, one effect. The first request with a key goes ahead; the same request again gets the same answer, another
 * one with that key is refused (422), and one that comes while the first is under way is told so (409).
 *
 * Only successes are kept: a refusal changed nothing, so the same request may be tried again. When an answer is lost
 * (time-out, crash) the service, which got the key too, is what keeps the effect single.
 */
@Injectable()
export class IdempotentAnswers {
  constructor(
    private readonly answers: IdempotentAnswerRepository,
    private readonly logger: Logger,
  ) {}

  async once({ ask, input, userId, key }: Repeatable, produce: () => Promise<Answer>): Promise<Answer> {
    if (key === undefined || userId === undefined) return produce();
    const place = { userId, key };
    const hash = requestHash(ask, input);
    if (!(await this.answers.take(place, hash))) return this.again(place, hash);
    try {
      const answer = await produce();
      crashPoint('gateway.answered');
      await this.keep(place, answer);
      crashPoint('gateway.kept');
      return answer;
    } catch (error) {
      await this.answers.release(place).catch(() => undefined); // it frees itself after a while
      throw error;
    }
  }

  private async again(place: Place, hash: string): Promise<Answer> {
    const kept = await this.answers.find(place);
    if (kept && kept.requestHash !== hash) throw new Refusal('unprocessable', 'idempotency.key-reused');
    if (!kept?.body) throw new Refusal('conflict', 'idempotency.in-progress', { retryAfter: 1 });
    return { json: kept.body, repeated: true, ...(kept.etag ? { etag: kept.etag } : {}) };
  }

  /** The effect stands whether or not its answer could be kept. */
  private async keep(place: Place, answer: Answer): Promise<void> {
    try {
      await this.answers.keep(place, answer);
    } catch (error) {
      this.logger.warn({ err: error }, 'an answer could not be kept for repeats');
    }
  }
}
