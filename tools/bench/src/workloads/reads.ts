import type { ListName, Samples } from './samples';

export interface Workload {
  readonly name: string;
  readonly what: string;
  /** Below `/api/v1`. */
  readonly path: string;
  /** False: nothing to hold it against. */
  readonly floor: boolean;
}

/** The reads, in the API's own terms. */
export function readsOf(samples: Samples): Workload[] {
  const { store, from, to, common, rare } = samples;
  const period = `from=${from}&to=${to}`;
  const read = (name: string, what: string, path: string, floor = true): Workload => ({
    name,
    what,
    path,
    floor,
  });
  return [
    ...listed(samples, { prefix: 'L', path: 'quotes', rows: '', status: 'SENT' }),
    read('L7', 'text, common', `/quotes?q=${encodeURIComponent(common)}`),
    read('L8', 'text, rare', `/quotes?q=${encodeURIComponent(rare)}`),
    read('I1', 'indicators', '/quotes/indicators'),
    read('I2', 'indicators, store', `/quotes/indicators?store=${store}`),
    read('I3', 'indicators, filtered', `/quotes/indicators?store=${store}&${period}&status=SENT`),
    ...listed(samples, { prefix: 'O', path: 'orders', rows: ' orders', status: 'CONFIRMED' }),
    read('OI', 'indicators, orders', '/orders/indicators', false),
    ...listed(samples, { prefix: 'A', path: 'purchase-orders', rows: ' purchases', status: 'SENT' }),
    read('AI', 'indicators, purchases', '/purchase-orders/indicators', false),
    read('T1', 'newest 50 of all kinds', '/sales-papers?limit=50'),
    read('D1', 'dashboard', '/dashboard', false),
  ];
}

/** The six ways to look at a list that every list is measured by. */
function listed(
  { store, from, to, isoWeek, customer, supplier, half }: Samples,
  { prefix, path, rows, status }: { prefix: string; path: ListName; rows: string; status: string },
): Workload[] {
  const party = path === 'purchase-orders' ? `supplier=${supplier}` : `party=${customer}&partyRole=customer`;
  const ways: readonly (readonly [string, string])[] = [
    ['newest 50', 'limit=50'],
    ['in a state', `status=${status}`],
    ['store + 30 days', `store=${store}&dateField=createdOn&from=${from}&to=${to}`],
    ['store + ISO week', `store=${store}&dateField=createdOn&week=${isoWeek}`],
    ['third party', party],
    ['half-way page', `cursor=${half[path].cursor}`],
  ];
  return ways.map(([what, query], at) => ({
    name: `${prefix}${at + 1}`,
    what: `${what}${rows}`,
    path: `/${path}?${query}`,
    floor: true,
  }));
}
