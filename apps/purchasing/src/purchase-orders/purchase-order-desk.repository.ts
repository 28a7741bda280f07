import type { Permission, PurchaseOrderView } from '@comptoir/contracts';
import { etagOf, expectedVersion, type AskContext } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { PurchaseOrderRepository, type Decision } from './purchase-order.repository';
import { PurchaseOrderViews } from './purchase-order-views.port';

/** Load, keep and show: what every verb on a purchase order does around its decision. */
@Injectable()
export class PurchaseOrderDesk {
  constructor(
    private readonly orders: PurchaseOrderRepository,
    private readonly views: PurchaseOrderViews,
  ) {}

  async show(id: string, permission: Permission, context: AskContext): Promise<PurchaseOrderView> {
    const order = await this.orders.get(id, context.caller.scopeFor(permission));
    context.answerEtag(etagOf(order.state.version));
    return this.views.of(order, context.caller);
  }

  /** Refused outside the reach of the permission, and when it is not the version that the caller read. */
  async change(
    { purchaseOrderId, permission }: { purchaseOrderId: string; permission: Permission },
    context: AskContext,
    decide: Decision,
  ): Promise<PurchaseOrderView> {
    const scope = context.caller.scopeFor(permission);
    const seen = expectedVersion(context.etag);
    await this.orders.change({ purchaseOrderId, scope, seen }, decide);
    return this.show(purchaseOrderId, permission, context);
  }
}
