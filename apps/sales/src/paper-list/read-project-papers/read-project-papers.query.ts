import { readProjectPapers, type ProjectPaper, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { centsText, Db, sql, storeScope } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { projectErrors } from '../../projects/project.errors';

const most = 200;
const shown = sql`s.status, s.created_on as "createdOn", ${centsText(sql`s.amount_excl_tax`)} as "amountExclTax",
  ${centsText(sql`s.amount_incl_tax`)} as "amountInclTax"`;

@Controller()
export class ReadProjectPapers {
  constructor(private readonly db: Db) {}

  /** Of each kind those that the caller may read. */
  @Answers(readProjectPapers)
  async handle({ projectId }: RequestOf<typeof readProjectPapers>, { caller }: AskContext) {
    const reach = storeScope(caller.scopeFor('project.read'), sql`store_id`, sql`salesperson_id`);
    const known = await this.db.one(sql`select from project where id = ${projectId} and ${reach}`);
    if (!known) throw projectErrors.notFound(projectId);
    const within = (permission: 'quote.read' | 'order.read') =>
      caller.can(permission)
        ? storeScope(caller.scopeFor(permission), sql`s.store_id`, sql`s.salesperson_id`)
        : sql`false`;
    const items = await this.db.query<ProjectPaper>(sql`
      select * from (
        select 'QUOTE' as type, h.id, coalesce(h.number, h.reference) as number, ${shown}, h.revises_id as "takenFrom"
        from quote h join quote_state s on s.quote_id = h.id
        where h.project_id = ${projectId} and ${within('quote.read')}
        union all
        select 'ORDER', h.id, coalesce(h.number, h.reference), ${shown}, h.quote_id
        from sales_order h join order_state s on s.order_id = h.id
        where h.project_id = ${projectId} and ${within('order.read')}
      ) paper order by "createdOn", type desc, id limit ${most}`);
    return { items };
  }
}
