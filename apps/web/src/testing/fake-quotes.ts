import type {
  InputOf,
  QuoteListItem,
  RequestOf,
  ResponseOf,
  findQuotes,
  readParty,
  readQuoteIndicators,
  readQuoteRelaxations,
} from '@comptoir/contracts';
import { Money, Refusal } from '@comptoir/kernel';
import { foldText } from '../lib/fold-text';

type Quotes = readonly QuoteListItem[];

export function quoteOf(quotes: Quotes, quoteId: string): QuoteListItem {
  const quote = quotes.find(({ id }) => id === quoteId);
  if (!quote) throw new Refusal('not-found', 'quote.not-found', { quoteId });
  return quote;
}

export function matching(
  quotes: Quotes,
  filter: Pick<InputOf<typeof findQuotes>, 'store' | 'validity' | 'q' | 'from' | 'to' | 'week'>,
): QuoteListItem[] {
  const names = {
    SIGNED: 'signed',
    PENDING: 'pending',
    EXPIRED: 'expired',
    EXPIRING: 'expiring',
    VALID: 'valid',
  } as const;
  return quotes.filter((quote) => {
    const name = quote.validity === null ? undefined : names[quote.validity];
    const inProgress = name === 'valid' || name === 'expiring';
    return (
      (!filter.store || filter.store.includes(quote.store.id)) &&
      (!filter.validity ||
        (name !== undefined && filter.validity.includes(name)) ||
        (inProgress && filter.validity.includes('inProgress'))) &&
      (!filter.from || quote.createdOn >= filter.from) &&
      (!filter.to || quote.createdOn <= filter.to) &&
      (!filter.q ||
        foldText(`${quote.number} ${quote.project.label} ${quote.customer.name}`).includes(
          foldText(filter.q),
        ))
    );
  });
}

export function pageOf(quotes: Quotes, request: RequestOf<typeof findQuotes>): ResponseOf<typeof findQuotes> {
  const rows = matching(quotes, request);
  const at = request.cursor ? Number(request.cursor) : 0;
  const next = at + request.limit < rows.length ? String(at + request.limit) : null;
  const previous = at > 0 ? String(Math.max(0, at - request.limit)) : null;
  return {
    items: rows.slice(at, at + request.limit),
    page: { next, previous, total: rows.length },
    totals: totalsOf(rows),
  };
}

export function indicatorsOf(
  quotes: Quotes,
  filter: RequestOf<typeof readQuoteIndicators>,
): ResponseOf<typeof readQuoteIndicators> {
  const keys = ['inProgress', 'signed', 'expiring', 'expired', 'pending', 'valid'] as const;
  return {
    items: keys.map((key) => {
      const rows = matching(quotes, { ...filter, validity: [key] });
      return {
        key,
        count: rows.length,
        ...totalsOf(rows),
        signal: (key === 'expiring' || key === 'expired') && rows.length > 0,
      };
    }),
  };
}

export function relaxationsOf(
  quotes: Quotes,
  filter: RequestOf<typeof readQuoteRelaxations>,
): ResponseOf<typeof readQuoteRelaxations>['items'] {
  return (['store', 'validity', 'q'] as const)
    .filter((dimension) => filter[dimension] !== undefined)
    .map((dimension) => ({ dimension, rows: matching(quotes, { ...filter, [dimension]: undefined }).length }))
    .sort((one, other) => other.rows - one.rows);
}

export function aParty(id: string, name: string): ResponseOf<typeof readParty> {
  return {
    id,
    version: 1,
    reference: null,
    roles: ['CUSTOMER'],
    kind: 'INDIVIDUAL',
    name,
    firstName: null,
    displayName: name,
    email: null,
    phone: null,
    mobile: null,
    address: { street: null, postalCode: null, city: 'Lyon', country: 'FR' },
    store: null,
    language: 'fr',
    emailOptOut: false,
  };
}

function totalsOf(rows: readonly QuoteListItem[]) {
  const sum = (of: (row: QuoteListItem) => string) =>
    rows.reduce((total, row) => total.plus(Money.of(of(row))), Money.zero()).toString();
  return { amountExclTax: sum((row) => row.amountExclTax), amountInclTax: sum((row) => row.amountInclTax) };
}
