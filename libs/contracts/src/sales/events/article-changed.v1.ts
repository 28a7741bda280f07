import { z } from 'zod';
import { defineEvent } from '../../define';

/** What the catalogue says of an article after a change, as far as whoever buys it must know. */
export const articleChangedV1 = defineEvent({
  name: 'sales.article.changed',
  version: 1,
  data: z.object({
    articleId: z.uuid(),
    version: z.int(),
    reference: z.string(),
    label: z.string(),
    supplierId: z.uuid().nullable(),
    supplierReference: z.string().nullable(),
    /** Per unit, excluding tax, as a decimal. */
    purchasePrice: z.string().nullable(),
    purchasable: z.boolean(),
  }),
});
