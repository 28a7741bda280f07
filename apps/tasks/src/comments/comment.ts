import type { CommentAudience, commentVerbs } from '@comptoir/contracts';
import { commentErrors } from './comment.errors';

export type CommentVerb = (typeof commentVerbs)[number];

export interface CommentState {
  readonly id: string;
  readonly version: number;
  readonly storeId: string;
  readonly project: { readonly id: string; readonly number: string; readonly label: string };
  readonly salespersonId: string | null;
  readonly body: string;
  readonly audience: readonly CommentAudience[];
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  readonly authorId: string;
  readonly authorPartyId: string | null;
  readonly author: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly operationId: string | null;
}

/** As long as its author may take back what they said. */
export const editWindowMs = 15 * 60_000;

/** Something said about a project, and to whom. */
export class Comment {
  constructor(readonly state: CommentState) {}

  /** Until when it may be changed; null once it has gone to the customer. */
  get editableUntil(): Date | null {
    const { audience, createdAt } = this.state;
    return audience.includes('CUSTOMER') ? null : new Date(createdAt.getTime() + editWindowMs);
  }

  /** What this user may do with it now. */
  verbsFor(userId: string, now: Date): CommentVerb[] {
    const until = this.editableUntil;
    return userId === this.state.authorId && until !== null && now < until ? ['edit', 'remove'] : [];
  }

  /** The comment with other words or other readers; it never goes to the customer by a change. */
  edited(content: Pick<CommentState, 'body' | 'audience'>, by: string, now: Date): Comment {
    this.assertMayChange(by, now);
    if (content.audience.includes('CUSTOMER')) throw commentErrors.customerOnlyAtFirst(this.state.id);
    return new Comment({ ...this.state, ...content, editedAt: now, version: this.state.version + 1 });
  }

  assertMayChange(by: string, now: Date): void {
    const { id, authorId } = this.state;
    const until = this.editableUntil;
    if (by !== authorId) throw commentErrors.notYours(id);
    if (until === null) throw commentErrors.sentToCustomer(id);
    if (now >= until) throw commentErrors.windowOver(id, until);
  }
}
