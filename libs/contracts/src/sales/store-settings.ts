import { z } from 'zod';
import { defineAsk } from '../define';

const settings = {
  /** Days a sent quote binds the store when no expiry date was given. */
  quoteValidityDays: z.int().min(1).max(365),
  /** From how many days left a quote is `EXPIRING`, this day included. */
  expiringThresholdDays: z.int().min(0).max(90),
  /** No second reminder of a quote within this many days. */
  reminderGapDays: z.int().min(0).max(90),
  /** The screen asks before it starts a one-click reminder. */
  confirmReminders: z.boolean(),
};
export const storeSettingsView = z
  .object({ storeId: z.uuid(), version: z.int(), ...settings })
  .meta({ id: 'StoreSettings' });

export const readStoreSettings = defineAsk({
  name: 'sales.store-settings.read',
  http: { method: 'GET', path: '/stores/:storeId/settings', summary: 'Read the settings of a store' },
  permission: 'store.read',
  request: z.strictObject({ storeId: z.uuid() }),
  response: storeSettingsView,
});
export const changeStoreSettings = defineAsk({
  name: 'sales.store-settings.change',
  http: {
    method: 'PUT',
    path: '/stores/:storeId/settings',
    summary: 'Change the settings of a store',
    ifMatch: 'required',
  },
  permission: 'store.write',
  request: z.strictObject({ storeId: z.uuid(), ...settings }),
  response: storeSettingsView,
});
