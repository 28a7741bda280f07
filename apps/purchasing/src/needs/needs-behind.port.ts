import type { NeedPart } from '@comptoir/contracts';
import {
  centsText,
  containsPattern,
  sql,
  storeScope,
  type Scope,
  type SqlFragment,
} from '@comptoir/persistence';

interface NeedFilter {
  readonly store?: readonly string[];
  readonly supplier?: readonly string[];
  readonly q?: string;
  readonly part?: NeedPart;
}

const text = sql`search_text(n.label || ' ' || coalesce(n.article_reference, '') || ' ' || coalesce(n.order_number, '')
  || ' ' || coalesce(n.project_number, '') || ' ' || coalesce(n.project_label, ''))`;

const inPart: Readonly<Record<NeedPart, SqlFragment>> = {
  BUYABLE: sql`n.reasons = '{}'`,
  WITHOUT_SUPPLIER: sql`n.reasons <> '{}' and n.reasons <@ '{NO_SUPPLIER,NO_SUPPLIER_REFERENCE}'::text[]`,
};

/** The rows of `need_today n` in the scope behind the filters; those that can be bought now unless told otherwise. */
export function needsBehind({ store, supplier, q, part = 'BUYABLE' }: NeedFilter, scope: Scope): SqlFragment {
  const words = q?.trim().split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  return sql.and([
    storeScope(scope, sql`n.store_id`),
    sql`n.ordered < n.quantity`,
    inPart[part],
    ...(store ? [sql`n.store_id = any(${store}::uuid[])`] : []),
    ...(supplier ? [sql`n.supplier_id = any(${supplier}::uuid[])`] : []),
    ...words.map((word) => sql`${text} like search_text(${containsPattern(word)})`),
  ]);
}

/** What can be bought now, how many lines and for how much: from the counter where it can tell. */
export function buyableNow(
  filter: Omit<NeedFilter, 'part'>,
  scope: Scope,
): { readonly from: SqlFragment; readonly count: SqlFragment; readonly amount: SqlFragment } {
  const { store, supplier, q } = filter;
  if (supplier || q?.trim())
    return {
      from: sql`need_today n where ${needsBehind(filter, scope)}`,
      count: sql`count(*)::int`,
      amount: centsText(sql`coalesce(sum(n.amount), 0)`),
    };
  const condition = sql.and([
    storeScope(scope, sql`n.buyable_in`),
    ...(store ? [sql`n.buyable_in = any(${store}::uuid[])`] : []),
  ]);
  return {
    from: sql`need_counter n where ${condition}`,
    count: sql`coalesce(sum(n.count), 0)::int`,
    amount: centsText(sql`coalesce(sum(n.buyable_amount), 0)`),
  };
}
