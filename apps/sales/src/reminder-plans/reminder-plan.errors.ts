import { Refusal } from '@comptoir/kernel';

/** Every way a reminder plan says no. */
export const reminderPlanErrors = {
  outOfScope: (storeId: string) => new Refusal('forbidden', 'store.out-of-scope', { storeId }),
  changedMeanwhile: (storeId: string, version: number) =>
    new Refusal('stale', 'reminder-plan.changed-meanwhile', { storeId, version }),
};
