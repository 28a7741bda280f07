import type { Permission, QuoteView } from '@comptoir/contracts';
import { Clock, type Day } from '@comptoir/kernel';
import { expectedVersion, type AskContext } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { KnownStores } from '../stores/known-stores.port';
import type { Quote, QuoteBeginning } from './quote';
import { QuoteRepository } from './quote.repository';
import { QuoteViews } from './read-quote/quote-views.repository';

interface OpenQuote {
  readonly quote: Quote;
  /** The day that the store's calendar shows. */
  readonly today: Day;
  /** How long an offer binds the store where nothing else is said. */
  readonly validityDays: number;
}

/** Load, keep and show: what every verb on a quote does around its decision. */
@Injectable()
export class QuoteDesk {
  constructor(
    private readonly quotes: QuoteRepository,
    private readonly views: QuoteViews,
    private readonly stores: KnownStores,
    private readonly clock: Clock,
  ) {}

  /** The quote within reach of the permission; refuses when it is not the version that the caller read. */
  async open(quoteId: string, permission: Permission, { caller, etag }: AskContext): Promise<OpenQuote> {
    const seen = expectedVersion(etag);
    const quote = await this.quotes.get(quoteId, caller.scopeFor(permission));
    quote.assertVersion(seen);
    const { timeZone, settings } = await this.stores.get(quote.facts.storeId);
    return { quote, today: this.clock.today(timeZone), validityDays: settings.quoteValidityDays };
  }

  /** For whom a new quote of this project is, beginning today. */
  async beginOn(
    projectId: string,
    permission: Permission,
    { caller }: AskContext,
  ): Promise<Omit<QuoteBeginning, 'id'>> {
    const project = await this.quotes.projectOf(projectId, caller.scopeFor(permission));
    const { timeZone } = await this.stores.get(project.storeId);
    return { ...project, createdOn: this.clock.today(timeZone) };
  }

  /** The quote that this one revises. */
  async predecessorOf({ facts: { revisesId } }: Quote): Promise<Quote | undefined> {
    return revisesId === null ? undefined : this.quotes.get(revisesId, { stores: 'all' });
  }

  async keep(
    quotes: readonly [Quote, ...Quote[]],
    permission: Permission,
    context: AskContext,
  ): Promise<QuoteView> {
    await this.quotes.save(quotes, context.caller);
    return this.views.show(quotes[0].id, permission, context);
  }

  /** Keeps a new quote; a repeated request is answered with the one that it made. */
  async add(quote: Quote, permission: Permission, context: AskContext): Promise<QuoteView> {
    await this.quotes.add(quote, context.caller);
    return this.views.show(quote.id, permission, context);
  }
}
