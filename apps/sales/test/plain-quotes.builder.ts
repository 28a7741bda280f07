import type { countQuotes, InputOf } from '@comptoir/contracts';
import { addDays, dayIn, type Day } from '@comptoir/kernel';
import { sampleStores } from '../src/quote-list/quote-samples.builder';
import { reached, showsPaper, type PlainPaper } from './plain-papers.builder';

/** A store's day, and the last that counts as expiring there. */
function daysIn(storeId: string, now: Date): { today: Day; until: Day } {
  const store = sampleStores.find(({ id }) => id === storeId);
  if (!store) throw new Error(`no store ${storeId}`);
  const today = dayIn(store.timeZone, now);
  return { today, until: addDays(today, store.threshold) };
}

/** Whether a card of the panel counts a quote. */
export function onQuoteCard({ status, store, days }: PlainPaper, card: string, now: Date): boolean {
  const expiryDate = days['expiryDate'] ?? null;
  const sent = status === 'SENT';
  const { today, until } = daysIn(store, now);
  if (card === 'signed') return status === 'SIGNED';
  if (card === 'pending') return status === 'DRAFT' || status === 'FINALIZED' || (sent && !expiryDate);
  if (card === 'inProgress') return sent && (!expiryDate || expiryDate >= today);
  if (!sent || !expiryDate) return false;
  if (card === 'expired') return expiryDate < today;
  return card === 'expiring' ? expiryDate >= today && expiryDate <= until : expiryDate > until;
}

export function quoteProgress(quote: PlainPaper, name: string): boolean {
  const rules: Record<string, boolean> = {
    blocked: quote.hold === 'BLOCKED',
    onHold: quote.hold === 'ON_HOLD',
    notControlled: !reached(quote, 'CONTROLLED'),
    purchased: reached(quote, 'PURCHASING'),
    awaitingDelivery: quote.stage === 'READY_TO_DELIVER',
    carriedOver: quote.carryOver !== 'NONE',
    canGeneratePurchases:
      quote.status === 'SIGNED' &&
      quote.hold === 'NONE' &&
      quote.carryOver !== 'FULL' &&
      ['CONTROLLED', 'PURCHASING'].includes(quote.stage) &&
      quote.orderable,
  };
  return rules[name] ?? false;
}

/** The plain recount of one filter. */
export function showsQuote(quote: PlainPaper, filter: InputOf<typeof countQuotes>, now: Date): boolean {
  return (
    showsPaper(quote, filter, filter.dateField) &&
    (!filter.status || filter.status.some((status) => status === quote.status)) &&
    (!filter.validity || filter.validity.some((name) => onQuoteCard(quote, name, now))) &&
    (filter.progress ?? []).every((name) => quoteProgress(quote, name))
  );
}
