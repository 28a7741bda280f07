import {
  purchaseOrderFlags,
  readPurchasingFigures,
  type PurchaseOrderFilter,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { SharedRuns } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql, type Scope } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { buyableNow } from '../../needs/needs-behind.port';
import { stageColumn } from '../../purchase-stages/purchase-stage.predicates';
import { ListViews } from '../list-views.port';
import type { ListView } from '../purchase-order-list.row';
import { sumsOf, totalsOf, type Totals } from '../purchase-order-totals.row';

type Figures = ResponseOf<typeof readPurchasingFigures>;
type Figure = Figures['items'][number];
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

const nothing: Counted = { count: 0, amountExclTax: '0.00' };

/** Each figure counts just what the list shows behind its filter. */
@Controller()
export class ReadPurchasingFigures {
  /** Every open dashboard asks the same when something changes. */
  private readonly runs = new SharedRuns<Figures>();

  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(readPurchasingFigures)
  handle(filter: RequestOf<typeof readPurchasingFigures>, { caller }: AskContext): Promise<Figures> {
    const scope = caller.scopeFor('purchase-order.read');
    return this.runs.ask(JSON.stringify([filter, scope]), () => this.figures(filter, scope));
  }

  private async figures(filter: RequestOf<typeof readPurchasingFigures>, scope: Scope): Promise<Figures> {
    const view = await this.views.now();
    const [items, stages] = await Promise.all([
      Promise.all(cards.map(([key, narrows]) => this.card(key, { ...filter, ...narrows }, { scope, view }))),
      this.stages(filter, { scope, view }),
    ]);
    const { store, supplier, q } = filter;
    const needs = { store, supplier, q };
    const toOrder = await this.count(buyableNow(needs, scope));
    return {
      items: [{ key: 'toOrder', ...toOrder, signal: false, filter: listed(needs) }, ...items, ...stages],
    };
  }

  private async card(
    key: Figure['key'],
    filter: PurchaseOrderFilter,
    { scope, view }: { scope: Scope; view: ListView },
  ): Promise<Figure> {
    const counted = await this.count(totalsOf(filter, scope, view));
    return { key, ...counted, signal: calls.includes(key) && counted.count > 0, filter: shown(filter) };
  }

  /** One of each stage, in their order, from one reading. */
  private async stages(
    filter: PurchaseOrderFilter,
    { scope, view }: { scope: Scope; view: ListView },
  ): Promise<Figure[]> {
    const { from, count, amount } = totalsOf(filter, scope, view);
    const counted = await this.db.query<Counted & { stage: string | null }>(sql`
      select ${stageColumn(view.stages)} as stage, ${count} as count, ${amount} as "amountExclTax"
      from ${from} group by 1`);
    return view.stages.map(({ id }) => {
      const { count, amountExclTax } = counted.find(({ stage }) => stage === id) ?? nothing;
      return { key: id, count, amountExclTax, signal: false, filter: shown({ ...filter, stage: [id] }) };
    });
  }

  private async count(totals: Totals): Promise<Counted> {
    return (await this.db.one<Counted>(sumsOf(totals))) ?? nothing;
  }
}

/** As the list's address takes a filter: the days mean nothing without their field, nor the other way round. */
function shown(filter: PurchaseOrderFilter): Figure['filter'] {
  const { dateField, from, to, week } = filter;
  return listed({ ...filter, dateField: (from ?? to ?? week) ? dateField : undefined });
}

/** The fields that are set, as a list's address takes them. */
const listed = (filter: Readonly<Record<string, string | readonly string[] | undefined>>): Figure['filter'] =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, values]) =>
      values === undefined ? [] : [[name, [values].flat()]],
    ),
  );
