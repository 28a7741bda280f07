import { purchaseOrderChangedV1, type DataOf, type PurchaseOrderStatus } from '@comptoir/contracts';
import { On, Pokes, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../../history/history.port';

type Purchase = DataOf<typeof purchaseOrderChangedV1>;
/** What was told of a purchase order last; nothing yet at version 0. */
type Told = Pick<Purchase, 'purchaseOrderId' | 'version' | 'status' | 'receipts'>;

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

  @On(purchaseOrderChangedV1, { batch: true })
  async handle(heard: Heard<Purchase>[], tx: Tx): Promise<void> {
    const told = await lock(tx, new Set(heard.map(({ data }) => data.purchaseOrderId)));
    const entries = heard
      .map(({ data }) => data)
      .sort((one, other) => one.version - other.version)
      .flatMap((purchase) => {
        const known = told.get(purchase.purchaseOrderId);
        if (!known || known.version >= purchase.version) return [];
        told.set(purchase.purchaseOrderId, purchase);
        return entriesOf(purchase, newsOf(purchase, known));
      });
    await keep(tx, [...told.values()]);
    await this.history.write(tx, entries);
    const stores = new Set(entries.map(({ storeId }) => storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'projects')));
  }
}

/** Whoever is about to tell of one of these waits. */
async function lock(tx: Tx, ids: ReadonlySet<string>): Promise<Map<string, Told>> {
  await tx.execute(sql`
    insert into purchase_order_told (id, version, status, receipts)
    select id, 0, 'DRAFT', 0 from unnest(${[...ids]}::uuid[]) as heard(id) order by id on conflict (id) do nothing`);
  const rows = await tx.query<Told>(sql`
    select id as "purchaseOrderId", version, status, receipts from purchase_order_told
    where id = any(${[...ids]}::uuid[]) order by id for update`);
  return new Map(rows.map((row) => [row.purchaseOrderId, row]));
}

async function keep(tx: Tx, told: readonly Told[]): Promise<void> {
  await tx.execute(sql`
    update purchase_order_told known set version = told.version, status = told.status, receipts = told.receipts
    from jsonb_to_recordset(${sql.json(told)})
      as told("purchaseOrderId" uuid, version int, status text, receipts int)
    where known.id = told."purchaseOrderId"`);
}

function newsOf({ status, receipts }: Purchase, known: Told): string[] {
  const drafted = known.version === 0 ? ['purchase-order.drafted'] : [];
  const moved = known.status === status ? undefined : actions[status];
  const arrived = receipts > known.receipts ? ['goods.received'] : [];
  return [...drafted, ...(moved ? [moved] : []), ...arrived];
}

function entriesOf(purchase: Purchase, news: readonly string[]) {
  const { purchaseOrderId, version, number, status, storeId, projectIds } = purchase;
  return news.flatMap((action) =>
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
}
