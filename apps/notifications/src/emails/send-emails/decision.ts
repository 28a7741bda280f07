import type { Correspondence, EmailAudience, QuotePaper, SkipReason } from '@comptoir/contracts';
import { daysBetween, type Day, type Refusal } from '@comptoir/kernel';

interface Planned {
  readonly quoteIds: readonly string[];
  readonly gapDays: number;
}

export type Decision =
  | { readonly send: readonly [QuotePaper, ...QuotePaper[]]; readonly to: string }
  | { readonly suppress: SkipReason };

/**
 * Whether a planned reminder is still right, seen from the quotes as they stand now: only what is sent and unsigned is
 * reminded of, nobody who opted out, nothing within the gap. Of several quotes those that still need it remain.
 */
export function decide(email: Planned, papers: readonly QuotePaper[], lastSentOn: Day | undefined): Decision {
  const ours = papers.filter(({ quoteId }) => email.quoteIds.includes(quoteId));
  const open = ours.filter(({ status }) => status === 'SENT');
  if (open.length === 0) {
    return {
      suppress: ours.some(({ status }) => status === 'SIGNED') ? 'SIGNED_MEANWHILE' : 'NO_LONGER_MATCHES',
    };
  }
  const [first, ...rest] = open.filter((paper) => !remindedWithin(email.gapDays, paper, lastSentOn));
  if (!first) return { suppress: 'REMINDED_RECENTLY' };
  if (first.customer.email === null) return { suppress: 'NO_ADDRESS' };
  if (first.customer.optedOut) return { suppress: 'OPTED_OUT' };
  return { send: [first, ...rest], to: first.customer.email };
}

/**
 * The same for a letter: whether its recipient still has the part in the project for which it was chosen, has an address
 * and wants it; only customers can refuse.
 */
export function decideLetter(
  audience: EmailAudience | null,
  letter: Correspondence | undefined,
): { readonly letter: Correspondence; readonly to: string } | { readonly suppress: SkipReason } {
  const recipient = letter?.recipient;
  if (!letter || !recipient || letter.papers.length + letter.orders.length === 0)
    return { suppress: 'NO_LONGER_MATCHES' };
  if (audience === 'CUSTOMER' && recipient.optedOut) return { suppress: 'OPTED_OUT' };
  if (recipient.email === null) return { suppress: 'NO_ADDRESS' };
  return { letter, to: recipient.email };
}

/** Why a message that cannot be written as it was ordered is left out. */
export function skipReasonOf({ code }: Refusal): SkipReason {
  return code === 'email.attachments-too-large' ? 'ATTACHMENTS_TOO_LARGE' : 'MISSING_VALUE';
}

function remindedWithin(gapDays: number, paper: QuotePaper, lastSentOn: Day | undefined): boolean {
  const last = [paper.lastRemindedOn, lastSentOn]
    .filter((day): day is Day => day != null)
    .sort()
    .at(-1);
  return last !== undefined && gapDays > 0 && daysBetween(last, paper.today as Day) < gapDays;
}
