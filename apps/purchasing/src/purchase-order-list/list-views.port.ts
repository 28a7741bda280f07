import { sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PurchasingConfig } from '../purchasing.config';
import { StoreCalendar } from '../stores/store-calendar.port';
import type { ListView } from './purchase-order-list.row';

@Injectable()
export class ListViews {
  constructor(
    private readonly calendar: StoreCalendar,
    @Inject(CONFIG) private readonly config: PurchasingConfig,
  ) {}

  async now(): Promise<ListView> {
    const today = await this.calendar.todayOf(sql`o.store_id`);
    return { today, acknowledgementDays: this.config.ACKNOWLEDGEMENT_DAYS };
  }
}
