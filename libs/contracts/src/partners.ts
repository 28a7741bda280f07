import type { Ask, EventDefinition } from './define';
import type { Permission } from './permissions';
import {
  orderAmendedV1,
  orderCancelledV1,
  orderConfirmedV1,
  paymentBouncedV1,
  paymentReceivedV1,
  paymentRefundedV1,
} from './sales/events/order-events';
import { quoteSignedV1 } from './sales/events/quote-events';
import { findOrders } from './sales/order-list';
import { readOrder } from './sales/orders';
import { readFinancing, recordPayment } from './sales/payments';
import { findQuotes } from './sales/quote-list';
import { readQuote } from './sales/quotes';

/** Other ERP services, each with a NATS user in an account of their own. */
export const partners = ['accounting', 'logistics'] as const;
export type PartnerName = (typeof partners)[number];

interface Hearing {
  readonly event: EventDefinition;
  /** A partner hears it where its account may do this. */
  readonly permission: Permission;
}

interface PartnerRights {
  readonly hears: readonly Hearing[];
  readonly asks: readonly Ask[];
}

const ofOrders: readonly Hearing[] = [orderConfirmedV1, orderAmendedV1, orderCancelledV1].map((event) => ({
  event,
  permission: 'order.read',
}));
const ofPayments: readonly Hearing[] = [paymentReceivedV1, paymentBouncedV1, paymentRefundedV1].map(
  (event) => ({ event, permission: 'order.read' }),
);

/** What leaves the house and what may be asked from outside; nothing else does. In which stores, its account says. */
export const partnerRights: Readonly<Record<PartnerName, PartnerRights>> = {
  accounting: {
    hears: [{ event: quoteSignedV1, permission: 'quote.read' }, ...ofOrders, ...ofPayments],
    asks: [findQuotes, readQuote, findOrders, readOrder, readFinancing, recordPayment],
  },
  logistics: { hears: ofOrders, asks: [findOrders, readOrder] },
};

/** The same subject as inside, below the partner's own name. */
export function partnerSubject(partner: PartnerName, subject: string): string {
  return `partner.${partner}.${subject}`;
}
