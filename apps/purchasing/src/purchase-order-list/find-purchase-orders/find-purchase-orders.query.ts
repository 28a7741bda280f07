import { findPurchaseOrders, type PurchaseOrderFilter, type RequestOf } from '@comptoir/contracts';
import { Answers, RawJson, type AskContext } from '@comptoir/messaging';
import {
  centsText,
  cursorCodec,
  Db,
  keysetOf,
  type KeysetRow,
  type Scope,
  sql,
  type SqlFragment,
} from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { PurchasingConfig } from '../../purchasing.config';
import { ListViews } from '../list-views.port';
import { conditionOf, flagCodes, type ListView } from '../purchase-order-list.row';
import { isCounted, totalsOf } from '../purchase-order-totals.row';
import { sorts } from '../purchase-order-sorts';
import { stageColumn } from '../../purchase-stages/purchase-stage.predicates';

/** Beyond so many rows the exact total is left to whoever asks for it. */
const countedUpTo = 10_000;

interface Counted {
  readonly total: number;
  readonly amount: string;
  readonly exact: boolean;
}
const nothing: Counted = { total: 0, amount: '0.00', exact: true };

/** Totals that the counter tells come with the rows, others are counted beside them. */
@Controller()
export class FindPurchaseOrders {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
    @Inject(CONFIG) config: PurchasingConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findPurchaseOrders)
  async handle(ask: RequestOf<typeof findPurchaseOrders>, { caller }: AskContext) {
    const { sort, limit, cursor, ...filter } = ask;
    const view = await this.views.now();
    const scope = caller.scopeFor('purchase-order.read');
    const condition = conditionOf(filter, scope, view);
    const keyset = keysetOf({ sort: sorts.get(sort), limit, cursor, codec: this.cursors });
    const told = isCounted(filter, view);
    const counted = countOf(filter, scope, view);
    const [rows, beside] = await Promise.all([
      this.db.query<{ item: string; counted: Counted | null } & KeysetRow>(sql`
        select ${itemOf(view)}::text as item, o.keyset_key,
          ${told ? sql`(select row_to_json(c) from (${counted}) c)` : sql`null`} as counted
        from (
          select o.*, ${keyset.select} from purchase_order o where ${condition} and ${keyset.where}
          order by ${keyset.orderBy} limit ${keyset.limit}) o
        left join store st on st.id = o.store_id order by ${keyset.orderBy}`),
      told ? undefined : this.db.one<Counted>(counted),
    ]);
    const { items, next, previous } = keyset.page(rows);
    const { total, amount, exact } =
      beside ?? rows[0]?.counted ?? (await this.db.one<Counted>(counted)) ?? nothing;
    const page = { next, previous, ...(exact ? { total } : { total: countedUpTo, atLeast: true }) };
    const totals = exact ? { amountExclTax: amount } : null;
    const list = items.map(({ item }) => item).join(',');
    return new RawJson(
      `{"items":[${list}],"page":${JSON.stringify(page)},"totals":${JSON.stringify(totals)}}`,
    );
  }
}

function countOf(filter: PurchaseOrderFilter, scope: Scope, view: ListView): SqlFragment {
  const { from, count, amount } = totalsOf(filter, scope, view);
  const [rows, exact] = isCounted(filter, view)
    ? [from, sql`true`]
    : [sql`(select o.amount from ${from} limit ${countedUpTo + 1}) o`, sql`count(*) <= ${countedUpTo}`];
  return sql`select ${count} as total, ${amount} as amount, ${exact} as exact from ${rows}`;
}

function itemOf(view: ListView): SqlFragment {
  return sql`json_build_object(
    'id', o.id, 'version', o.version, 'number', o.number, 'status', o.status, 'stage', ${stageColumn(view.stages)},
    'supplier', json_build_object('id', o.supplier_id, 'name', o.supplier_name),
    'store', json_build_object('id', o.store_id, 'name', coalesce(st.name, '')), 'createdOn', o.created_on,
    'createdBy', o.created_by, 'requestedOn', o.requested_on, 'expectedOn', o.expected_on, 'sentOn', o.sent_on,
    'lines', o.line_count, 'amountExclTax', ${centsText(sql`o.amount`)}, 'openDeviations', o.open_deviations,
    'flags', to_json(${flagCodes(view)}))`;
}
