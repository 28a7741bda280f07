/** How many e-mails a user may order in one day, and how many of them are left. */
export interface MailQuota {
  readonly limit: number;
  readonly left: number;
}

export interface QuotaLimits {
  readonly BULK_EMAILS_PER_DAY: number;
  readonly BULK_EMAILS_PER_DAY_MANY: number;
}

/** Kinds whose items are e-mails that leave the house. */
export const mailKinds = ['email', 'reminder'] as const;

export function isMail({ kind }: { readonly kind: string }): boolean {
  return mailKinds.some((one) => one === kind);
}

/** Whoever may send many has the higher limit. */
export function quotaOf(many: boolean, limits: QuotaLimits, ordered: number): MailQuota {
  const limit = many ? limits.BULK_EMAILS_PER_DAY_MANY : limits.BULK_EMAILS_PER_DAY;
  return { limit, left: Math.max(0, limit - ordered) };
}
