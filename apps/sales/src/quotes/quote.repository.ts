import {
  quoteCancelledV1,
  quoteEditedV1,
  quoteExtendedV1,
  quoteRefusedV1,
  quoteSentV1,
  quoteSignedV1,
} from '@comptoir/contracts';
import { Db, sql, storeScope, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../history/history.port';
import { takeNumbers } from '../numbering/numbers.port';
import { ProjectStages } from '../projects/project-stages.port';
import { QuoteChronicle } from './quote-chronicle.repository';
import { applyCounters, type CountedQuote } from '../quote-list/quote-counters.port';
import { quoteFactsOf, vatLines } from './quote-facts';
import { refreshSearch } from './quote-headings.port';
import { insertQuotes, replaceLines } from './quote-insertion.repository';
import {
  Quote,
  type CustomerSignature,
  type QuoteBeginning,
  type QuoteEvent,
  type QuoteState,
} from './quote';
import { quoteErrors } from './quote.errors';
import { FollowUps } from './signal-deadlines/follow-ups.port';
import { linesColumn, quoteColumns, stateOfRow, type QuoteRow } from './quote.row';

/** What a quote becomes when it is kept, and what the counters knew of it. */
interface Kept {
  readonly quote: Quote;
  state: QuoteState;
  readonly before?: CountedQuote;
}
interface CountedRow extends Omit<CountedQuote, 'amountExclTax' | 'amountInclTax'> {
  readonly excl: string;
  readonly incl: string;
}

/**
 * Row to quote and back: one transaction with its announcements, history, number and counters. Rows that everybody
 * shares are locked last: the series of numbers, then the counters.
 */
@Injectable()
export class QuoteRepository {
  constructor(
    private readonly db: Db,
    private readonly stages: ProjectStages,
    private readonly chronicle: QuoteChronicle,
    private readonly followUps: FollowUps,
  ) {}

  /** Refuses (`quote.not-found`) what does not exist or lies outside the scope: nobody learns which. */
  async get(id: string, scope: Scope): Promise<Quote> {
    const row = await this.db.one<QuoteRow>(sql`
      select ${quoteColumns}, ${linesColumn} as lines from quote h join quote_state s on s.quote_id = h.id
      where h.id = ${id} and ${storeScope(scope, sql`s.store_id`, sql`s.salesperson_id`)}`);
    if (!row) throw quoteErrors.notFound(id);
    return new Quote(stateOfRow(row));
  }

  /** Store, customer and salesperson of a new quote. */
  async projectOf(projectId: string, scope: Scope): Promise<Omit<QuoteBeginning, 'id' | 'createdOn'>> {
    const row = await this.db.one<Omit<QuoteBeginning, 'id' | 'createdOn'>>(sql`
      select id as "projectId", store_id as "storeId", customer_id as "customerId", salesperson_id as "salespersonId"
      from project where id = ${projectId} and ${storeScope(scope, sql`store_id`, sql`salesperson_id`)}`);
    if (!row) throw quoteErrors.projectNotFound(projectId);
    return row;
  }

  /** Keeps what happened to the quotes, all or nothing. Of two people who change one, the second is refused. */
  async save(quotes: readonly Quote[], actor: Actor): Promise<void> {
    const changed = quotes.filter(({ news }) => news.length > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
    await this.db.transaction(async (tx) => {
      await this.moveProjects(tx, changed, actor);
      const kept: Kept[] = [];
      for (const quote of changed) kept.push(await this.keep(tx, quote));
      for (const entry of kept) {
        if (entry.quote.numberedIn !== undefined)
          entry.state = await number(tx, entry.state, entry.quote.numberedIn);
      }
      await this.chronicle.tell(tx, kept.flatMap(happeningsOf), actor);
      await applyCounters(
        tx,
        kept.map(({ before, quote, state }) => ({ before, after: countedOf(quote, state) })),
      );
    });
  }

  /** Keeps a new quote. False when it exists already: the request was a repetition. */
  async add(quote: Quote, actor: Actor): Promise<boolean> {
    const state = { ...quote.facts, version: 1 };
    return this.db.transaction(async (tx) => {
      const written = await insertQuotes(tx, [{ state, totals: quote.totals }]);
      if (written.size === 0) return false;
      await this.chronicle.tell(tx, happeningsOf({ quote, state }), actor);
      await applyCounters(tx, [{ after: countedOf(quote, state) }]);
      return true;
    });
  }

  /** The project is locked before its quotes, everywhere. */
  private async moveProjects(tx: Tx, quotes: readonly Quote[], actor: Actor): Promise<void> {
    for (const quote of quotes) {
      const { id, projectId } = quote.facts;
      if (happened(quote, quoteSentV1) || happened(quote, quoteExtendedV1))
        await this.stages.advance(tx, projectId, 'quoteSent', actor);
      if (happened(quote, quoteSignedV1)) await this.stages.advance(tx, projectId, 'quoteSigned', actor);
      if (cameToNothing(quote)) {
        await this.stages.lock(tx, [projectId]);
        await this.followUps.heed(tx, [projectId], actor, [id]);
      }
    }
  }

  private async keep(tx: Tx, quote: Quote): Promise<Kept> {
    const { facts: now, totals } = quote;
    const before = await tx.one<CountedRow>(sql`
      update quote_state s set version = s.version + 1, status = ${now.status}, sent_on = ${now.sentOn},
        expiry_date = ${now.expiryDate}, signed_on = ${now.signedOn}, refused_on = ${now.refusedOn},
        amount_excl_tax = ${String(totals.amountExclTax.cents)}::bigint,
        amount_incl_tax = ${String(totals.amountInclTax.cents)}::bigint, cost = ${String(totals.cost.cents)}::bigint
      from (select * from quote_state where quote_id = ${now.id} and version = ${now.version} for update) b
      where s.quote_id = b.quote_id
      returning b.store_id as "storeId", b.created_on as "createdOn", b.status, b.expiry_date as "expiryDate",
        b.amount_excl_tax as excl, b.amount_incl_tax as incl`);
    if (!before) throw quoteErrors.changedMeanwhile(now.id);
    if (quote.headerChanged) {
      await tx.execute(sql`
        update quote set reason = ${now.reason}, note = ${now.note}, superseded_by_id = ${now.supersededById},
          vat = ${sql.json(vatLines(totals.vat))} where id = ${now.id}`);
    }
    if (happened(quote, quoteEditedV1)) await replaceLines(tx, [now]);
    if (quote.signature) await keepSignature(tx, now.id, quote.signature);
    return { quote, state: { ...now, version: now.version + 1 }, before: countedOfRow(before) };
  }
}

async function keepSignature(tx: Tx, quoteId: string, signature: CustomerSignature): Promise<void> {
  const { signerName, signedAt, shownVersion, fingerprint } = signature;
  await tx.execute(sql`
    insert into quote_signature (quote_id, signer_name, signed_at, shown_version, fingerprint)
    values (${quoteId}, ${signerName}, ${signedAt}, ${shownVersion}, ${fingerprint})`);
}

async function number(tx: Tx, state: QuoteState, year: number): Promise<QuoteState> {
  const [given = null] = await takeNumbers(tx, 'QUOTE', year);
  await tx.execute(sql`update quote set number = ${given} where id = ${state.id}`);
  await refreshSearch(tx, sql`h.id = ${state.id}`);
  return { ...state, number: given };
}

function happened(quote: Quote, event: QuoteEvent): boolean {
  return quote.news.includes(event);
}

function cameToNothing(quote: Quote): boolean {
  return (
    happened(quote, quoteRefusedV1) || (happened(quote, quoteCancelledV1) && quote.facts.sentOn !== null)
  );
}

function happeningsOf({ quote, state }: Kept) {
  const facts = quoteFactsOf(state, quote.totals);
  const { signature } = quote;
  return quote.news.map((event) => ({ event, facts, reason: state.reason, signature }));
}

function countedOf({ totals }: Quote, { storeId, createdOn, status, expiryDate }: QuoteState): CountedQuote {
  const { amountExclTax, amountInclTax } = totals;
  return {
    storeId,
    createdOn,
    status,
    expiryDate,
    amountExclTax: amountExclTax.cents,
    amountInclTax: amountInclTax.cents,
  };
}

function countedOfRow({ excl, incl, ...row }: CountedRow): CountedQuote {
  return { ...row, amountExclTax: BigInt(excl), amountInclTax: BigInt(incl) };
}
