import { Asks, type PartnerQuestion, type RawAnswer } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { idempotencyKeyIn } from '../../idempotency/idempotency-key';
import { IdempotentAnswers } from '../../idempotency/idempotent-answers.http';
import { PartnerAccountRepository } from '../partner-account.repository';
import { partnerErrors } from '../partner.errors';

/** Asks in the name of a partner's account: what it may do, and in which stores, the asked service decides as for any user. */
@Injectable()
export class AnswerPartners {
  constructor(
    private readonly accounts: PartnerAccountRepository,
    private readonly asks: Asks,
    private readonly idempotent: IdempotentAnswers,
  ) {}

  async handle({ partner, ask, input, etag, ...question }: PartnerQuestion): Promise<RawAnswer> {
    const account = await this.accounts.of(partner);
    if (!account) throw partnerErrors.noAccount();
    const key = idempotencyKeyIn({ 'idempotency-key': question.idempotencyKey });
    const produce = async () =>
      this.asks.askRaw(ask, input, {
        as: await account.tokenFor(ask.service),
        etag,
        idempotencyKey: key,
        timeoutMs: question.deadline - Date.now(),
      });
    if (ask.http?.method === 'GET') return produce();
    if (key === undefined) throw partnerErrors.keyMissing();
    return this.idempotent.once({ ask: ask.name, input, userId: account.user.id, key }, produce);
  }
}
