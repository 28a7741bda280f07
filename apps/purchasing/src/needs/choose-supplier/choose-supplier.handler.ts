import {
  chooseSupplier,
  supplierChosenV1,
  type DataOf,
  type NeedView,
  type RequestOf,
} from '@comptoir/contracts';
import { Answers, Outbox, type AskContext } from '@comptoir/messaging';
import { Db, sql, storeScope, type SqlFragment } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { needErrors } from '../need.errors';
import { needItem, needsFrom, type NeedRow } from '../need-item.port';

type Choice = DataOf<typeof supplierChosenV1> & { readonly storeId: string };

@Controller()
export class ChooseSupplier {
  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
    private readonly outbox: Outbox,
  ) {}

  /** What stands on purchase orders already stays with their supplier. */
  @Answers(chooseSupplier)
  async handle(ask: RequestOf<typeof chooseSupplier>, { caller }: AskContext): Promise<NeedView> {
    const { orderLineId, supplierId } = ask;
    const inScope = storeScope(caller.scopeFor('purchase-order.write'), sql`o.store_id`);
    if (supplierId && !(await this.db.one(sql`select from supplier where id = ${supplierId} and active`)))
      throw needErrors.unknownSupplier(supplierId);
    if (!(await this.choose(ask, inScope))) throw needErrors.notFound(orderLineId);
    const today = await this.calendar.todayOf(sql`n.store_id`);
    const row = await this.db.one<NeedRow>(
      sql`select ${needItem(today)} as need from ${needsFrom} where n.order_line_id = ${orderLineId}`,
    );
    if (!row) throw needErrors.notFound(orderLineId);
    return row.need;
  }
  /** Tells what was chosen; false where there is no such line. */
  private choose(
    { orderLineId, supplierId }: RequestOf<typeof chooseSupplier>,
    inScope: SqlFragment,
  ): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const choice = await tx.one<Choice>(sql`
        update need set chosen_supplier_id = ${supplierId}, choice_version = choice_version + 1 from sales_order o
        where order_line_id = ${orderLineId} and o.id = need.order_id and ${inScope}
        returning order_line_id as "orderLineId", order_id as "orderId", choice_version as version,
          chosen_supplier_id as "supplierId", o.store_id as "storeId"`);
      if (!choice) return false;
      const { storeId, ...data } = choice;
      const { version } = data;
      await this.outbox.announce(tx, supplierChosenV1, { id: orderLineId, version, storeId, data });
      return true;
    });
  }
}
