import type { PurchaseOrderStatus, PurchaseOrderVerb } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way a purchase order says no. Codes are public: clients and translations match on them. */
export const purchaseOrderErrors = {
  notFound: (purchaseOrderId: string) =>
    new Refusal('not-found', 'purchase-order.not-found', { purchaseOrderId }),
  transitionNotAllowed: (about: {
    purchaseOrderId: string;
    status: PurchaseOrderStatus;
    verb: PurchaseOrderVerb;
    allowed: readonly PurchaseOrderVerb[];
  }) => new Refusal('conflict', 'purchase-order.transition-not-allowed', about),
  /** It is not the version that the caller read. */
  stale: (purchaseOrderId: string, version: number) =>
    new Refusal('stale', 'purchase-order.changed-meanwhile', { purchaseOrderId, version }),

  beingGenerated: (purchaseOrderId: string) =>
    new Refusal('conflict', 'purchase-order.being-generated', { purchaseOrderId }),

  unknownLine: (index: number, lineId: string) =>
    faultAt(
      `/lines/${index}/lineId`,
      'purchase-order.line-unknown',
      'This line is not on the purchase order',
      {
        lineId,
      },
    ),
  moreThanNeeded: () =>
    faultAt('/lines', 'purchase-order.more-than-needed', 'More than the customers’ orders still need'),
  priceMissing: (lineIds: readonly string[]) =>
    new Refusal('unprocessable', 'purchase-order.price-missing', { lineIds }),
  addressMissing: (purchaseOrderId: string) =>
    new Refusal('unprocessable', 'purchase-order.address-missing', { purchaseOrderId }),
  emailMissing: (supplierId: string) =>
    new Refusal('unprocessable', 'purchase-order.email-missing', { supplierId }),
  /** The customer's order was cancelled or amended, or its project is held. */
  notNeeded: (lineIds: readonly string[]) =>
    new Refusal('conflict', 'purchase-order.not-needed', { lineIds }),
  aboveLimit: (amount: string, limit: string) =>
    new Refusal('forbidden', 'purchase-order.above-limit', { amount, limit }),

  nothingToResolve: (index: number, lineId: string) =>
    faultAt(`/lines/${index}/lineId`, 'purchase-order.nothing-to-resolve', 'Nothing on this line is open', {
      lineId,
    }),
  moreThanOrdered: (index: number, left: string) =>
    faultAt(`/lines/${index}/quantity`, 'purchase-order.more-than-ordered', 'More than is still to come', {
      left,
    }),
  moreThanReceived: (index: number, received: string) =>
    faultAt(`/lines/${index}/quantity`, 'purchase-order.more-than-received', 'More than has arrived', {
      received,
    }),
  moreThanInvoiced: (index: number, invoiced: string) =>
    faultAt(`/lines/${index}/quantity`, 'purchase-order.more-than-invoiced', 'More than was invoiced', {
      invoiced,
    }),
  invoiceKnown: (number: string) =>
    faultAt('/number', 'supplier-invoice.known', 'This number of the supplier is recorded already', {
      number,
    }),
  limitOutOfScope: () =>
    new Refusal('forbidden', 'permission.out-of-scope', { permission: 'approval-limit.write' }),
};

function faultAt(
  pointer: string,
  code: string,
  message: string,
  facts: Record<string, unknown> = {},
): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer, code, message }]);
}
