import { findApprovalLimits, type ResponseOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { centsText, Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';

type Limits = ResponseOf<typeof findApprovalLimits>;

@Controller()
export class FindApprovalLimits {
  constructor(private readonly db: Db) {}

  @Answers(findApprovalLimits)
  async handle(): Promise<Limits> {
    const items = await this.db.query<Limits['items'][number]>(sql`
      select role_id as "roleId", ${centsText(sql`amount`)} as limit from approval_limit order by role_id nulls first`);
    return { items };
  }
}
