import type { OrderStatus, OrderVerb, QuoteStatus } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way an order says no. Codes are public: clients and translations match on them. */
export const orderErrors = {
  notFound: (orderId: string) => new Refusal('not-found', 'order.not-found', { orderId }),
  projectNotFound: (projectId: string) => new Refusal('not-found', 'project.not-found', { projectId }),

  transitionNotAllowed: (about: {
    orderId: string;
    status: OrderStatus;
    verb: OrderVerb;
    allowed: readonly OrderVerb[];
  }) => new Refusal('conflict', 'order.transition-not-allowed', about),
  /** Two people changed it at once; the other one was first. */
  changedMeanwhile: (orderId: string) => new Refusal('conflict', 'order.changed-meanwhile', { orderId }),
  /** It is not the version that the caller read. */
  stale: (orderId: string, version: number) =>
    new Refusal('stale', 'order.changed-meanwhile', { orderId, version }),
  /** Goods are on their way: a purchase order is sent. */
  purchaseOrderSent: (orderId: string) => new Refusal('conflict', 'order.purchase-order-sent', { orderId }),
  /** Whether goods are on their way cannot be known now: purchasing does not answer. */
  purchasesUnknown: (orderId: string) => new Refusal('unavailable', 'order.purchases-unknown', { orderId }),

  notPaid: (orderId: string) => new Refusal('conflict', 'order.not-paid', { orderId }),
  empty: (orderId: string) => new Refusal('unprocessable', 'order.empty', { orderId }),
  nothingAmended: (orderId: string) => new Refusal('unprocessable', 'order.nothing-amended', { orderId }),
  amountTooLarge: () => new Refusal('unprocessable', 'order.amount-too-large'),

  incompleteLine: (index: number, field: string) =>
    faultAt(
      `/lines/${index}/${field}`,
      'order.line-incomplete',
      'A line without an article says label, price and VAT rate itself',
    ),
  unknownArticle: (index: number, articleId: string) =>
    faultAt(`/lines/${index}/articleId`, 'order.article-unknown', 'This article does not exist', {
      articleId,
    }),
  /** Not a line of this order, or said twice. */
  unknownLine: (index: number, lineId: string) =>
    faultAt(`/lines/${index}/id`, 'order.line-unknown', 'This line is not on the order, or is here twice', {
      lineId,
    }),
  articleFixed: (index: number) =>
    faultAt(`/lines/${index}/articleId`, 'order.article-fixed', 'Another article is another line'),
  /** A supplier was sent an order for more than that. */
  lineSent: (lineId: string, sent: string) =>
    faultAt('/lines', 'order.line-sent', 'More of this line has been ordered from its supplier', {
      lineId,
      sent,
    }),

  quoteNotSigned: (quoteId: string, status: QuoteStatus) =>
    new Refusal('conflict', 'order.quote-not-signed', { quoteId, status }),
  /** Nothing of the quote is left to be taken over. */
  quoteTakenOver: (quoteId: string) => new Refusal('conflict', 'order.quote-taken-over', { quoteId }),
  unknownQuoteLine: (index: number, lineId: string) =>
    faultAt(
      `/lines/${index}/lineId`,
      'order.quote-line-unknown',
      'This line is not on the quote, or is here twice',
      { lineId },
    ),
  /** Other orders took over so much that this is not left. */
  quoteLineTaken: (index: number, lineId: string, left: string) =>
    new Refusal('conflict', 'order.quote-line-taken', { lineId, left }, [
      {
        pointer: `/lines/${index}/quantity`,
        code: 'order.quote-line-taken',
        message: 'More than is left of this line',
      },
    ]),
};

function faultAt(
  pointer: string,
  code: string,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer, code, message }]);
}
