import type { quoteIndicatorKeys, paperProgress } from '@comptoir/contracts';
import { projectStages } from '@comptoir/contracts';
import { sql, type SqlFragment } from '@comptoir/persistence';
import type { ListView } from '../lists/document-list';
import { perStore, todayOf } from '../lists/per-store';

export type ValidityPredicate = (typeof quoteIndicatorKeys)[number];
export type ProgressPredicate = (typeof paperProgress)[number];
type Predicate = (view: Pick<ListView, 'days'>) => SqlFragment;

const store = sql`s.store_id`;
const before = (stage: (typeof projectStages)[number]) =>
  projectStages.slice(0, projectStages.indexOf(stage));
const from = (stage: (typeof projectStages)[number]) => projectStages.slice(projectStages.indexOf(stage));

/**
 * The named predicates on a quote (`h` header, `s` state), each defined here and nowhere else: icon on the row,
 * filter, indicator and target of a bulk operation.
 */
export const validityPredicates: Readonly<Record<ValidityPredicate, Predicate>> = {
  signed: () => sql`s.status = 'SIGNED'`,
  pending: () => sql`(s.status in ('DRAFT', 'FINALIZED') or (s.status = 'SENT' and s.expiry_date is null))`,
  expired: ({ days }) =>
    sql`(s.status = 'SENT' and ${perStore(days, store, ({ today }) => sql`s.expiry_date < ${today}::date`)})`,
  expiring: ({ days }) =>
    sql`(s.status = 'SENT' and ${perStore(days, store, ({ today, expiringUntil }) => sql`s.expiry_date between ${today}::date and ${expiringUntil}::date`)})`,
  valid: ({ days }) =>
    sql`(s.status = 'SENT' and ${perStore(days, store, ({ expiringUntil }) => sql`s.expiry_date > ${expiringUntil}::date`)})`,
  inProgress: ({ days }) =>
    sql`(s.status = 'SENT' and (s.expiry_date is null or ${perStore(days, store, ({ today }) => sql`s.expiry_date >= ${today}::date`)}))`,
};

export const progressPredicates: Readonly<Record<ProgressPredicate, Predicate>> = {
  blocked: () => sql`s.project_hold = 'BLOCKED'`,
  onHold: () => sql`s.project_hold = 'ON_HOLD'`,
  notControlled: () => sql`s.project_stage = any(${before('CONTROLLED')})`,
  purchased: () => sql`s.project_stage = any(${from('PURCHASING')})`,
  awaitingDelivery: () => sql`s.project_stage = 'READY_TO_DELIVER'`,
  carriedOver: () => sql`s.carry_over <> 'NONE'`,
  canGeneratePurchases: () => sql`(
    s.status = 'SIGNED' and s.project_hold = 'NONE' and s.carry_over <> 'FULL'
    and s.project_stage in ('CONTROLLED', 'PURCHASING')
    and exists (select from quote_line l join article a on a.id = l.article_id
      where l.quote_id = s.quote_id and not l.optional and a.purchasable
        and a.supplier_id is not null and a.supplier_reference is not null))`,
};

/** The validity icon's name as a value; null for refused, cancelled and superseded quotes. */
export function validityColumn(view: Pick<ListView, 'days'>): SqlFragment {
  return sql`case
    when ${validityPredicates.signed(view)} then 'SIGNED'
    when ${validityPredicates.pending(view)} then 'PENDING'
    when ${validityPredicates.expired(view)} then 'EXPIRED'
    when ${validityPredicates.expiring(view)} then 'EXPIRING'
    when ${validityPredicates.valid(view)} then 'VALID' end`;
}

export function daysLeftColumn({ days }: Pick<ListView, 'days'>): SqlFragment {
  return sql`case when s.status = 'SENT' then s.expiry_date - ${todayOf(days, store)} end`;
}
