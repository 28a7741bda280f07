import type { Money } from '@comptoir/kernel';
import { plannedSchedule, type Milestone, type MilestoneInput } from '../payments/payment-schedule';

/** How a new order is to be paid: as it was said, or as usual. */
export function scheduleOf(
  inputs: readonly MilestoneInput[] | undefined,
  newId: () => string,
): { plan?: (total: Money) => Milestone[]; newId: () => string } {
  return inputs ? { plan: (total) => plannedSchedule(inputs, total, newId), newId } : { newId };
}
