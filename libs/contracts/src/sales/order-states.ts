export const orderStatuses = [
  'DRAFT',
  'CONFIRMED',
  'IN_FULFILMENT',
  'DELIVERED',
  'CLOSED',
  'CANCELLED',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const orderVerbs = [
  'edit',
  'confirm',
  'amend',
  'cancel',
  'close',
  'planPayments',
  'recordPayment',
] as const;
export type OrderVerb = (typeof orderVerbs)[number];

/**
 * Why not everything on an order could be bought today, as a whole or on one of its lines. `NOT_PURCHASABLE` on a line
 * is no obstacle: it stands for the whole order only when none of its lines is ever bought.
 */
export const orderReasons = [
  'NOT_CONFIRMED',
  'CANCELLED',
  'DELIVERED',
  'NOT_CONTROLLED',
  'ON_HOLD',
  'BLOCKED',
  'NOT_PURCHASABLE',
  'NO_SUPPLIER',
  'NO_SUPPLIER_REFERENCE',
  'ALREADY_ORDERED',
] as const;
export type OrderReason = (typeof orderReasons)[number];

/** The reasons in words; screens have their own in each language. */
export const orderReasonWords: Readonly<Record<OrderReason, string>> = {
  NOT_CONFIRMED: 'The order is a draft',
  CANCELLED: 'The order is cancelled',
  DELIVERED: 'The order is delivered',
  NOT_CONTROLLED: 'The project is not controlled yet',
  ON_HOLD: 'The project is on hold',
  BLOCKED: 'The project is blocked',
  NOT_PURCHASABLE: 'This is never bought from a supplier',
  NO_SUPPLIER: 'The article has no supplier',
  NO_SUPPLIER_REFERENCE: 'The article has no supplier reference',
  ALREADY_ORDERED: 'All of it stands on purchase orders already',
};

/** How much of what an order needs stands on purchase orders, was sent to suppliers, or has arrived. */
export const coverages = ['NONE', 'PARTIAL', 'FULL'] as const;
export type Coverage = (typeof coverages)[number];

/** Grey nothing, orange part, green all of it is paid. */
export const paymentLights = ['GREY', 'ORANGE', 'GREEN'] as const;
export type PaymentLight = (typeof paymentLights)[number];

export const milestoneKinds = ['DEPOSIT', 'INTERMEDIATE', 'BALANCE'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];
export const paymentMethods = ['CARD', 'TRANSFER', 'CHEQUE', 'CASH', 'DIRECT_DEBIT', 'CREDIT'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];
/** Who pays: the customer, or a company that lends to them. */
export const payerKinds = ['CUSTOMER', 'CREDIT_COMPANY'] as const;
export type PayerKind = (typeof payerKinds)[number];
export const paymentKinds = ['RECEIVED', 'BOUNCED', 'REFUNDED'] as const;
export type PaymentKind = (typeof paymentKinds)[number];
