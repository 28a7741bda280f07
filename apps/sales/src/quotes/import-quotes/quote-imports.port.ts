import { quoteImportedV1 } from '@comptoir/contracts';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../history/history.port';
import { takeNumbers } from '../../numbering/numbers.port';
import type { ImportedQuote, ImportOutcome } from '../../pricing/imported-quote';
import { totalsOf } from '../../pricing/totals';
import type { QuoteState } from '../quote';
import { QuoteChronicle } from '../quote-chronicle.repository';
import { applyCounters, type CountedQuote } from '../../quote-list/quote-counters.port';
import { quoteFactsOf } from '../quote-facts';
import { insertQuotes, rewriteQuotes, type NewQuote } from '../quote-insertion.repository';
import { linesColumn, quoteColumns, stateOfRow, type QuoteRow } from '../quote.row';
import { lineOfImport, verdictOn } from './taken-over';

interface KnownRow extends QuoteRow {
  readonly reference: string;
  readonly excl: string;
  readonly incl: string;
}
interface ProjectRow {
  readonly id: string;
  readonly storeId: string;
  readonly customerId: string;
  readonly salespersonId: string | null;
}
type Project = Omit<ProjectRow, 'id'>;
type Draft = NewQuote & { readonly reference: string; readonly before?: CountedQuote };

/** Does some work of a transaction at once, or as its last. */
export type Later = (work: () => Promise<void>) => Promise<void> | void;

/** Quotes taken over from another system. The same file again changes nothing. */
@Injectable()
export class QuoteImports {
  constructor(private readonly chronicle: QuoteChronicle) {}

  /**
   * Writes what is new or may still change, and says for each quote, in order, what became of it. A handful of
   * statements for all of them: hand over some thousand at a time. Projects and articles must exist.
   *
   * The counters are rows that everybody's work needs: with several calls in a transaction, let `later` keep that
   * work until the end.
   */
  async takeOver(
    tx: Tx,
    quotes: readonly ImportedQuote[],
    actor: Actor,
    later: Later = (work) => work(),
  ): Promise<ImportOutcome[]> {
    const known = await this.known(tx, quotes);
    const projects = await this.projects(tx, quotes);
    const outcomes = quotes.map((quote): ImportOutcome => {
      const row = known.get(quote.reference);
      return row ? verdictOn(stateOfRow(row), quote) : 'created';
    });
    const written = quotes.flatMap((quote, index) => {
      const project = projects.get(quote.projectId);
      if (!project) throw new Error(`no project ${quote.projectId}`);
      return outcomes[index] === 'created' || outcomes[index] === 'updated'
        ? [draftOf(quote, project, known.get(quote.reference))]
        : [];
    });
    const drafts = await withOwnNumbers(tx, written);
    await insertQuotes(
      tx,
      drafts.filter(({ before }) => !before),
    );
    await rewriteQuotes(
      tx,
      drafts.filter(({ before }) => before),
    );
    const happenings = drafts.map(({ state, totals }) => ({
      event: quoteImportedV1,
      facts: quoteFactsOf(state, totals),
    }));
    await this.chronicle.tell(tx, happenings, actor);
    const counted = drafts.map(({ before, ...draft }) => ({ before, after: countedOf(draft) }));
    await later(() => applyCounters(tx, counted));
    return outcomes;
  }

  private async known(tx: Tx, quotes: readonly ImportedQuote[]): Promise<Map<string, KnownRow>> {
    const rows = await tx.query<KnownRow>(sql`
      select ${quoteColumns}, h.reference, s.amount_excl_tax as excl, s.amount_incl_tax as incl, ${linesColumn} as lines
      from quote h join quote_state s on s.quote_id = h.id
      where h.reference = any(${quotes.map(({ reference }) => reference)}::text[]) order by h.id for update of s`);
    return new Map(rows.map((row) => [row.reference, row]));
  }

  private async projects(tx: Tx, quotes: readonly ImportedQuote[]): Promise<Map<string, Project>> {
    const ids = [...new Set(quotes.map(({ projectId }) => projectId))];
    const rows = await tx.query<ProjectRow>(sql`
      select id, store_id as "storeId", customer_id as "customerId", salesperson_id as "salespersonId"
      from project where id = any(${ids}::uuid[])`);
    return new Map(rows.map(({ id, ...project }) => [id, project]));
  }
}

function draftOf(quote: ImportedQuote, project: Project, row: KnownRow | undefined): Draft {
  const { reference, projectId, status, createdOn, expiryDate, signedOn } = quote;
  const kept = row && stateOfRow(row);
  const lines =
    kept && kept.status !== 'DRAFT'
      ? kept.lines
      : quote.lines.map((line) => lineOfImport(line, { id: newId(), reference: '' }));
  const unsent = status === 'DRAFT' || status === 'FINALIZED';
  const state: QuoteState = {
    ...project,
    id: kept?.id ?? newId(),
    version: (kept?.version ?? 0) + 1,
    number: kept?.number ?? (status === 'DRAFT' ? null : reference),
    projectId,
    status,
    createdOn,
    sentOn: unsent ? null : (kept?.sentOn ?? createdOn),
    expiryDate: kept && kept.status === 'SENT' ? kept.expiryDate : expiryDate,
    signedOn: status === 'SIGNED' ? signedOn : null,
    refusedOn: kept?.refusedOn ?? null,
    reason: kept?.reason ?? null,
    revision: kept?.revision ?? 1,
    revisesId: kept?.revisesId ?? null,
    supersededById: kept?.supersededById ?? null,
    carryOver: kept?.carryOver ?? 'NONE',
    note: kept?.note ?? null,
    lines,
  };
  return { reference, state, totals: totalsOf(lines), ...(row && { before: countedOfRow(row) }) };
}

/** The other system's number stays the quote's number, unless it could be mistaken for one of our own series. */
async function withOwnNumbers(tx: Tx, drafts: readonly Draft[]): Promise<Draft[]> {
  const numbered: Draft[] = [];
  for (const draft of drafts) {
    const { number, createdOn } = draft.state;
    const foreign = draft.before !== undefined || number === null || !/^DE-\d{4}-\d+$/.test(number);
    const [own = number] = foreign ? [] : await takeNumbers(tx, 'QUOTE', Number(createdOn.slice(0, 4)));
    numbered.push({ ...draft, state: { ...draft.state, number: own } });
  }
  return numbered;
}

function countedOf({
  state: { storeId, createdOn, status, expiryDate },
  totals: { amountExclTax, amountInclTax },
}: NewQuote): CountedQuote {
  return {
    storeId,
    createdOn,
    status,
    expiryDate,
    amountExclTax: amountExclTax.cents,
    amountInclTax: amountInclTax.cents,
  };
}

function countedOfRow({ store_id, created_on, status, expiry_date, excl, incl }: KnownRow): CountedQuote {
  return {
    storeId: store_id,
    createdOn: created_on,
    status,
    expiryDate: expiry_date,
    amountExclTax: BigInt(excl),
    amountInclTax: BigInt(incl),
  };
}
