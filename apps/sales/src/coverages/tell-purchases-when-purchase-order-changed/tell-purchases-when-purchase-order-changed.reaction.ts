import { purchaseOrderChangedV1, type DataOf, type PurchaseOrderStatus } from '@comptoir/contracts';
import { On, Pokes, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../../history/history.port';

type Purchase = DataOf<typeof purchaseOrderChangedV1>;
interface Known {
  readonly status: PurchaseOrderStatus | null;
  readonly receipts: number | null;
}

const purchasing: Actor = { userId: 'service:purchasing', name: 'Achats' };
const actions: Partial<Record<PurchaseOrderStatus, string>> = {
  SENT: 'purchase-order.sent',
  ACKNOWLEDGED: 'purchase-order.acknowledged',
  INVOICED: 'purchase-order.invoiced',
  CANCELLED: 'purchase-order.cancelled',
};

/** What is bought for a project, and what of it arrived, are lines of its history. */
@Injectable()
export class TellPurchasesWhenPurchaseOrderChanged {
  constructor(
    private readonly history: History,
    private readonly pokes: Pokes,
  ) {}

  @On(purchaseOrderChangedV1)
  async handle({ data }: Heard<Purchase>, tx: Tx): Promise<void> {
    const { purchaseOrderId, version, number, status, storeId, receipts, projectIds } = data;
    const known = await tx.one<Known>(sql`
      with before as (select status, receipts from purchase_order_told where id = ${purchaseOrderId}),
      kept as (
        insert into purchase_order_told as told (id, version, status, receipts)
        values (${purchaseOrderId}, ${version}, ${status}, ${receipts})
        on conflict (id) do update set version = excluded.version, status = excluded.status, receipts = excluded.receipts
        where told.version < excluded.version returning true
      )
      select before.status, before.receipts from kept left join before on true`);
    if (!known) return;
    const entries = newsOf(data, known).flatMap((action) =>
      projectIds.map((projectId) => ({
        actor: purchasing,
        action,
        aggregateId: purchaseOrderId,
        aggregateVersion: version,
        projectId,
        storeId,
        facts: { purchaseOrderId, number, status },
      })),
    );
    await this.history.write(tx, entries);
    if (entries.length > 0) tx.afterCommit(() => this.pokes.poke(storeId, 'projects'));
  }
}

function newsOf({ status, receipts }: Purchase, known: Known): string[] {
  const drafted = known.status === null ? ['purchase-order.drafted'] : [];
  const moved = known.status === status ? undefined : actions[status];
  const arrived = receipts > (known.receipts ?? 0) ? ['goods.received'] : [];
  return [...drafted, ...(moved ? [moved] : []), ...arrived];
}
