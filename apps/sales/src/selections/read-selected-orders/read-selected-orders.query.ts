import { readSelectedOrders, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { Selections } from '../selections.port';

/** Ids of one answer. */
const atOnce = 2_000;

@Controller()
export class ReadSelectedOrders {
  constructor(
    private readonly db: Db,
    private readonly selections: Selections,
  ) {}

  @Answers(readSelectedOrders)
  async handle(ask: RequestOf<typeof readSelectedOrders>): Promise<ResponseOf<typeof readSelectedOrders>> {
    const { selectionId, userId, after } = ask;
    await this.selections.assertUsable(selectionId, userId);
    const rows = await this.db.query<{ id: string }>(sql`
      select i.document_id as id from selection_item i join sales_order o on o.id = i.document_id
      where i.selection_id = ${selectionId} and (${after}::uuid is null or i.document_id > ${after}::uuid)
      order by i.document_id limit ${atOnce}`);
    const orderIds = rows.map(({ id }) => id);
    return { orderIds, next: orderIds.length === atOnce ? (orderIds.at(-1) ?? null) : null };
  }
}
