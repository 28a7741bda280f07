import {
  purchaseOrderFlags,
  readPurchasingFigures,
  type PurchaseOrderFilter,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { centsText, Db, sql, type Scope, type SqlFragment } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { buyableNeeds } from '../../needs/buyable-needs.port';
import { ListViews } from '../list-views.port';
import { conditionOf, type ListView } from '../purchase-order-list.row';

type Figure = ResponseOf<typeof readPurchasingFigures>['items'][number];
type Counted = Pick<Figure, 'count' | 'amountExclTax'>;

const cards: readonly [Figure['key'], Partial<PurchaseOrderFilter>][] = [
  ...purchaseOrderFlags.map((flag): [Figure['key'], Partial<PurchaseOrderFilter>] => [
    flag,
    { flag: [flag] },
  ]),
  ['draft', { status: ['DRAFT'] }],
  ['approved', { status: ['APPROVED'] }],
];
/** Cards that call for somebody as soon as there is anything behind them. */
const calls: readonly Figure['key'][] = ['lateAcknowledgement', 'priceDeviations', 'late'];

/** Each figure counts just what the list shows behind its filter. */
@Controller()
export class ReadPurchasingFigures {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(readPurchasingFigures)
  async handle(
    filter: RequestOf<typeof readPurchasingFigures>,
    { caller }: AskContext,
  ): Promise<ResponseOf<typeof readPurchasingFigures>> {
    const scope = caller.scopeFor('purchase-order.read');
    const view = await this.views.now();
    const items = await Promise.all(
      cards.map(([key, narrows]) => this.card(key, { ...filter, ...narrows }, { scope, view })),
    );
    const { store, supplier, q } = filter;
    const needs = { store, supplier, q };
    const toOrder = await this.count(sql`need_today n where ${buyableNeeds(needs, scope)}`, sql`n.amount`);
    return { items: [{ key: 'toOrder', ...toOrder, signal: false, filter: listed(needs) }, ...items] };
  }

  private async card(
    key: Figure['key'],
    filter: PurchaseOrderFilter,
    { scope, view }: { scope: Scope; view: ListView },
  ): Promise<Figure> {
    const condition = conditionOf(filter, scope, view);
    const counted = await this.count(sql`purchase_order o where ${condition}`, sql`o.amount`);
    const { dateField, from, to } = filter;
    const shown = { ...filter, dateField: (from ?? to) ? dateField : undefined };
    return { key, ...counted, signal: calls.includes(key) && counted.count > 0, filter: listed(shown) };
  }

  private async count(rows: SqlFragment, amount: SqlFragment): Promise<Counted> {
    const counted = await this.db.one<Counted>(sql`
      select count(*)::int as count, ${centsText(sql`coalesce(sum(${amount}), 0)`)} as "amountExclTax" from ${rows}`);
    return counted ?? { count: 0, amountExclTax: '0.00' };
  }
}

/** The fields that are set, as a list's address takes them. */
const listed = (filter: Readonly<Record<string, string | readonly string[] | undefined>>): Figure['filter'] =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, values]) =>
      values === undefined ? [] : [[name, [values].flat()]],
    ),
  );
