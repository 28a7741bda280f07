import { z } from 'zod';
import { defineEvent } from '../../define';
import { unitPrice } from '../../shared/values';

/**
 * What a supplier calls an article and asks for it, before what the catalogue says. `version` counts the changes of
 * this price: an older one than is known is ignored.
 */
export const supplierPriceChangedV1 = defineEvent({
  name: 'purchasing.supplier-price.changed',
  version: 1,
  data: z.object({
    supplierId: z.uuid(),
    articleId: z.uuid(),
    version: z.int().min(1),
    supplierReference: z.string(),
    unitPrice,
  }),
});
