import type { Samples } from './samples';

export interface Workload {
  readonly name: string;
  readonly what: string;
  /** Below `/api/v1`. */
  readonly path: string;
  /** False: nothing to hold it against. */
  readonly floor: boolean;
}

/** The reads, in the API's own terms. */
export function readsOf({ store, from, to, isoWeek, customer, half, common, rare }: Samples): Workload[] {
  const list = (name: string, what: string, query: string): Workload => ({
    name,
    what,
    path: `/quotes?${query}`,
    floor: true,
  });
  const period = `from=${from}&to=${to}`;
  return [
    list('L1', 'newest 50', 'limit=50'),
    list('L2', 'in a state', 'status=SENT'),
    list('L3', 'store + 30 days', `store=${store}&${period}`),
    list('L4', 'store + ISO week', `store=${store}&week=${isoWeek}`),
    list('L5', 'third party', `party=${customer}&partyRole=customer`),
    list('L6', 'half-way page', `cursor=${half.cursor}`),
    list('L7', 'text, common', `q=${encodeURIComponent(common)}`),
    list('L8', 'text, rare', `q=${encodeURIComponent(rare)}`),
    { name: 'I1', what: 'indicators', path: '/quotes/indicators', floor: true },
    { name: 'I2', what: 'indicators, store', path: `/quotes/indicators?store=${store}`, floor: true },
    {
      name: 'I3',
      what: 'indicators, filtered',
      path: `/quotes/indicators?store=${store}&${period}&status=SENT`,
      floor: true,
    },
    { name: 'D1', what: 'dashboard', path: '/dashboard', floor: false },
  ];
}
