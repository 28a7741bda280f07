import { addDays, dayIn, type Day } from '@comptoir/kernel';
import type { Store } from './store';

/** Stores whose calendar shows the same day and whose quotes begin to expire on the same day. */
export interface StoreDayGroup {
  readonly storeIds: string[];
  readonly today: Day;
  /** The last expiry date that is `EXPIRING` today. */
  readonly expiringUntil: Day;
}

/** What day it is in the shops: few groups, however many stores. */
export abstract class StoreDays {
  abstract groups(now: Date): Promise<StoreDayGroup[]>;
}

export function groupByDays(stores: Iterable<Store>, now: Date): StoreDayGroup[] {
  const groups = new Map<string, StoreDayGroup>();
  for (const { id, timeZone, settings } of stores) {
    const today = dayIn(timeZone, now);
    const expiringUntil = addDays(today, settings.expiringThresholdDays);
    const group = groups.get(today + expiringUntil) ?? { storeIds: [], today, expiringUntil };
    group.storeIds.push(id);
    groups.set(today + expiringUntil, group);
  }
  return [...groups.values()];
}
