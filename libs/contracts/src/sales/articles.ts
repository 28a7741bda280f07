import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { money, named, vatRate } from '../shared/values';

export const articleView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    reference: z.string(),
    label: z.string(),
    supplier: named.nullable(),
    supplierReference: z.string().nullable(),
    /** Absent without the permission `margin.read`. */
    purchasePrice: z.string().nullable().optional(),
    salePrice: z.string(),
    vatRate,
    ecoContribution: money,
    purchasable: z.boolean(),
  })
  .meta({ id: 'Article' });

export const findArticles = defineAsk({
  name: 'sales.article.find',
  http: { method: 'GET', path: '/articles', summary: 'List articles' },
  permission: 'article.read',
  request: z.strictObject({ ...pageRequest, q: z.string().max(200).optional() }),
  response: z.object({ items: z.array(articleView), page }),
});
