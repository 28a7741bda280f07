import { Clock, type Day } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { SalesConfig } from '../sales.config';
import type { BulkOrder } from '../bulk-kinds/bulk-kind';
import { kindOf } from '../bulk-kinds/bulk-kinds';
import { purseOf } from '../quotas/quota';
import { homeZone, Quotas } from '../quotas/quotas.port';

/** When an operation begins, and whether this user may begin one so large. */
@Injectable()
export class BulkStart {
  constructor(
    private readonly quotas: Quotas,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: SalesConfig,
  ) {}

  /** How long it waits so that it can be stopped before anything has left the house, in milliseconds. */
  delayOf(order: BulkOrder): number {
    return kindOf(order).deferred(order) ? this.config.BULK_START_DELAY_MS : 0;
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
