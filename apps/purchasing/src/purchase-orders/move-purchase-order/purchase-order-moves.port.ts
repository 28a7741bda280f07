import type { Day, Money } from '@comptoir/kernel';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { ApprovalLimits, type Approver } from '../approval-limits.repository';
import { PurchaseOrderLetters } from './purchase-order-letters.port';
import { PurchaseOrderRepository, type Decision, type Which } from '../purchase-order.repository';

/** The moves of a purchase order that need nothing but a word, decided alike for a single one and for many. */
@Injectable()
export class PurchaseOrderMoves {
  constructor(
    private readonly orders: PurchaseOrderRepository,
    private readonly limits: ApprovalLimits,
    private readonly letters: PurchaseOrderLetters,
  ) {}

  /** Null: without a limit. */
  limitOf(approver: Approver, tx?: Tx): Promise<Money | null> {
    return this.limits.of(approver, tx);
  }

  approving(by: string, limit: Money | null): Decision {
    return (order) => ({ order: order.approved(by, limit) });
  }

  sending(by: string, { byEmail, today }: { byEmail: boolean; today: (storeId: string) => Day }): Decision {
    return (before) => {
      const order = before.sent(today(before.state.store.id));
      return byEmail ? { order, extra: this.letters.to(order, by) } : { order };
    };
  }

  resending(by: string): Decision {
    return (before) => {
      const order = before.resent();
      return { order, extra: this.letters.to(order, by) };
    };
  }

  cancelling(reason: string): Decision {
    return (order) => ({ order: order.cancelled(reason) });
  }

  /** Makes a move as a part of this transaction; what is refused leaves nothing behind, and the transaction goes on. */
  make(tx: Tx, which: Which, decide: Decision): Promise<void> {
    return tx.part((part) => this.orders.changeIn(part, which, decide));
  }
}
