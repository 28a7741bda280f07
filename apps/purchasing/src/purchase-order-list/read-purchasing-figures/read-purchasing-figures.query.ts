import {
  purchaseOrderFilter,
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
import { conditionOf } from '../purchase-order-list.row';

type Figures = ResponseOf<typeof readPurchasingFigures>;
type Figure = Figures['items'][number];
type Counted = Pick<Figure, 'count' | 'amountExclTax'>;

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
  async handle({ store }: RequestOf<typeof readPurchasingFigures>, { caller }: AskContext): Promise<Figures> {
    const scope = caller.scopeFor('purchase-order.read');
    const toOrder = await this.count(
      sql`need_today n where ${buyableNeeds({ store }, scope)}`,
      sql`n.amount`,
    );
    const cards: [Figure['key'], Partial<PurchaseOrderFilter>][] = [
      ...purchaseOrderFlags.map((flag): [Figure['key'], Partial<PurchaseOrderFilter>] => [
        flag,
        { flag: [flag] },
      ]),
      ['draft', { status: ['DRAFT'] }],
      ['approved', { status: ['APPROVED'] }],
    ];
    const items = await Promise.all(
      cards.map(([key, filter]) => this.card(key, { ...filter, store }, scope)),
    );
    const needs: Figure = { key: 'toOrder', ...toOrder, signal: false, filter: {} };
    return { items: [store ? { ...needs, filter: { store } } : needs, ...items] };
  }

  private async card(
    key: Figure['key'],
    { store, ...narrowing }: Partial<PurchaseOrderFilter>,
    scope: Scope,
  ): Promise<Figure> {
    const filter = { ...narrowing, ...(store && { store }) };
    const condition = conditionOf(purchaseOrderFilter.parse(filter), scope, await this.views.now());
    const counted = await this.count(sql`purchase_order o where ${condition}`, sql`o.amount`);
    const shown = Object.fromEntries(Object.entries(filter).map(([name, values]) => [name, [values].flat()]));
    return { key, ...counted, signal: calls.includes(key) && counted.count > 0, filter: shown };
  }

  private async count(rows: SqlFragment, amount: SqlFragment): Promise<Counted> {
    const counted = await this.db.one<Counted>(sql`
      select count(*)::int as count, ${centsText(sql`coalesce(sum(${amount}), 0)`)} as "amountExclTax" from ${rows}`);
    return counted ?? { count: 0, amountExclTax: '0.00' };
  }
}
