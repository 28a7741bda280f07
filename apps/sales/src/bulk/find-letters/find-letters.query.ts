import { findLetters, type Letter, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { BulkPlans, verdictOrder } from '../bulk-plan.repository';

@Controller()
export class FindLetters {
  constructor(
    private readonly db: Db,
    private readonly plans: BulkPlans,
  ) {}

  @Answers(findLetters)
  async handle({ selectionId, email, orderer, offset, limit }: RequestOf<typeof findLetters>) {
    const plan = await this.plans.of({ kind: 'email', selectionId, email }, orderer);
    const row = await this.db.one<{ total: number; items: Letter[] }>(sql`
      with ready as materialized (select * from (${plan.verdicts}) verdict where reason is null)
      select (select count(*)::int from ready) as total, coalesce((
        select json_agg(json_build_object('key', gen_random_uuid(), 'projectId', project_id,
          'documentIds', facts -> 'documentIds', 'audience', audience, 'partyId', recipient_id) order by ${verdictOrder})
        from (select * from ready order by ${verdictOrder} limit ${limit} offset ${offset}) page), '[]') as items`);
    return { total: row?.total ?? 0, items: row?.items ?? [] };
  }
}
