import { sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PurchasingConfig } from '../purchasing.config';
import { StagesInForce } from '../purchase-stages/stages-in-force.port';
import { StoreCalendar } from '../stores/store-calendar.port';
import type { ListView } from './purchase-order-list.row';

@Injectable()
export class ListViews {
  constructor(
    private readonly calendar: StoreCalendar,
    private readonly stages: StagesInForce,
    @Inject(CONFIG) private readonly config: PurchasingConfig,
  ) {}

  async now(): Promise<ListView> {
    const [today, stages] = await Promise.all([this.calendar.todayOf(sql`o.store_id`), this.stages.now()]);
    return { today, stages, acknowledgementDays: this.config.ACKNOWLEDGEMENT_DAYS };
  }
}
