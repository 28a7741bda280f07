import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { day, money, named } from '../shared/values';
import { needReasons } from './purchase-order-states';

/** A line of a customer's order that has to be bought, and what keeps it from being bought now. */
export const needView = z
  .object({
    orderLineId: z.uuid(),
    order: z.object({ id: z.uuid(), number: z.string().nullable() }),
    project: z.object({ id: z.uuid(), number: z.string().nullable(), label: z.string().nullable() }),
    store: named,
    article: z.object({ id: z.uuid(), reference: z.string().nullable() }),
    label: z.string(),
    supplier: named.nullable(),
    supplierReference: z.string().nullable(),
    quantity: z.string(),
    /** On purchase orders that are not cancelled. */
    ordered: z.string(),
    remaining: z.string(),
    unitPrice: z.string().nullable(),
    /** Of what remains, excluding tax; 0 where the price is not known. */
    amountExclTax: money,
    plannedDelivery: day.nullable(),
    /** The day on which goods ordered today arrive by the supplier's lead time. */
    earliestOn: day.nullable(),
    /** They would arrive after the planned delivery. */
    late: z.boolean(),
    /** Empty exactly when it can be bought now. */
    reasons: z.array(z.enum(needReasons)),
  })
  .meta({ id: 'Need' });
export type NeedView = z.output<typeof needView>;

/** What can be bought now, or what only the lack of a supplier, or of its reference, keeps from being bought. */
export const needParts = ['BUYABLE', 'WITHOUT_SUPPLIER'] as const;
export type NeedPart = (typeof needParts)[number];

export const needFilter = {
  store: z.array(z.uuid()).max(500).optional(),
  supplier: z.array(z.uuid()).max(200).optional(),
  /** Article, order or project; accents and case ignored. */
  q: z.string().max(200).optional(),
};

/** By supplier, project and order. */
export const findNeeds = defineAsk({
  name: 'purchasing.need.find',
  http: { method: 'GET', path: '/needs', summary: 'List what has to be bought' },
  permission: 'purchase-order.read',
  request: z.strictObject({ ...needFilter, part: z.enum(needParts).default('BUYABLE'), ...pageRequest }),
  response: z.object({ items: z.array(needView), page }),
});

const supplierNeeds = z
  .object({
    supplier: named,
    lines: z.int(),
    projects: z.int(),
    amountExclTax: money,
    leadTimeDays: z.int().nullable(),
    orderMinimum: money.nullable(),
    late: z.int(),
  })
  .meta({ id: 'SupplierNeeds' });
/** What can be bought now, added up by supplier, the largest amount first. */
export const findSupplierNeeds = defineAsk({
  name: 'purchasing.need.by-supplier',
  http: { method: 'GET', path: '/needs/suppliers', summary: 'Add up what has to be bought by supplier' },
  permission: 'purchase-order.read',
  request: z.strictObject(needFilter),
  response: z.object({ items: z.array(supplierNeeds) }),
});
/** Another supplier for this one line, or one at all; null: the article's again. */
export const chooseSupplier = defineAsk({
  name: 'purchasing.need.choose-supplier',
  http: {
    method: 'PUT',
    path: '/needs/:orderLineId/supplier',
    summary: 'Choose the supplier of a line that has to be bought',
  },
  permission: 'purchase-order.write',
  request: z.strictObject({ orderLineId: z.uuid(), supplierId: z.uuid().nullable() }),
  response: needView,
});
