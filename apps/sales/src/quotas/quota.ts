import type { BulkOrder } from '../bulk-kinds/bulk-kind';

/** How many items of one purse a user may order in one day, and how many of them are left. */
export interface Quota {
  readonly limit: number;
  readonly left: number;
}

export interface QuotaLimits {
  readonly BULK_EMAILS_PER_DAY: number;
  readonly BULK_EMAILS_PER_DAY_MANY: number;
  readonly BULK_ITEMS_PER_DAY: number;
  readonly BULK_ITEMS_PER_DAY_MANY: number;
}

/** What an order is counted as: all that leaves the house by mail together, the rest each kind by itself. */
export type Purse = 'mail' | BulkOrder['kind'];

/** Kinds whose items are e-mails that leave the house. */
export const mailKinds = ['email', 'reminder'] as const;

/** A comment to the customer and an invitation are e-mails too. */
export function purseOf(order: BulkOrder): Purse {
  const mailed =
    mailKinds.some((kind) => kind === order.kind) ||
    (order.kind === 'comment' && order.comment.audience.includes('CUSTOMER')) ||
    (order.kind === 'appointment' && order.appointment.invite);
  return mailed ? 'mail' : order.kind;
}

/** Whoever may send, or do, many has the higher limit. */
export function quotaOf(
  purse: Purse,
  { many, ordered }: { many: boolean; ordered: number },
  limits: QuotaLimits,
): Quota {
  const [few, most] =
    purse === 'mail'
      ? [limits.BULK_EMAILS_PER_DAY, limits.BULK_EMAILS_PER_DAY_MANY]
      : [limits.BULK_ITEMS_PER_DAY, limits.BULK_ITEMS_PER_DAY_MANY];
  const limit = many ? most : few;
  return { limit, left: Math.max(0, limit - ordered) };
}
