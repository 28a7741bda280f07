import type { QuoteStatus, QuoteVerb } from '@comptoir/contracts';
import { Refusal, type Day } from '@comptoir/kernel';

/** Every way a quote says no. Codes are public: clients and translations match on them. */
export const quoteErrors = {
  notFound: (quoteId: string) => new Refusal('not-found', 'quote.not-found', { quoteId }),
  projectNotFound: (projectId: string) => new Refusal('not-found', 'project.not-found', { projectId }),

  transitionNotAllowed: (about: {
    quoteId: string;
    status: QuoteStatus;
    verb: QuoteVerb;
    allowed: readonly QuoteVerb[];
  }) => new Refusal('conflict', 'quote.transition-not-allowed', about),
  /** Two people changed it at once; the other one was first. */
  changedMeanwhile: (quoteId: string) => new Refusal('conflict', 'quote.changed-meanwhile', { quoteId }),
  /** It is not the version that the caller read. */
  stale: (quoteId: string, version: number) =>
    new Refusal('stale', 'quote.changed-meanwhile', { quoteId, version }),

  incompleteLine: (index: number, field: string) =>
    faultAt(`/lines/${index}/${field}`, 'quote.line-incomplete'),
  unknownArticle: (index: number, articleId: string) =>
    faultAt(`/lines/${index}/articleId`, 'quote.article-unknown', { articleId }),
  empty: (quoteId: string) => new Refusal('unprocessable', 'quote.empty', { quoteId }),
  amountTooLarge: () => new Refusal('unprocessable', 'quote.amount-too-large'),

  expiryPassed: (expiryDate: Day, today: Day) =>
    faultAt('/expiryDate', 'quote.expiry-passed', { expiryDate, today }),
  notAnExtension: (expiryDate: Day, current: Day) =>
    faultAt('/expiryDate', 'quote.not-an-extension', { expiryDate, current }),
  /** Expired: it can be signed only with a reason. */
  expired: (quoteId: string, expiryDate: Day) =>
    new Refusal('conflict', 'quote.expired', { quoteId, expiryDate }),
  /** The customer was shown an earlier version of it. */
  offerOutdated: (quoteId: string, version: number) =>
    new Refusal('conflict', 'quote.offer-outdated', { quoteId, version }),
  signedInFuture: (signedOn: Day, today: Day) =>
    faultAt('/signedOn', 'quote.signed-in-future', { signedOn, today }),
  signedBeforeSent: (signedOn: Day, sentOn: Day) =>
    faultAt('/signedOn', 'quote.signed-before-sent', { signedOn, sentOn }),
  /** The offer that this one replaces was signed: there is nothing left to offer. */
  predecessorSigned: (quoteId: string, predecessorId: string) =>
    new Refusal('conflict', 'quote.predecessor-signed', { quoteId, predecessorId }),
};

const messages: Readonly<Record<string, string>> = {
  'quote.line-incomplete': 'A line without an article says label, price and VAT rate itself',
  'quote.article-unknown': 'This article does not exist',
  'quote.expiry-passed': 'This day is over',
  'quote.not-an-extension': 'An extension ends later than the present validity',
  'quote.signed-in-future': 'This day has not come yet',
  'quote.signed-before-sent': 'The quote had not been sent on that day',
};

function faultAt(pointer: string, code: string, facts: Readonly<Record<string, unknown>> = {}): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer, code, message: messages[code] ?? code }]);
}
