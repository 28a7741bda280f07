import { z } from 'zod';
import { day, money } from '../shared/values';

/** What stands on a purchase order's printed page, as it was sent: never who the customers are, nor what they pay. */
export const purchaseOrderPaper = z.object({
  number: z.string(),
  sentOn: day,
  supplier: z.string(),
  store: z.string(),
  /** Where the goods are to be brought. */
  deliverTo: z.string(),
  requestedOn: day.nullable(),
  note: z.string().nullable(),
  lines: z
    .array(
      z.object({
        reference: z.string().nullable(),
        label: z.string(),
        quantity: z.string(),
        unitPrice: z.string().nullable(),
        amount: money,
      }),
    )
    .max(500),
  amountExclTax: money,
});
export type PurchaseOrderPaper = z.output<typeof purchaseOrderPaper>;
