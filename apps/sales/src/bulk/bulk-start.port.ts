import { Clock, type Day } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { SalesConfig } from '../sales.config';
import type { BulkOrder } from '../bulk-kinds/bulk-kind';
import { kindOf } from '../bulk-kinds/bulk-kinds';
import { DispatchBell } from './dispatch-bell';
import { purseOf } from '../quotas/quota';
import { homeZone, Quotas } from '../quotas/quotas.port';

/** When an operation begins, and whether this user may begin one so large. */
@Injectable()
export class BulkStart {
  constructor(
    private readonly quotas: Quotas,
    private readonly clock: Clock,
    private readonly bell: DispatchBell,
    @Inject(CONFIG) private readonly config: SalesConfig,
  ) {}

  /** How long it waits so that it can be stopped before anything has left the house, in milliseconds. */
  delayOf(order: BulkOrder): number {
    return kindOf(order).deferred(order) ? this.config.BULK_START_DELAY_MS : 0;
  }

  /** One that need not wait any longer is looked at at once. */
  begin(tx: Tx): void {
    tx.afterCommit(() => this.bell.ring());
  }

  /** The day whose quota it counts against. */
  today(): Day {
    return this.clock.today(homeZone);
  }

  /** Refuses an operation, its items written, that exceeds what this user may do. */
  async assertAllowed(tx: Tx, operationId: string, order: BulkOrder, caller: Caller): Promise<void> {
    await this.quotas.assertWithin(tx, operationId, purseOf(order), caller);
  }
}
