import { z } from 'zod';
import { defineAsk } from '../define';
import { day, instant, line, money } from '../shared/values';
import { milestoneKinds, payerKinds, paymentKinds, paymentLights, paymentMethods } from './order-states';

/** More than nothing. */
export const positiveMoney = money
  .refine((text) => /[1-9]/.test(text) && !text.startsWith('-'), 'An amount above zero')
  .meta({ id: 'PositiveMoney' });

/** A credit company has a name; the customer is the order's. */
const payer = {
  payerKind: z.enum(payerKinds).default('CUSTOMER'),
  payerName: line(200).nullable().default(null),
};

export const milestoneInput = z
  .strictObject({
    kind: z.enum(milestoneKinds),
    amount: positiveMoney,
    dueOn: day.nullable().default(null),
    method: z.enum(paymentMethods).nullable().default(null),
    ...payer,
  })
  .meta({ id: 'PaymentMilestoneInput' });

export const milestoneView = z
  .object({
    id: z.uuid(),
    kind: z.enum(milestoneKinds),
    amount: money,
    /** What of it the payments cover, the earliest milestones first. */
    paid: money,
    dueOn: day.nullable(),
    overdue: z.boolean(),
    method: z.enum(paymentMethods).nullable(),
    payerKind: z.enum(payerKinds),
    payerName: z.string().nullable(),
  })
  .meta({ id: 'PaymentMilestone' });

export const paymentView = z
  .object({
    id: z.uuid(),
    kind: z.enum(paymentKinds),
    /** Always positive; a bounced or refunded one takes away. */
    amount: money,
    method: z.enum(paymentMethods),
    payerKind: z.enum(payerKinds),
    payerName: z.string().nullable(),
    on: day,
    /** The received payment that bounced or was refunded. */
    reversesId: z.uuid().nullable(),
    reason: z.string().nullable(),
    /** What of a received payment may still be refunded; zero for the others. */
    refundable: money,
    recordedAt: instant,
    recordedBy: z.string(),
  })
  .meta({ id: 'Payment' });

/** How an order is to be paid and what came in: the payment schedule and the payments, oldest first. */
export const financing = z
  .object({
    orderId: z.uuid(),
    /** The order's, for If-Match. */
    version: z.int(),
    light: z.enum(paymentLights),
    /** A milestone whose day is over is not covered. */
    overdue: z.boolean(),
    total: money,
    paid: money,
    /** Negative once more came in than was due. */
    remaining: money,
    milestones: z.array(milestoneView),
    payments: z.array(paymentView),
  })
  .meta({ id: 'Financing' });
export type Financing = z.output<typeof financing>;

const orderId = { orderId: z.uuid() };
export const readFinancing = defineAsk({
  name: 'sales.financing.read',
  http: {
    method: 'GET',
    path: '/orders/:orderId/financing',
    summary: 'Read the payment schedule and the payments of an order',
  },
  permission: 'order.read',
  request: z.strictObject(orderId),
  response: financing,
});
/** The milestones come to the order's total exactly, deposits first and the balance last. */
export const planPayments = defineAsk({
  name: 'sales.financing.plan',
  http: {
    method: 'PUT',
    path: '/orders/:orderId/financing',
    summary: 'Replace the payment schedule of an order',
    ifMatch: 'required',
  },
  permission: 'order.write',
  request: z.strictObject({ ...orderId, milestones: z.array(milestoneInput).min(1).max(50) }),
  response: financing,
});
export const recordPayment = defineAsk({
  name: 'sales.payment.record',
  http: { method: 'POST', path: '/orders/:orderId/payments', status: 201, summary: 'Record a payment' },
  permission: 'payment.write',
  request: z.strictObject({
    ...orderId,
    amount: positiveMoney,
    method: z.enum(paymentMethods),
    /** Today in the store where absent. */
    on: day.optional(),
    ...payer,
  }),
  response: financing,
});
const paymentId = { ...orderId, paymentId: z.uuid() };
/** The whole payment is taken back. */
export const bouncePayment = defineAsk({
  name: 'sales.payment.bounce',
  http: {
    method: 'POST',
    path: '/orders/:orderId/payments/:paymentId/bounce',
    summary: 'Record that a payment bounced',
  },
  permission: 'payment.write',
  request: z.strictObject({ ...paymentId, on: day.optional(), reason: line(500) }),
  response: financing,
});
export const refundPayment = defineAsk({
  name: 'sales.payment.refund',
  http: {
    method: 'POST',
    path: '/orders/:orderId/payments/:paymentId/refund',
    summary: 'Record that a payment was refunded, whole or in part',
  },
  permission: 'payment.write',
  request: z.strictObject({
    ...paymentId,
    amount: positiveMoney,
    method: z.enum(paymentMethods).optional(),
    on: day.optional(),
    reason: line(500),
  }),
  response: financing,
});
