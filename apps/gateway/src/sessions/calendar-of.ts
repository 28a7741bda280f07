import type { Calendar } from '@comptoir/contracts';
import { dayIn } from '@comptoir/kernel';
import type { StoreZone } from '../stores/store';

/** Where a house without stores is. */
const firstZone = 'Europe/Paris';

/** What day it is in these stores, seen from the home store or, without one, from where the most stores are. */
export function calendarOf(stores: readonly StoreZone[], homeStoreId: string | null, now: Date): Calendar {
  const home = stores.find(({ storeId }) => storeId === homeStoreId);
  const timeZone = home?.timeZone ?? mostFrequent(stores.map((store) => store.timeZone)) ?? firstZone;
  const today = dayIn(timeZone, now);
  const timeZones = [...new Set(stores.map((store) => store.timeZone))].sort();
  const elsewhere = stores
    .map((store) => ({ storeId: store.storeId, today: dayIn(store.timeZone, now) }))
    .filter((store) => store.today !== today);
  return { today, timeZone, timeZones, elsewhere };
}

function mostFrequent(zones: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [most] = [...counts].sort(([zone, count], [other, more]) => more - count || (zone < other ? -1 : 1));
  return most?.[0];
}
