import { z } from 'zod';
import { defineAsk } from '../define';
import { wallTime } from '../shared/values';

const planFields = {
  enabled: z.boolean(),
  /** When, in days from the last day of validity: -5 is five days before it, 3 three days after. */
  steps: z
    .array(
      z.strictObject({
        days: z.int().min(-60).max(60),
        /** The store's own reminder where null. */
        templateId: z.uuid().nullable().default(null),
      }),
    )
    .max(10)
    .refine((steps) => new Set(steps.map(({ days }) => days)).size === steps.length, 'Each day once'),
  /** E-mails leave between these times of the store's wall, on these days: 1 Monday to 7 Sunday. */
  from: wallTime,
  to: wallTime,
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** Days between two reminders of one customer, whatever the project. */
  gapDays: z.int().min(0).max(90),
  /** At most so many reminders of one customer, all projects together, within so many days. */
  mostPerCustomer: z.int().min(1).max(20),
  withinDays: z.int().min(1).max(365),
  /** What was missed is caught up no faster than this. */
  mostPerHour: z.int().min(1).max(5_000),
};
export const reminderPlanView = z
  .object({ storeId: z.uuid(), version: z.int(), ...planFields })
  .meta({ id: 'ReminderPlan' });
export type ReminderPlanView = z.output<typeof reminderPlanView>;

/** Switched off until a store switches it on. */
export const readReminderPlan = defineAsk({
  name: 'sales.reminder-plan.read',
  http: {
    method: 'GET',
    path: '/stores/:storeId/reminder-plan',
    summary: 'Read the reminder plan of a store',
  },
  permission: 'store.read',
  request: z.strictObject({ storeId: z.uuid() }),
  response: reminderPlanView,
});
export const changeReminderPlan = defineAsk({
  name: 'sales.reminder-plan.change',
  http: {
    method: 'PUT',
    path: '/stores/:storeId/reminder-plan',
    summary: 'Change the reminder plan of a store',
    ifMatch: 'required',
  },
  permission: 'reminder-plan.write',
  request: z
    .strictObject({ storeId: z.uuid(), ...planFields })
    .refine(({ from, to }) => from < to, { path: ['to'], error: 'A time after `from`' }),
  response: reminderPlanView,
});
