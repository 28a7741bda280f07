import { containsPattern, sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';

interface NeedFilter {
  readonly store?: readonly string[];
  readonly supplier?: readonly string[];
  readonly q?: string;
}

const text = sql`search_text(n.label || ' ' || coalesce(n.article_reference, '') || ' ' || coalesce(n.order_number, '')
  || ' ' || coalesce(n.project_number, '') || ' ' || coalesce(n.project_label, ''))`;

/** The rows of `need_today n` in the scope that can be bought now. */
export function buyableNeeds({ store, supplier, q }: NeedFilter, scope: Scope): SqlFragment {
  const words = q?.trim().split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  return sql.and([
    storeScope(scope, sql`n.store_id`),
    sql`n.ordered < n.quantity`,
    sql`n.reasons = '{}'`,
    ...(store ? [sql`n.store_id = any(${store}::uuid[])`] : []),
    ...(supplier ? [sql`n.supplier_id = any(${supplier}::uuid[])`] : []),
    ...words.map((word) => sql`${text} like search_text(${containsPattern(word)})`),
  ]);
}
