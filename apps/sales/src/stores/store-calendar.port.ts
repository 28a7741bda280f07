import { Clock, type Day } from '@comptoir/kernel';
import { Injectable } from '@nestjs/common';
import { KnownStores } from './known-stores.port';

/** What day it is in a store. */
@Injectable()
export class StoreCalendar {
  constructor(
    private readonly stores: KnownStores,
    private readonly clock: Clock,
  ) {}

  /** Refuses (`store.not-found`) a store that nobody knows. */
  async todayIn(storeId: string): Promise<Day> {
    const { timeZone } = await this.stores.get(storeId);
    return this.clock.today(timeZone);
  }
}
