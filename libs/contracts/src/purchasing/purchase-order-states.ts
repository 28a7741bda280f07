/** The life of a purchase order, in order; before it is sent it can be cancelled, which frees its quantities. */
export const purchaseOrderStatuses = [
  'DRAFT',
  'APPROVED',
  'SENT',
  'ACKNOWLEDGED',
  'PARTIALLY_RECEIVED',
  'RECEIVED',
  'INVOICED',
  'CLOSED',
  'CANCELLED',
] as const;
export type PurchaseOrderStatus = (typeof purchaseOrderStatuses)[number];

export const purchaseOrderVerbs = [
  'edit',
  'approve',
  'reopen',
  'send',
  'resend',
  'cancel',
  'acknowledge',
  'resolve',
  'receive',
  'return',
  'recordInvoice',
  'recordCredit',
  'acceptDifferences',
  'close',
] as const;
export type PurchaseOrderVerb = (typeof purchaseOrderVerbs)[number];

/** Where the goods are to be brought: to the store that buys, or to the customer's. */
export const deliveryPlaces = ['STORE', 'SITE'] as const;
export type DeliveryPlace = (typeof deliveryPlaces)[number];

/** What became of a difference that a supplier's acknowledgement told. */
export const resolutions = ['OPEN', 'ACCEPTED', 'REJECTED'] as const;
export type Resolution = (typeof resolutions)[number];

/** How order, receipts and invoices of a line differ. */
export const matchFaults = [
  'QUANTITY_ABOVE_RECEIVED',
  'AMOUNT_ABOVE_ORDERED',
  'AMOUNT_BELOW_ORDERED',
] as const;
export type MatchFault = (typeof matchFaults)[number];

/** Why a quantity cannot be bought now. */
export const needReasons = [
  'NOT_CONFIRMED',
  'CANCELLED',
  'DELIVERED',
  'NOT_CONTROLLED',
  'ON_HOLD',
  'BLOCKED',
  'NO_SUPPLIER',
  'NO_SUPPLIER_REFERENCE',
  'ALREADY_ORDERED',
] as const;
export type NeedReason = (typeof needReasons)[number];
