import type { Stand } from '@comptoir/tool-stand';
import { rowsOf } from './operations';

const withTax = 'sum(amount_excl_tax)::bigint, sum(amount_incl_tax)::bigint';
const bucket = `case status when 'SENT' then expiry_date end`;
const dimensions = `store_id, status, project_stage, project_hold, project_activity, carry_over, ordered, payment_light,
  orderable, awaiting_delivery`;
const bought = 'store_id, status, acknowledged, credited, price_deviation';
const sales = { service: 'sales', sums: withTax } as const;
const purchasing = { service: 'purchasing', sums: 'sum(amount)::bigint' } as const;

/** What each kind of counter holds, and the same counted anew; by what they are counted. */
const counters = [
  {
    ...sales,
    kept: 'quote_counter',
    by: 'store_id, status, expiry_date',
    of: 'quote_state',
    anewBy: `store_id, status, ${bucket}`,
  },
  { ...sales, kept: 'quote_total', by: 'store_id, status', of: 'quote_state', anewBy: 'store_id, status' },
  {
    ...sales,
    kept: 'quote_day',
    by: 'store_id, created_on',
    of: 'quote_state',
    anewBy: 'store_id, created_on',
  },
  { ...sales, kept: 'order_counter', by: dimensions, of: 'order_state', anewBy: dimensions },
  { ...purchasing, kept: 'purchase_counter', by: bought, of: 'purchase_order', anewBy: bought },
  {
    service: 'purchasing' as const,
    sums: 'sum(buyable_amount)::bigint',
    kept: 'need_counter',
    by: 'buyable_in',
    of: 'need where buyable_in is not null',
    anewBy: 'buyable_in',
  },
];

interface Covered {
  readonly line: string;
  readonly draft: string;
  readonly sent: string;
  readonly received: string;
}

/** Rows in which what is kept differs from what is counted anew: the counters, and in sales the purchases of each order line. */
export async function differences(stand: Stand): Promise<string[]> {
  const counted = await Promise.all(
    counters.map(async ({ service, sums, kept, by, of, anewBy }) => {
      const one = `select ${by}, sum(count)::bigint, ${sums} from ${kept} group by ${by} having sum(count) <> 0`;
      const other = `select ${anewBy}, count(*)::bigint, ${sums} from ${of} group by ${anewBy}`;
      const rows = await rowsOf(
        stand,
        service,
        `((${one}) except all (${other})) union all ((${other}) except all (${one}))`,
      );
      return rows.map((row) => `${kept}: ${JSON.stringify(row)}`);
    }),
  );
  return [...counted.flat(), ...(await coverageDifferences(stand))];
}

async function coverageDifferences(stand: Stand): Promise<string[]> {
  const [kept, summed] = await Promise.all([
    rowsOf<Covered>(
      stand,
      'sales',
      `select order_line_id as line, trim_scale(draft)::text as draft, trim_scale(sent)::text as sent,
         trim_scale(received)::text as received from order_coverage where draft + sent + received > 0`,
    ),
    rowsOf<Covered>(
      stand,
      'purchasing',
      `select l.order_line_id as line,
         trim_scale(coalesce(sum(l.covers) filter (where o.status in ('DRAFT', 'APPROVED')), 0))::text as draft,
         trim_scale(coalesce(sum(l.covers) filter (where o.status not in ('DRAFT', 'APPROVED', 'CANCELLED')), 0))::text as sent,
         trim_scale(coalesce(sum(least(l.received, l.covers)), 0))::text as received
       from purchase_line l join purchase_order o on o.id = l.purchase_order_id
       where l.covers > 0 group by l.order_line_id`,
    ),
  ]);
  const texts = (rows: readonly Covered[]) => new Set(rows.map((row) => JSON.stringify(row)));
  const [inSales, inPurchasing] = [texts(kept), texts(summed)];
  return [
    ...[...inSales].filter((text) => !inPurchasing.has(text)).map((text) => `sales alone: ${text}`),
    ...[...inPurchasing].filter((text) => !inSales.has(text)).map((text) => `purchasing alone: ${text}`),
  ];
}
