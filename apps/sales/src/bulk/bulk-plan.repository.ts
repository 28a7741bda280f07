import type { previewBulkOperation, ResponseOf } from '@comptoir/contracts';
import { Db, sql, type Queryable, type Scope, type SqlFragment, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { KnownParties } from '../parties/known-parties.port';
import { selectionErrors } from '../selections/selection.errors';
import type { Meant } from '../selections/meant';
import type { BulkOrder, ItemRules } from '../bulk-kinds/bulk-kind';
import { kindOf } from '../bulk-kinds/bulk-kinds';
import { BulkRules } from './bulk-rules.repository';
import { bulkErrors } from './bulk.errors';

type Preview = ResponseOf<typeof previewBulkOperation>;
interface Selected {
  readonly documents: number;
  readonly projects: number;
  readonly customers: number;
  readonly meant: Meant;
  readonly expired: boolean;
}
type Counted = Pick<Preview, 'willDo' | 'skipped'> &
  Required<Pick<Preview, 'assignees' | 'withoutSalesperson'>>;
/** An order on a selection of the orderer, with the verdict on each item as a query. */
export interface Plan extends Omit<Selected, 'expired'> {
  readonly verdicts: SqlFragment;
  /**
   * Writes the items of an operation, each with its verdict: they are shown in the order of their projects, and done one
   * of each store, then another of each.
   */
  fill(tx: Tx, operationId: string): Promise<void>;
}

/** What an order comes to, item by item. Preview and creation read the same plan. */
@Injectable()
export class BulkPlans {
  constructor(
    private readonly db: Db,
    private readonly rules: BulkRules,
    private readonly parties: KnownParties,
  ) {}

  async of(order: BulkOrder, orderer: { userId: string; scope: Scope }): Promise<Plan> {
    const { expired, ...selected } = await selectionOf(this.db, order.selectionId, orderer.userId);
    if (expired) throw selectionErrors.expired(order.selectionId);
    await this.assertPeople(order, orderer.scope);
    const rules = await this.rules.of(order, selected.meant, orderer.scope);
    const verdicts = verdictsOn(order, rules);
    return { ...selected, verdicts, fill: (tx, operationId) => fill(tx, operationId, verdicts) };
  }

  async preview(
    { verdicts, documents, projects, customers }: Plan,
    kind: BulkOrder['kind'],
  ): Promise<Omit<Preview, 'confirmationRequired'>> {
    const row = await this.db.one<Counted>(sql`
      with verdict as materialized (${verdicts}), reasons as (
        select reason, count(*)::int as count, (array_agg(json_build_object('projectId', project_id, 'label', label,
          'customer', json_build_object('id', customer_id, 'name', customer_name)) order by number))[1:5] as examples
        from verdict where reason is not null group by reason)
      select (select count(*) from verdict where reason is null)::int as "willDo",
        (select count(distinct a ->> 'id') from verdict, jsonb_array_elements(facts -> 'assignees') a where reason is null)::int as assignees,
        (select count(*) from verdict where reason is null and facts ->> 'salespersonId' is null)::int as "withoutSalesperson",
        coalesce((select json_agg(json_build_object('reason', reason, 'count', count, 'examples', examples) order by count desc, reason)
          from reasons), '[]') as skipped`);
    const { willDo = 0, assignees = 0, withoutSalesperson = 0, skipped = [] } = row ?? {};
    return {
      documents,
      projects,
      customers,
      willDo,
      skipped,
      ...(kind === 'task' && { assignees }),
      ...(kind === 'comment' && { withoutSalesperson }),
    };
  }

  /** Somebody of a store of others is as unknown as somebody who does not exist. */
  private async assertPeople(order: BulkOrder, scope: Scope): Promise<void> {
    await this.assertInstaller(kindOf(order).installer?.(order) ?? null, scope);
    const people = peopleOf(order);
    if (!people) return;
    const { ids, field, others } = people;
    if (ids.length === 0 && !others) throw bulkErrors.nobodyNamed(field);
    const known = await this.parties.among(ids, scope);
    const unknown = ids.findIndex((id) => !known.has(id.toLowerCase()));
    if (unknown >= 0) throw bulkErrors.unknownPerson(`${field}/${unknown}`, ids[unknown] ?? '');
  }

  private async assertInstaller(partyId: string | null, scope: Scope): Promise<void> {
    if (partyId === null) return;
    const known = await this.parties.among([partyId], scope, 'INSTALLER');
    if (known.size === 0) throw bulkErrors.notAnInstaller(partyId);
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
      insert into bulk_item (id, operation_id, seq, place, project_id, customer_id, store_id, document_ids, audience, recipient_id, state, reason)
      select gen_random_uuid(), ${operationId}::uuid, seq, row_number() over (order by turn, seq), project_id, customer_id,
        store_id, document_ids, audience, recipient_id, case when reason is null then 'PENDING' else 'SKIPPED' end, reason
      from (
        select *, row_number() over (order by ${verdictOrder}) as seq,
          row_number() over (partition by store_id order by ${verdictOrder}) as turn
        from (${verdicts}) verdict
      ) ordered returning state, store_id
    )
    update bulk_operation set total = counted.total, pending = counted.pending, skipped = counted.total - counted.pending,
      store_ids = counted.stores
    from (select count(*) as total, count(*) filter (where state = 'PENDING') as pending,
      coalesce(array_agg(distinct store_id), '{}') as stores from items) counted
    where id = ${operationId}`);
}

/** Items in the order in which they are shown. */
export const verdictOrder = sql`number, customer_id, audience, document_ids`;

function verdictsOn(order: BulkOrder, { joins, reason, facts }: ItemRules): SqlFragment {
  const { itemPer, recipients } = kindOf(order);
  const customer = {
    project: sql`p.customer_id`,
    projectAndCustomer: sql`i.customer_id`,
    projectAndRecipient: sql`case when r.audience = 'CUSTOMER' then i.customer_id else p.customer_id end`,
  }[itemPer];
  const addressed =
    recipients?.(order) ?? sql`select null::text as audience, null::uuid as recipient_id, null::uuid as per`;
  return sql`
    select t.*, p.number, p.label, who.display_name as customer_name, ${reason} as reason, ${facts} as facts
    from (
      select i.project_id, ${customer} as customer_id, p.store_id, r.audience, r.recipient_id,
        array_agg(i.document_id order by i.document_id) as document_ids
      from selection_item i join project p on p.id = i.project_id cross join lateral (${addressed}) r
      where i.selection_id = ${order.selectionId} group by 1, 2, 3, 4, 5, r.per
    ) t join project p on p.id = t.project_id join party who on who.id = t.customer_id ${joins}`;
}

async function selectionOf(db: Queryable, selectionId: string, userId: string): Promise<Selected> {
  const row = await db.one<Selected>(sql`
    select documents, projects, customers, json_build_object('target', target, 'filter', filter) as meant, expires_at <= clock_timestamp() as expired
    from selection where id = ${selectionId} and created_by = ${userId}`);
  if (!row) throw selectionErrors.notFound(selectionId);
  return row;
}

/** Who is named in the order, where in it, and whether each project adds people of its own. */
function peopleOf(order: BulkOrder): { ids: readonly string[]; field: string; others: boolean } | undefined {
  if (order.kind === 'task') {
    const { assigneeIds: ids, assignSalesperson } = order.task;
    return { ids, field: '/task/assigneeIds', others: assignSalesperson };
  }
  if (order.kind !== 'appointment') return undefined;
  const { attendeeIds: ids, attendeeRoles, installerId } = order.appointment;
  const others = attendeeRoles.length > 0 || installerId !== null;
  return { ids, field: '/appointment/attendeeIds', others };
}
