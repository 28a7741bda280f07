import { setApprovalLimit, type RequestOf } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { purchaseOrderErrors } from '../purchase-order.errors';

@Controller()
export class SetApprovalLimit {
  constructor(private readonly db: Db) {}

  @Answers(setApprovalLimit)
  async handle({ roleId, limit }: RequestOf<typeof setApprovalLimit>, { caller }: AskContext) {
    if (caller.scopeFor('approval-limit.write').stores !== 'all') throw purchaseOrderErrors.limitOutOfScope();
    const cents = limit === null ? null : String(Money.of(limit).cents);
    await this.db.execute(sql`
      insert into approval_limit (role_id, amount) values (${roleId}, ${cents}::bigint)
      on conflict (role_id) do update set amount = excluded.amount`);
    return { roleId, limit };
  }
}
