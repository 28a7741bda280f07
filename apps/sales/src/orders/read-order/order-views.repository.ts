import {
  amendOrder,
  cancelOrder,
  closeOrder,
  confirmOrder,
  editOrder,
  planPayments,
  recordPayment,
  type Financing,
  type Hold,
  type OrderVerb,
  type OrderView,
  type Permission,
  type ProjectStage,
} from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { etagOf, type AskContext, type Caller } from '@comptoir/messaging';
import { Db, sql, storeScope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { explained, lineReasons, orderabilityOf } from '../../coverages/orderability';
import { FinancingViews } from '../../payments/financing-views.port';
import { lineTotal } from '../../pricing/line-total';
import { allowedVerbs } from '../order';
import { amendmentsColumn } from '../amend-order/order-amendments.repository';
import { orderErrors } from '../order.errors';
import { lineOfJson, orderColumns, stateOfRow, type LineJson, type OrderRow } from '../order.row';

interface ViewRow extends OrderRow {
  readonly reference: string | null;
  readonly quote: OrderView['quote'];
  readonly project_number: string;
  readonly project_label: string;
  readonly project_stage: ProjectStage;
  readonly project_hold: Hold;
  readonly hold_reason: string | null;
  readonly customer: OrderView['customer'];
  readonly store_name: string;
  readonly salesperson_name: string | null;
  readonly vat: OrderView['vat'];
  readonly excl: string;
  readonly incl: string;
  readonly cost: string;
  readonly recorded: OrderView['amendments'];
}

const permissionOf: Readonly<Record<OrderVerb, Permission | undefined>> = {
  edit: editOrder.permission,
  confirm: confirmOrder.permission,
  amend: amendOrder.permission,
  cancel: cancelOrder.permission,
  close: closeOrder.permission,
  planPayments: planPayments.permission,
  recordPayment: recordPayment.permission,
};

/** An order as one person sees it: with what that person may do with it now, the margin only where it may be read. */
@Injectable()
export class OrderViews {
  constructor(
    private readonly db: Db,
    private readonly financing: FinancingViews,
  ) {}

  /** The order within reach of that permission, with its version as the answer's entity tag. */
  async show(orderId: string, permission: Permission, context: AskContext): Promise<OrderView> {
    const { caller } = context;
    const scope = caller.scopeFor(permission);
    const row = await this.db.one<ViewRow>(sql`
      select ${orderColumns}, h.reference, h.project_number, h.project_label, s.project_stage, s.project_hold, p.hold_reason,
        st.name as store_name, h.salesperson_name, h.vat, s.amount_excl_tax as excl, s.amount_incl_tax as incl, s.cost,
        ${amendmentsColumn(sql`h.id`)} as recorded,
        (select json_build_object('id', q.id, 'number', q.number) from quote q where q.id = h.quote_id) as quote,
        json_build_object('id', c.id, 'name', c.display_name, 'email', c.email, 'phone', coalesce(c.mobile, c.phone)) as customer
      from sales_order h join order_state s on s.order_id = h.id join store st on st.id = s.store_id
        join party c on c.id = h.customer_id join project p on p.id = h.project_id
      where h.id = ${orderId} and ${storeScope(scope, sql`s.store_id`, sql`s.salesperson_id`)}`);
    if (!row) throw orderErrors.notFound(orderId);
    context.answerEtag(etagOf(row.version));
    return viewOf(row, await this.financing.of(orderId, scope), caller);
  }
}

function viewOf(row: ViewRow, financing: Financing, caller: Caller): OrderView {
  const { storeId, projectId, salespersonId, lines: _l, milestones: _m, ...state } = stateOfRow(row);
  const { customerId: _c, quoteId: _q, amendments: _a, ...shown } = state;
  const item = { storeId, salespersonId };
  const mayDo = (verb: OrderVerb) => {
    const permission = permissionOf[verb];
    return permission === undefined || caller.mayOn(permission, item);
  };
  return {
    ...shown,
    reference: row.reference,
    quote: row.quote,
    project: {
      id: projectId,
      number: row.project_number,
      label: row.project_label,
      stage: row.project_stage,
      hold: row.project_hold,
      holdReason: row.hold_reason,
    },
    customer: row.customer,
    store: { id: storeId, name: row.store_name },
    salesperson: salespersonId === null ? null : { id: salespersonId, name: row.salesperson_name ?? '' },
    lines: row.lines.map(lineView),
    vat: row.vat,
    amountExclTax: `${Money.ofCents(row.excl)}`,
    amountInclTax: `${Money.ofCents(row.incl)}`,
    ...(caller.mayOn('margin.read', item) && {
      margin: `${Money.ofCents(row.excl).minus(Money.ofCents(row.cost))}`,
    }),
    orderability: orderabilityView(row),
    financing,
    amendments: row.recorded,
    may: allowedVerbs[state.status].filter(mayDo),
  };
}

function orderabilityView(row: ViewRow): OrderView['orderability'] {
  const { status, project_stage: stage, project_hold: hold } = row;
  const { reasons, ...coverage } = orderabilityOf({ status, stage, hold, lines: row.lines.map(needOf) });
  return { ...coverage, orderable: reasons.length === 0, reasons: explained(reasons) };
}

/** What everybody may see of a line: no purchase price. */
function lineView(json: LineJson): OrderView['lines'][number] {
  const line = lineOfJson(json);
  const { purchasePrice: _, optional: _o, ecoContribution, ...shown } = line;
  return {
    ...shown,
    ecoContribution: `${ecoContribution}`,
    total: `${lineTotal(line)}`,
    reasons: explained(lineReasons(needOf(json))),
  };
}

function needOf({ purchasable, supplierId, supplierReference, quantity, purchased }: LineJson) {
  return { purchasable, supplierId, supplierReference, quantity, ...purchased };
}
