import {
  quoteCancelledV1,
  quoteDraftedV1,
  quoteEditedV1,
  quoteExtendedV1,
  quoteFinalizedV1,
  quoteRefusedV1,
  quoteSentV1,
  quoteSignedV1,
  quoteSupersededV1,
  type CarryOver,
  type QuoteStatus,
  type QuoteVerb,
} from '@comptoir/contracts';
import { addDays, Money, type Day } from '@comptoir/kernel';
import { lineTotal } from '../pricing/line-total';
import { totalsOf, type Totals } from '../pricing/totals';
import type { QuoteLine } from './quote-line';
import { quoteErrors } from './quote.errors';

/** What of a quote can be read and kept; amounts are computed from the lines. */
export interface QuoteState {
  readonly id: string;
  /** 0 until it is kept for the first time. */
  readonly version: number;
  readonly number: string | null;
  readonly projectId: string;
  readonly storeId: string;
  readonly customerId: string;
  readonly salespersonId: string | null;
  readonly status: QuoteStatus;
  readonly createdOn: Day;
  readonly sentOn: Day | null;
  readonly expiryDate: Day | null;
  readonly signedOn: Day | null;
  readonly refusedOn: Day | null;
  /** Why it was refused or cancelled, or signed after it had expired. */
  readonly reason: string | null;
  readonly revision: number;
  readonly revisesId: string | null;
  readonly supersededById: string | null;
  readonly carryOver: CarryOver;
  readonly note: string | null;
  readonly lines: readonly QuoteLine[];
}
/** What proves that the customer signed: who, when, and what was shown. */
export interface CustomerSignature {
  /** As whoever signed wrote it. */
  readonly signerName: string;
  readonly signedAt: Date;
  readonly shownVersion: number;
  readonly fingerprint: string;
}
/** For whom, and when. */
export type QuoteBeginning = Pick<
  QuoteState,
  'id' | 'projectId' | 'storeId' | 'customerId' | 'salespersonId' | 'createdOn'
> &
  Partial<Pick<QuoteState, 'revision' | 'revisesId'>>;
export type QuoteContent = Pick<QuoteState, 'lines' | 'expiryDate' | 'note'>;
export type QuoteEvent = typeof quoteSignedV1;

/** What each status allows; what a person may do is less where a permission is missing. */
export const allowedVerbs: Readonly<Record<QuoteStatus, readonly QuoteVerb[]>> = {
  DRAFT: ['edit', 'finalize', 'cancel'],
  FINALIZED: ['send', 'cancel'],
  SENT: ['sign', 'refuse', 'extend', 'revise', 'cancel'],
  SIGNED: [],
  REFUSED: ['revise'],
  CANCELLED: [],
  SUPERSEDED: [],
};
/** What fits into 13 digits and two decimals. */
const dearest = Money.of('9999999999999.99');

/** A priced offer to one customer. Sending it binds us; signing it binds them. */
export class Quote {
  /** What happened since it was read: announced when it is kept. */
  readonly news: QuoteEvent[] = [];
  /** The year in whose series it is to get its number, when it is kept. */
  numberedIn?: number;
  /** Where the customer signed it since it was read. */
  signature?: CustomerSignature;
  private priced?: Totals;
  private readonly original: QuoteState;

  constructor(private state: QuoteState) {
    this.original = state;
  }

  static draft(beginning: QuoteBeginning, content: QuoteContent): Quote {
    const quote = new Quote({ ...blank, ...beginning, ...content });
    quote.assertOffer(beginning.createdOn);
    quote.news.push(quoteDraftedV1);
    return quote;
  }

  get facts(): QuoteState {
    return this.state;
  }
  get id(): string {
    return this.state.id;
  }
  get totals(): Totals {
    return (this.priced ??= totalsOf(this.state.lines));
  }
  /** Whether more than its state changed since it was read. */
  get headerChanged(): boolean {
    const [was, is] = [this.original, this.state];
    return (
      was.lines !== is.lines ||
      was.note !== is.note ||
      was.reason !== is.reason ||
      was.supersededById !== is.supersededById
    );
  }

  /** Refuses when it is not the version that the caller read; undefined: the caller does not care. */
  assertVersion(seen: number | undefined): void {
    if (seen !== undefined && seen !== this.state.version)
      throw quoteErrors.stale(this.id, this.state.version);
  }

  edit(content: QuoteContent, today: Day): void {
    this.assertAllowed('edit');
    this.state = { ...this.state, ...content };
    this.priced = undefined;
    this.assertOffer(today);
    this.news.push(quoteEditedV1);
  }

