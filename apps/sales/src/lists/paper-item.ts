import type { PaperItem } from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import { sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';

/** What the row of any paper is made of, as `paperColumns` reads it. */
export interface PaperRow {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly project_id: string;
  readonly project_number: string;
  readonly project_label: string;
  readonly project_stage: PaperItem['project']['stage'];
  readonly project_hold: PaperItem['project']['hold'];
  readonly customer_id: string;
  readonly customer_name: string;
  readonly store_id: string;
  readonly store_name: string;
  readonly salesperson_id: string | null;
  readonly salesperson_name: string | null;
  readonly created_on: Day;
  readonly carry_over: PaperItem['carryOver'];
  readonly amount_excl_tax: string;
  readonly amount_incl_tax: string;
  readonly margin: string | null;
}

/** Columns of header `h`, state `s` and store `st`; the margin only where its own permission reaches. */
export function paperColumns(margins: Scope | undefined): SqlFragment {
  const margin = margins
    ? sql`case when ${storeScope(margins, sql`s.store_id`, sql`s.salesperson_id`)} then s.amount_excl_tax - s.cost end`
    : sql`null::bigint`;
  return sql`h.id, s.version, h.number, h.project_id, h.project_number, h.project_label, s.project_stage,
    s.project_hold, h.customer_id, h.customer_name, h.store_id, st.name as store_name, h.salesperson_id,
    h.salesperson_name, h.created_on, s.carry_over, s.amount_excl_tax, s.amount_incl_tax, ${margin} as margin`;
}

export function paperItemOf(row: PaperRow): PaperItem {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    project: {
      id: row.project_id,
      number: row.project_number,
      label: row.project_label,
      stage: row.project_stage,
      hold: row.project_hold,
    },
    customer: { id: row.customer_id, name: row.customer_name },
    store: { id: row.store_id, name: row.store_name },
    salesperson: row.salesperson_id ? { id: row.salesperson_id, name: row.salesperson_name ?? '' } : null,
    createdOn: row.created_on,
    carryOver: row.carry_over,
    amountExclTax: moneyOf(row.amount_excl_tax),
    amountInclTax: moneyOf(row.amount_incl_tax),
    margin: row.margin === null ? undefined : moneyOf(row.margin),
  };
}

/** Decimal text of cents. */
export const moneyOf = (cents: string) => Money.ofCents(cents).toString();
