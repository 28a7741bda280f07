import type { readStoreSettings, ResponseOf } from '@comptoir/contracts';
import type { StoreSettings } from './store';

export function settingsView(
  storeId: string,
  version: number,
  { quoteValidityDays, expiringThresholdDays, reminderGapDays, confirmReminders }: StoreSettings,
): ResponseOf<typeof readStoreSettings> {
  return { storeId, version, quoteValidityDays, expiringThresholdDays, reminderGapDays, confirmReminders };
}
