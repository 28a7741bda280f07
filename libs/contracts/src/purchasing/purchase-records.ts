import { z } from 'zod';
import { day, instant, money } from '../shared/values';

/** What arrived with one delivery, or went back. */
export const goodsReceipt = z
  .object({
    id: z.uuid(),
    kind: z.enum(['RECEIPT', 'RETURN']),
    on: day,
    by: z.string(),
    at: instant,
    reference: z.string().nullable(),
    note: z.string().nullable(),
    lines: z.array(z.object({ lineId: z.uuid(), quantity: z.string() })),
  })
  .meta({ id: 'GoodsReceipt' });

/** An invoice or a credit note as the supplier wrote it. */
export const supplierInvoice = z
  .object({
    id: z.uuid(),
    kind: z.enum(['INVOICE', 'CREDIT']),
    /** The supplier's. */
    number: z.string(),
    on: day,
    by: z.string(),
    amountExclTax: money,
    lines: z.array(
      z.object({ lineId: z.uuid(), quantity: z.string(), unitPrice: z.string(), priceOnly: z.boolean() }),
    ),
  })
  .meta({ id: 'SupplierInvoice' });
