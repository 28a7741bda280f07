import { z } from 'zod';
import { defineEvent } from '../../define';
import { amounts, day, money, quantity } from '../../shared/values';
import { orderStatuses, payerKinds, paymentKinds, paymentLights, paymentMethods } from '../order-states';

/** A line that has to be bought, with what the catalogue said of its article at that moment. */
const need = z.object({
  orderLineId: z.uuid(),
  articleId: z.uuid(),
  /** Its first 80 characters. */
  label: z.string(),
  quantity,
  supplierId: z.uuid().nullable(),
  supplierReference: z.string().nullable(),
});

/** The order after the change. Consumers apply by `version`: an older one than they know is ignored. */
export const orderFacts = z.object({
  orderId: z.uuid(),
  version: z.int(),
  number: z.string().nullable(),
  status: z.enum(orderStatuses),
  storeId: z.uuid(),
  projectId: z.uuid(),
  customerId: z.uuid(),
  salespersonId: z.uuid().nullable(),
  quoteId: z.uuid().nullable(),
  createdOn: day,
  confirmedOn: day.nullable(),
  plannedDelivery: day.nullable(),
  ...amounts.shape,
  /** All the lines that have to be bought; a line that is gone needs nothing any more. */
  needs: z.array(need),
});
export type OrderFacts = z.output<typeof orderFacts>;

const orderEvent = (happened: string) =>
  defineEvent({ name: `sales.order.${happened}`, version: 1, data: orderFacts });

export const orderDraftedV1 = orderEvent('drafted');
export const orderEditedV1 = orderEvent('edited');
/** From here the customer is owed the goods, and they may be bought once the project is controlled. */
export const orderConfirmedV1 = orderEvent('confirmed');
export const orderAmendedV1 = orderEvent('amended');
export const orderCancelledV1 = orderEvent('cancelled');
/** It was to be cancelled and was not: what purchasing released for that may be bought again. */
export const orderKeptV1 = orderEvent('kept');
/** Its first goods were ordered from a supplier, or that was taken back. */
export const orderFulfilmentChangedV1 = orderEvent('fulfilment-changed');
/** All of it is at the customer's: nothing of it is bought any more. */
export const orderDeliveredV1 = orderEvent('delivered');
/** Delivered and paid. */
export const orderClosedV1 = orderEvent('closed');
/** Taken over from another system, in whatever state it has there. */
export const orderImportedV1 = orderEvent('imported');

/** One entry of the payment book, which only ever grows: applied in any order, once each, it comes to the same. */
const paymentFacts = z.object({
  orderId: z.uuid(),
  /** The order's version after it. */
  version: z.int(),
  storeId: z.uuid(),
  projectId: z.uuid(),
  customerId: z.uuid(),
  paymentId: z.uuid(),
  kind: z.enum(paymentKinds),
  amount: money,
  method: z.enum(paymentMethods),
  payerKind: z.enum(payerKinds),
  on: day,
  reversesId: z.uuid().nullable(),
  /** Of the whole order, after it. */
  paid: money,
  light: z.enum(paymentLights),
});
const paymentEvent = (happened: string) =>
  defineEvent({ name: `sales.order.payment-${happened}`, version: 1, data: paymentFacts });
export const paymentReceivedV1 = paymentEvent('received');
export const paymentBouncedV1 = paymentEvent('bounced');
export const paymentRefundedV1 = paymentEvent('refunded');
