import { z } from 'zod';
import { defineAsk } from '../define';
import { day, money } from '../shared/values';
import { milestoneKinds, orderStatuses, payerKinds, paymentMethods } from './order-states';
import { quotePaper } from './papers';
import { quoteLineView } from './quotes';

/** What stands on an order form: nothing that its customer may not read (no purchase price, no margin, no supplier). */
export const orderPaper = quotePaper
  .omit({
    quoteId: true,
    status: true,
    expiryDate: true,
    lastRemindedOn: true,
    lines: true,
    signingLink: true,
  })
  .extend({
    orderId: z.uuid(),
    status: z.enum(orderStatuses),
    confirmedOn: day.nullable(),
    plannedDelivery: day.nullable(),
    /** Of the quote that it was taken from. */
    quoteNumber: z.string().nullable(),
    /** How often it was amended. */
    amendments: z.int(),
    lines: z.array(quoteLineView.omit({ optional: true })),
    milestones: z.array(
      z.object({
        kind: z.enum(milestoneKinds),
        amount: money,
        dueOn: day.nullable(),
        method: z.enum(paymentMethods).nullable(),
        payerKind: z.enum(payerKinds),
        payerName: z.string().nullable(),
      }),
    ),
    paid: money,
    remaining: money,
  });
export type OrderPaper = z.output<typeof orderPaper>;

/** The orders as they stand now, for whoever prints them; unknown ids are left out. */
export const readOrderPapers = defineAsk({
  name: 'sales.order.papers',
  request: z.strictObject({ orderIds: z.array(z.uuid()).min(1).max(50) }),
  response: z.object({ items: z.array(orderPaper) }),
});
