import type { DataOf, orderDeliveryChangedV1 } from '@comptoir/contracts';
import { Pokes } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Notices, type NoticeDraft } from '../../notices/notices.port';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { lateGoodsOf, type AppointmentState } from '../appointment';
import { appointmentJson, stateOf, type AppointmentJson } from '../appointment.row';

/** Deliveries and installations whose goods come later: their attendees are told, and no longer once that is over. */
@Injectable()
export class LateGoods {
  constructor(
    private readonly notices: Notices,
    private readonly calendar: StoreCalendar,
    private readonly pokes: Pokes,
  ) {}

  /** By when an order's goods are to arrive; the newest version counts. */
  async expect(tx: Tx, delivery: DataOf<typeof orderDeliveryChangedV1>): Promise<void> {
    const { orderId, version, projectId, storeId, latest } = delivery;
    const noted = await tx.execute(sql`
      insert into order_delivery as known (order_id, version, project_id, expected_on, purchase_order_number)
      values (${orderId}, ${version}, ${projectId}, ${latest?.expectedOn ?? null}, ${latest?.purchaseOrderNumber ?? null})
      on conflict (order_id) do update set version = excluded.version, project_id = excluded.project_id,
        expected_on = excluded.expected_on, purchase_order_number = excluded.purchase_order_number
      where known.version < excluded.version`);
    if (noted === 0) return;
    await this.tell(tx, [projectId]);
    tx.afterCommit(() => this.pokes.poke(storeId, 'appointments'));
  }

  /** In the transaction that changed these projects' appointments or what is expected for them, after it. */
  async tell(tx: Tx, projectIds: readonly string[]): Promise<void> {
    const rows = await tx.query<{ item: AppointmentJson }>(sql`
      select ${appointmentJson} as item from appointment a
      where a.project_id = any(${projectIds}::uuid[]) and a.type in ('DELIVERY', 'INSTALLATION') order by a.id`);
    if (rows.length === 0) return;
    const drafts: NoticeDraft[] = [];
    for (const { item } of rows) drafts.push(...(await this.draftsOf(stateOf(item))));
    await this.notices.takeBack(tx, {
      kind: 'GOODS_LATE',
      aboutIds: rows.map(({ item }) => item.id),
      but: drafts.map(({ key }) => key),
    });
    await this.notices.tell(tx, drafts);
  }

  private async draftsOf(state: AppointmentState): Promise<NoticeDraft[]> {
    const late = lateGoodsOf(state, await this.calendar.zoneOf(state.storeId));
    if (!late) return [];
    const { id, storeId, project, type, startsAt, attendees } = state;
    return attendees
      .filter(({ role }) => role !== 'CUSTOMER' && role !== 'SUPPLIER')
      .map((attendee) => ({
        recipientId: attendee.id,
        kind: 'GOODS_LATE',
        key: `goods-late:${id}:${startsAt.toISOString()}:${late.expectedOn}`,
        aboutId: id,
        storeId,
        project,
        words: late.purchaseOrder,
        facts: { type, startsAt: startsAt.toISOString(), expectedOn: late.expectedOn },
      }));
  }
}
