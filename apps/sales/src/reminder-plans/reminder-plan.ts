import type { ReminderPlanView } from '@comptoir/contracts';

export type ReminderPlan = Omit<ReminderPlanView, 'storeId' | 'version'>;

/** What a store finds when it looks at its plan for the first time. */
export const firstPlan: ReminderPlan = {
  enabled: false,
  steps: [
    { days: -5, templateId: null },
    { days: 3, templateId: null },
  ],
  from: '09:00',
  to: '18:00',
  weekdays: [1, 2, 3, 4, 5],
  gapDays: 7,
  mostPerCustomer: 3,
  withinDays: 30,
  mostPerHour: 100,
};

/** A step that could not be done on its day is done up to so many days later; after that it is too late. */
export const lateDays = 7;