  /** Closes its content. Its number is given when it is kept. */
  finalize(today: Day): void {
    this.assertAllowed('finalize');
    if (this.state.lines.length === 0) throw quoteErrors.empty(this.id);
    this.numberedIn = Number(today.slice(0, 4));
    this.become({ status: 'FINALIZED' }, quoteFinalizedV1);
  }

  /** Replaces the quote that it revises. Without an expiry date it binds us for `validityDays`. */
  send(today: Day, validityDays: number, predecessor?: Quote): void {
    this.assertAllowed('send');
    const expiryDate = this.state.expiryDate ?? addDays(today, validityDays);
    if (expiryDate < today) throw quoteErrors.expiryPassed(expiryDate, today);
    predecessor?.supersede(this);
    this.become({ status: 'SENT', sentOn: today, expiryDate }, quoteSentV1);
  }

  sign(
    today: Day,
    { signedOn = today, reason = null }: { signedOn?: Day; reason?: string | null } = {},
  ): void {
    this.assertAllowed('sign');
    const { sentOn, expiryDate } = this.state;
    if (signedOn > today) throw quoteErrors.signedInFuture(signedOn, today);
    if (sentOn !== null && signedOn < sentOn) throw quoteErrors.signedBeforeSent(signedOn, sentOn);
    if (expiryDate !== null && expiryDate < today && reason === null)
      throw quoteErrors.expired(this.id, expiryDate);
    this.become({ status: 'SIGNED', signedOn, reason }, quoteSignedV1);
  }

  /** Refuses when it was changed after the customer was shown it. */
  signByCustomer(today: Day, signature: CustomerSignature): void {
    const { id, status, version } = this.state;
    if (status === 'SENT' && signature.shownVersion !== version) throw quoteErrors.offerOutdated(id, version);
    this.sign(today);
    this.signature = signature;
  }

  refuse(today: Day, reason: string): void {
    this.assertAllowed('refuse');
    this.become({ status: 'REFUSED', refusedOn: today, reason }, quoteRefusedV1);
  }

  extend(expiryDate: Day, today: Day): void {
    this.assertAllowed('extend');
    const current = this.state.expiryDate;
    if (expiryDate < today) throw quoteErrors.expiryPassed(expiryDate, today);
    if (current !== null && expiryDate <= current) throw quoteErrors.notAnExtension(expiryDate, current);
    this.become({ expiryDate }, quoteExtendedV1);
  }

  cancel(reason: string): void {
    this.assertAllowed('cancel');
    this.become({ status: 'CANCELLED', reason }, quoteCancelledV1);
  }

  /** A new draft with the same content; this one stands until the new one is sent. */
  revise(id: string, today: Day, newId: () => string): Quote {
    this.assertAllowed('revise');
    const { projectId, storeId, customerId, salespersonId, note } = this.state;
    const lines = this.state.lines.map((line) => ({ ...line, id: newId() }));
    return Quote.draft(
      {
        id,
        projectId,
        storeId,
        customerId,
        salespersonId,
        createdOn: today,
        revisesId: this.id,
        revision: this.state.revision + 1,
      },
      { lines, note, expiryDate: null },
    );
  }

  private supersede(by: Quote): void {
    if (this.state.status === 'SIGNED') throw quoteErrors.predecessorSigned(by.id, this.id);
    if (this.state.status === 'SENT')
      this.become({ status: 'SUPERSEDED', supersededById: by.id }, quoteSupersededV1);
  }

  private become(change: Partial<QuoteState>, event: QuoteEvent): void {
    this.state = { ...this.state, ...change };
    this.news.push(event);
  }

  private assertAllowed(verb: QuoteVerb): void {
    const { id: quoteId, status } = this.state;
    const allowed = allowedVerbs[status];
    if (!allowed.includes(verb)) throw quoteErrors.transitionNotAllowed({ quoteId, status, verb, allowed });
  }

  private assertOffer(today: Day): void {
    const { expiryDate } = this.state;
    if (expiryDate !== null && expiryDate < today) throw quoteErrors.expiryPassed(expiryDate, today);
    const { amountInclTax, cost } = this.totals;
    const amounts = [amountInclTax, cost, ...this.state.lines.map(lineTotal)];
    if (amounts.some((amount) => amount.compare(dearest) > 0)) throw quoteErrors.amountTooLarge();
  }
}

const blank = {
  version: 0,
  number: null,
  status: 'DRAFT',
  sentOn: null,
  signedOn: null,
  refusedOn: null,
  reason: null,
  revision: 1,
  revisesId: null,
  supersededById: null,
  carryOver: 'NONE',
} as const;
