import { releaseOrder, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Db, sql, type Tx } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { needErrors } from '../need.errors';

@Controller()
export class ReleaseOrder {
  constructor(private readonly db: Db) {}

  /** The order's row is locked as whoever puts it on a purchase order, or sends one, locks it: one of the two is first. */
  @Answers(releaseOrder)
  async handle(ask: RequestOf<typeof releaseOrder>): Promise<ResponseOf<typeof releaseOrder>> {
    const { orderId, version, storeId, projectId, leaves } = ask;
    await this.db.transaction(async (tx) => {
      await tx.execute(sql`
        insert into sales_order as o (id, version, status, store_id, project_id, released_version)
        values (${orderId}, 0, 'DRAFT', ${storeId}, ${projectId}, ${version})
        on conflict (id) do update set released_version = greatest(o.released_version, excluded.released_version)`);
      const [line] = await sentBeyond(tx, orderId, leaves);
      if (line) throw leaves === null ? needErrors.sent(orderId) : needErrors.lineSent(line.id, line.sent);
    });
    return { orderId };
  }
}

/** Lines of the order of which more was sent to suppliers than is left. */
function sentBeyond(
  tx: Tx,
  orderId: string,
  leaves: RequestOf<typeof releaseOrder>['leaves'],
): Promise<{ id: string; sent: string }[]> {
  const left = sql.json(leaves ?? []);
  return tx.query(sql`
    select l.order_line_id as id, trim_scale(sum(l.covers))::text as sent
    from purchase_line l join purchase_order p on p.id = l.purchase_order_id
      left join jsonb_to_recordset(${left}) as r("orderLineId" uuid, quantity numeric) on r."orderLineId" = l.order_line_id
    where l.order_id = ${orderId} and l.covers > 0 and p.status not in ('DRAFT', 'APPROVED', 'CANCELLED')
      and (${leaves === null} or r.quantity is not null)
    group by l.order_line_id, r.quantity having ${leaves === null} or sum(l.covers) > r.quantity
    order by l.order_line_id`);
}
