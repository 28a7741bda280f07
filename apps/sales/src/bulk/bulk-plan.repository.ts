import type { previewBulkOperation, ResponseOf } from '@comptoir/contracts';
import { Db, sql, type Queryable, type Scope, type SqlFragment, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { selectionErrors } from '../selections/selection.errors';
import type { BulkOrder, ItemRules } from './bulk-kind';
import { kindOf } from './bulk-kinds';
import { BulkRules, type Meant } from './bulk-rules.repository';
import { bulkErrors } from './bulk.errors';

type Preview = ResponseOf<typeof previewBulkOperation>;
interface Selected {
  readonly documents: number;
  readonly projects: number;
  readonly customers: number;
  readonly meant: Meant;
  readonly expired: boolean;
}
/** An order on a selection of the orderer, with the verdict on each item as a query. */
export interface Plan extends Omit<Selected, 'expired'> {
  readonly verdicts: SqlFragment;
  /** Writes the items of an operation in the order of their projects, each with its verdict. */
  fill(tx: Tx, operationId: string): Promise<void>;
}

/** What an order comes to, item by item. Preview and creation read the same plan. */
@Injectable()
export class BulkPlans {
  constructor(
    private readonly db: Db,
    private readonly rules: BulkRules,
  ) {}

  async of(order: BulkOrder, orderer: { userId: string; scope: Scope }): Promise<Plan> {
    const { expired, ...selected } = await selectionOf(this.db, order.selectionId, orderer.userId);
    if (expired) throw selectionErrors.expired(order.selectionId);
    await assertAssignees(this.db, order);
    const rules = await this.rules.of(order, selected.meant, orderer.scope);
    const verdicts = verdictsOn(order, rules);
    return { ...selected, verdicts, fill: (tx, operationId) => fill(tx, operationId, verdicts) };
  }

  async preview(
    { verdicts, documents, projects, customers }: Plan,
    isTask: boolean,
  ): Promise<Omit<Preview, 'confirmationRequired'>> {
    const row = await this.db.one<{ willDo: number; assignees: number; skipped: Preview['skipped'] }>(sql`
      with verdict as materialized (${verdicts}), reasons as (
        select reason, count(*)::int as count, (array_agg(json_build_object('projectId', project_id, 'label', label,
          'customer', json_build_object('id', customer_id, 'name', customer_name)) order by number))[1:5] as examples
        from verdict where reason is not null group by reason)
      select (select count(*) from verdict where reason is null)::int as "willDo",
        (select count(distinct a ->> 'id') from verdict, jsonb_array_elements(facts -> 'assignees') a where reason is null)::int as assignees,
        coalesce((select json_agg(json_build_object('reason', reason, 'count', count, 'examples', examples) order by count desc, reason)
          from reasons), '[]') as skipped`);
    const { willDo = 0, assignees = 0, skipped = [] } = row ?? {};
    return { documents, projects, customers, willDo, skipped, ...(isTask && { assignees }) };
  }

  /** Whether a store of the selection wants its reminders confirmed. */
  async storesConfirm({ verdicts }: Plan): Promise<boolean> {
    const row = await this.db.one<{ confirm: boolean | null }>(sql`
      select bool_or(st.confirm_reminders) as confirm from (${verdicts}) v join store st on st.id = v.store_id where v.reason is null`);
    return row?.confirm ?? false;
  }
}

async function fill(tx: Tx, operationId: string, verdicts: SqlFragment): Promise<void> {
  await tx.execute(sql`
    with items as (
      insert into bulk_item (id, operation_id, seq, project_id, customer_id, store_id, document_ids, state, reason)
      select gen_random_uuid(), ${operationId}::uuid, row_number() over (order by number, customer_id), project_id, customer_id,
        store_id, document_ids, case when reason is null then 'PENDING' else 'SKIPPED' end, reason
      from (${verdicts}) verdict returning state
    )
    update bulk_operation set total = counted.total, pending = counted.pending, skipped = counted.total - counted.pending
    from (select count(*) as total, count(*) filter (where state = 'PENDING') as pending from items) counted
    where id = ${operationId}`);
}

function verdictsOn(order: BulkOrder, { joins, reason, facts }: ItemRules): SqlFragment {
  const perCustomer = kindOf(order).itemPer === 'projectAndCustomer';
  const customer = perCustomer ? sql`i.customer_id` : sql`p.customer_id`;
  return sql`
    select t.*, p.number, p.label, who.display_name as customer_name, ${reason} as reason, ${facts} as facts
    from (
      select i.project_id, ${customer} as customer_id, p.store_id, array_agg(i.document_id order by i.document_id) as document_ids
      from selection_item i join project p on p.id = i.project_id
      where i.selection_id = ${order.selectionId} group by 1, 2, 3
    ) t join project p on p.id = t.project_id join party who on who.id = t.customer_id ${joins}`;
}

async function selectionOf(db: Queryable, selectionId: string, userId: string): Promise<Selected> {
  const row = await db.one<Selected>(sql`
    select documents, projects, customers, filter as meant, expires_at <= clock_timestamp() as expired
    from selection where id = ${selectionId} and created_by = ${userId}`);
  if (!row) throw selectionErrors.notFound(selectionId);
  return row;
}

async function assertAssignees(db: Queryable, order: BulkOrder): Promise<void> {
  if (order.kind !== 'task') return;
  const { assigneeIds, assignSalesperson } = order.task;
  if (assigneeIds.length === 0 && !assignSalesperson) throw bulkErrors.nobodyAssigned();
  const rows = await db.query<{ id: string }>(
    sql`select id from party where id = any(${assigneeIds}::uuid[])`,
  );
  const known = new Set(rows.map(({ id }) => id));
  const unknown = assigneeIds.findIndex((id) => !known.has(id.toLowerCase()));
  if (unknown >= 0) throw bulkErrors.unknownAssignee(unknown, assigneeIds[unknown] ?? '');
}
