import { listOf, type SearchParams } from '../../lib/search-params';
import type { ListAddress, ListFilter } from '../document-list';

/** Everything that the address of a list says. */
export interface ListSearch<Filter extends ListFilter> {
  filter: Filter;
  /** Stores of the top bar: in force where the list has no store filter of its own. */
  scope: string[];
  sort: string;
  cursor?: string;
  page: number;
  /** The document shown in the panel. */
  preview?: string;
  /** The saved view that the filters started from. */
  view?: string;
  /** Fields whose value in the address is not valid: left out, and told. */
  ignored: string[];
}

/** Reads an address. What the contract does not know is left out, never an error. */
export function readListSearch<Filter extends ListFilter>(
  address: ListAddress<Filter>,
  params: SearchParams,
): ListSearch<Filter> {
  const filter: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const [field, schema] of Object.entries(address.shape)) {
    const text = params[field];
    if (!text) continue;
    const flag = text === 'true' && address.flags?.includes(field);
    const parsed = schema.safeParse(flag || (address.lists.includes(field) ? listOf(text) : text));
    if (parsed.success) filter[field] = parsed.data;
    else ignored.push(field);
  }
  const sort = params['sort'];
  const page = Number(params['page']);
  const { cursor, preview, view } = params;
  return {
    filter: filter as Filter,
    scope: listOf(params['scope']),
    sort: sort !== undefined && address.sort.safeParse(sort).success ? sort : address.defaultSort,
    page: cursor && Number.isSafeInteger(page) && page > 1 ? page : 1,
    ...(cursor ? { cursor } : {}),
    ...(preview ? { preview } : {}),
    ...(view ? { view } : {}),
    ignored,
  };
}

/** Writes an address; what is as always is left out, so that links stay short. */
export function writeListSearch<Filter extends ListFilter>(
  address: ListAddress<Filter>,
  search: Partial<ListSearch<Filter>>,
): Record<string, string> {
  const params: Record<string, string> = {};
  const filter = search.filter ?? ({} as Filter);
  if (search.scope?.length) params['scope'] = search.scope.join(',');
  for (const field of Object.keys(address.shape)) {
    const value = filter[field];
    if (isUnset(value) || (field === 'dateField' && !usesDates(filter))) continue;
    params[field] = typeof value === 'object' ? value.join(',') : String(value);
  }
  if (params['dateField'] === defaultDateField(address)) delete params['dateField'];
  if (search.sort && search.sort !== address.defaultSort) params['sort'] = search.sort;
  if (search.cursor) {
    params['cursor'] = search.cursor;
    if (search.page && search.page > 1) params['page'] = String(search.page);
  }
  if (search.view) params['view'] = search.view;
  if (search.preview) params['preview'] = search.preview;
  return params;
}

/** Nothing chosen but the stores of the top bar: the list as it is opened from the navigation. */
export const isUntouched = <Filter extends ListFilter>(search: ListSearch<Filter>): boolean =>
  Object.keys(search.filter).length === 0 &&
  search.ignored.length === 0 &&
  [search.cursor, search.preview, search.view].every((each) => each === undefined);

/** The filter as the server is asked: the stores of the top bar stand in for a missing store filter. */
export function askedFilter<Filter extends ListFilter>(
  address: ListAddress<Filter>,
  { filter, scope }: Pick<ListSearch<Filter>, 'filter' | 'scope'>,
): Filter {
  const own = filter['store'];
  const store = typeof own === 'object' && own.length > 0 ? own : scope;
  const asked: ListFilter = { ...filter, store: store.length > 0 ? store : undefined };
  const fields = Object.keys(address.shape).filter(
    (field) => !isUnset(asked[field]) && (field !== 'dateField' || usesDates(filter)),
  );
  return Object.fromEntries(fields.map((field) => [field, asked[field]])) as Filter;
}

/** Two equal filters have equal keys; a key can be read back. */
export const filterKey = (asked: ListFilter): string => JSON.stringify(asked);
export const filterOfKey = <Filter extends ListFilter>(key: string): Filter => JSON.parse(key) as Filter;

/** The filters of the bar that are in force. */
export function activeGroups<Filter extends ListFilter>(
  { groups }: ListAddress<Filter>,
  filter: Filter,
): string[] {
  return Object.entries(groups)
    .filter(([, fields]) => fields.some((field) => !isUnset(filter[field])))
    .map(([group]) => group);
}

export function withoutGroup<Filter extends ListFilter>(
  { groups }: ListAddress<Filter>,
  filter: Filter,
  group: string,
): Filter {
  const gone: readonly string[] = groups[group] ?? [];
  const rest = Object.fromEntries(Object.entries(filter).filter(([field]) => !gone.includes(field)));
  if (!usesDates(rest)) delete rest['dateField'];
  return rest as Filter;
}

/** The filter without some of its fields. */
export const without = <Filter extends ListFilter>(filter: Filter, fields: readonly string[]): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([field]) => !fields.includes(field))) as Filter;

/** Whether a card's own filter is exactly what its fields are set to. */
export const isPressed = (filter: ListFilter, narrows: ListFilter, fields: readonly string[]): boolean =>
  fields.every((field) => JSON.stringify(filter[field]) === JSON.stringify(narrows[field]));

const isUnset = (value: ListFilter[string]): value is undefined | '' =>
  value === undefined || (typeof value !== 'boolean' && value.length === 0);
const usesDates = (filter: ListFilter): boolean => Boolean(filter['from'] ?? filter['to'] ?? filter['week']);

function defaultDateField({ shape }: { shape: ListAddress<ListFilter>['shape'] }): unknown {
  return shape['dateField']?.safeParse(undefined).data;
}
