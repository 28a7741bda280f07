import type { EmailAudience, emailStates, EmailTopic } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';

export type EmailState = (typeof emailStates)[number];

/** An e-mail that this process has claimed: nobody else works on it while the lease lasts and the version stands. */
export interface ClaimedEmail {
  readonly id: string;
  readonly version: number;
  readonly topic: EmailTopic;
  readonly audience: EmailAudience | null;
  readonly storeId: string;
  readonly projectId: string | null;
  readonly quoteIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly operationId: string | null;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly gapDays: number;
  readonly templateId: string | null;
  readonly messageId: string;
  readonly attempts: number;
  readonly createdAt: Date;
}

export interface TemplateUsed {
  readonly id: string;
  readonly version: number;
}

/** How an e-mail comes to its end. */
export type Ending =
  | {
      readonly state: 'SENT';
      readonly sentOn: Day;
      readonly subject: string | null;
      readonly template?: TemplateUsed;
    }
  | { readonly state: 'SUPPRESSED' | 'FAILED'; readonly reason: string };

/** Seconds to the next attempt after the n-th "later": 5, 10, 20, 40, then a minute. */
export function secondsToNextAttempt(attempts: number): number {
  return Math.min(60, 5 * 2 ** Math.min(attempts, 4));
}
