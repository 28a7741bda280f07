import { findQuotes, quoteFilter, type InputOf } from '@comptoir/contracts';
import { listOf, type SearchParams } from '../../../lib/search-params';

export type QuoteFilterInput = Omit<InputOf<typeof findQuotes>, 'limit' | 'cursor' | 'sort'>;
type FilterField = keyof QuoteFilterInput;
type SortName = NonNullable<InputOf<typeof findQuotes>['sort']>;

/** Everything that the address of the list says. */
export interface QuoteSearch {
  filter: QuoteFilterInput;
  /** Stores of the top bar: in force where the list has no store filter of its own. */
  scope: string[];
  sort: SortName;
  cursor?: string;
  page: number;
  /** Fields whose value in the address is not valid: left out, and told. */
  ignored: string[];
}

export const defaultSort: SortName = '-createdOn';
const fields = Object.keys(quoteFilter.shape) as FilterField[];
const lists: readonly FilterField[] = ['store', 'status', 'validity', 'progress', 'stage', 'carryOver'];

/** A filter of the bar may be more than one field of the address. */
export const filterGroups = {
  q: ['q'],
  store: ['store'],
  party: ['party', 'partyRole'],
  date: ['from', 'to'],
  week: ['week', 'weekTo'],
  stage: ['stage', 'progress'],
  validity: ['validity'],
  status: ['status', 'carryOver'],
} as const satisfies Record<string, readonly FilterField[]>;
export type FilterGroup = keyof typeof filterGroups;
export const groupNames = Object.keys(filterGroups) as FilterGroup[];

/** Reads an address. The contract's own schemas decide what is valid; the rest is left out, never an error. */
export function readQuoteSearch(params: SearchParams): QuoteSearch {
  const filter: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const field of fields) {
    const text = params[field];
    if (!text) continue;
    const parsed = quoteFilter.shape[field].safeParse(lists.includes(field) ? listOf(text) : text);
    if (parsed.success) filter[field] = parsed.data;
    else ignored.push(field);
  }
  const sort = findQuotes.request.shape.sort.safeParse(params['sort']);
  const page = Number(params['page']);
  const cursor = params['cursor'];
  return {
    filter: filter as QuoteFilterInput,
    scope: listOf(params['scope']),
    sort: sort.success ? sort.data : defaultSort,
    page: cursor && Number.isSafeInteger(page) && page > 1 ? page : 1,
    ...(cursor ? { cursor } : {}),
    ignored,
  };
}

/** Writes an address; what is as always is left out, so that links stay short. */
export function writeQuoteSearch(search: Partial<QuoteSearch>): Record<string, string> {
  const params: Record<string, string> = {};
  if (search.scope?.length) params['scope'] = search.scope.join(',');
  for (const field of fields) {
    const value = search.filter?.[field];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    if (field === 'dateField' && !usesDates(search.filter ?? {})) continue;
    params[field] = Array.isArray(value) ? value.join(',') : String(value);
  }
  if (params['dateField'] === 'createdOn') delete params['dateField'];
  if (search.sort && search.sort !== defaultSort) params['sort'] = search.sort;
  if (search.cursor) {
    params['cursor'] = search.cursor;
    if (search.page && search.page > 1) params['page'] = String(search.page);
  }
  return params;
}

/** The filter as the server is asked: the stores of the top bar stand in for a missing store filter. */
export function askedFilter({ filter, scope }: Pick<QuoteSearch, 'filter' | 'scope'>): QuoteFilterInput {
  const stores = filter.store?.length ? filter.store : scope;
  const asked: QuoteFilterInput = { ...filter, store: stores.length > 0 ? stores : undefined };
  if (!usesDates(filter)) delete asked.dateField;
  return Object.fromEntries(
    fields
      .filter((field) => asked[field] !== undefined && asked[field] !== '')
      .map((field) => [field, asked[field]]),
  ) as QuoteFilterInput;
}

/** Two equal filters have equal keys; a key can be read back. */
export const filterKey = (asked: QuoteFilterInput): string => JSON.stringify(asked);
export const filterOfKey = (key: string): QuoteFilterInput => JSON.parse(key) as QuoteFilterInput;

export function activeGroups(filter: QuoteFilterInput): FilterGroup[] {
  return groupNames.filter((group) =>
    filterGroups[group].some((field) => {
      const value = filter[field];
      return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
    }),
  );
}

export function withoutGroup(filter: QuoteFilterInput, group: FilterGroup): QuoteFilterInput {
  const rest = { ...filter };
  for (const field of filterGroups[group]) delete rest[field];
  if (!usesDates(rest)) delete rest.dateField;
  return rest;
}

const usesDates = (filter: QuoteFilterInput): boolean => Boolean(filter.from ?? filter.to ?? filter.week);
