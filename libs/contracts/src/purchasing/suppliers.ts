import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { email, line, money, named, unitPrice } from '../shared/values';

const terms = {
  /** Where purchase orders are sent; null: to the address of the third party. */
  orderEmail: email.nullable(),
  /** Days from the order to the goods, as the supplier promises them in general. */
  leadTimeDays: z.int().min(0).max(730).nullable(),
  /** Below this amount excluding tax the supplier charges carriage, or does not deliver. */
  orderMinimum: money.nullable(),
};
export const supplierView = z
  .object({
    id: z.uuid(),
    /** Of the terms. */
    version: z.int(),
    reference: z.string().nullable(),
    name: z.string(),
    email: z.string().nullable(),
    active: z.boolean(),
    ...terms,
  })
  .meta({ id: 'Supplier' });
export type SupplierView = z.output<typeof supplierView>;

export const findSuppliers = defineAsk({
  name: 'purchasing.supplier.find',
  http: { method: 'GET', path: '/suppliers', summary: 'List suppliers' },
  permission: 'supplier.read',
  request: z.strictObject({ ...pageRequest, q: z.string().max(200).optional() }),
  response: z.object({ items: z.array(supplierView), page }),
});
export const changeSupplierTerms = defineAsk({
  name: 'purchasing.supplier.change-terms',
  http: {
    method: 'PUT',
    path: '/suppliers/:supplierId/terms',
    summary: 'Change the terms of a supplier',
    ifMatch: 'required',
  },
  permission: 'supplier.write',
  request: z.strictObject({ supplierId: z.uuid(), ...terms }),
  response: supplierView,
});

export const supplierPriceView = z
  .object({
    article: named.extend({ reference: z.string() }),
    supplierReference: z.string(),
    unitPrice,
  })
  .meta({ id: 'SupplierPrice' });

export const findSupplierPrices = defineAsk({
  name: 'purchasing.supplier-price.find',
  http: { method: 'GET', path: '/suppliers/:supplierId/prices', summary: 'List the prices of a supplier' },
  permission: 'supplier.read',
  request: z.strictObject({ supplierId: z.uuid(), ...pageRequest, q: z.string().max(200).optional() }),
  response: z.object({ items: z.array(supplierPriceView), page }),
});
/** What a supplier asks for an article; before the catalogue's purchase price. */
export const setSupplierPrice = defineAsk({
  name: 'purchasing.supplier-price.set',
  http: {
    method: 'PUT',
    path: '/suppliers/:supplierId/prices/:articleId',
    summary: 'Set the price of an article at a supplier',
  },
  permission: 'supplier.write',
  request: z.strictObject({
    supplierId: z.uuid(),
    articleId: z.uuid(),
    supplierReference: line(100),
    unitPrice,
  }),
  response: supplierPriceView,
});
