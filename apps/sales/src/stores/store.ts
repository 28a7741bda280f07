import type { StoreFacts } from '@comptoir/contracts';

export interface StoreSettings {
  readonly quoteValidityDays: number;
  readonly expiringThresholdDays: number;
  readonly reminderGapDays: number;
  readonly confirmReminders: boolean;
}

/** A shop as sales knows it: the gateway's facts, and how it sells. */
export interface Store extends StoreFacts {
  readonly settings: StoreSettings & { readonly version: number };
}
