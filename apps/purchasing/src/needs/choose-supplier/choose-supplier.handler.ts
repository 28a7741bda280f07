import { chooseSupplier, type NeedView, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql, storeScope } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { needErrors } from '../need.errors';
import { needItem, needsFrom, type NeedRow } from '../need-item.port';

@Controller()
export class ChooseSupplier {
  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
  ) {}

  /** What stands on purchase orders already stays with their supplier. */
  @Answers(chooseSupplier)
  async handle(ask: RequestOf<typeof chooseSupplier>, { caller }: AskContext): Promise<NeedView> {
    const { orderLineId, supplierId } = ask;
    const inScope = storeScope(caller.scopeFor('purchase-order.write'), sql`o.store_id`);
    if (supplierId && !(await this.db.one(sql`select from supplier where id = ${supplierId} and active`)))
      throw needErrors.unknownSupplier(supplierId);
    const changed = await this.db.execute(sql`
      update need set chosen_supplier_id = ${supplierId} from sales_order o
      where order_line_id = ${orderLineId} and o.id = need.order_id and ${inScope}`);
    if (changed === 0) throw needErrors.notFound(orderLineId);
    const today = await this.calendar.todayOf(sql`n.store_id`);
    const row = await this.db.one<NeedRow>(
      sql`select ${needItem(today)} as need from ${needsFrom} where n.order_line_id = ${orderLineId}`,
    );
    if (!row) throw needErrors.notFound(orderLineId);
    return row.need;
  }
}
