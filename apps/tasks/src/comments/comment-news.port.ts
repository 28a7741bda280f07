import { commentChangedV1 } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Notices, type NoticeDraft } from '../notices/notices.port';
import type { CommentState } from './comment';
import { CommentMessages, type CommentCustomer } from './comment-messages.port';

/** A new comment, and the customer where it is for the customer. */
export interface Written {
  readonly state: CommentState;
  readonly customer: CommentCustomer | null;
}

const wordsShown = 140;

/** Everything that follows from a comment, in its transaction: announcement, bells, the e-mail to the customer. */
@Injectable()
export class CommentNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly notices: Notices,
    private readonly messages: CommentMessages,
    private readonly pokes: Pokes,
  ) {}

  async written(tx: Tx, written: readonly Written[]): Promise<void> {
    const states = written.map(({ state }) => state);
    await this.announce(tx, states, false);
    await this.notices.tell(tx, states.flatMap(noticesOf));
    await this.messages.plan(tx, written);
  }

  /** Nobody's bell rings for a change. */
  changed(tx: Tx, state: CommentState, { removed }: { removed: boolean }): Promise<void> {
    return this.announce(tx, [state], removed);
  }

  private async announce(tx: Tx, states: readonly CommentState[], removed: boolean): Promise<void> {
    await this.outbox.announceAll(
      tx,
      commentChangedV1,
      states.map(({ id, version, storeId, project, audience, mentions, authorId, operationId }) => ({
        id,
        version,
        storeId,
        operationId: operationId ?? undefined,
        data: {
          commentId: id,
          version,
          storeId,
          projectId: project.id,
          audience: [...audience],
          mentionIds: mentions.map((one) => one.id),
          authorId,
          removed,
          operationId,
        },
      })),
    );
    tx.afterCommit(() => {
      for (const storeId of new Set(states.map((state) => state.storeId)))
        this.pokes.poke(storeId, 'comments');
    });
  }
}

/** Those mentioned, and the salesperson whom it is for; one notice for who is both, none for the author. */
function noticesOf(state: CommentState): NoticeDraft[] {
  const { id, authorPartyId, salespersonId, audience, mentions, operationId } = state;
  const said = {
    aboutId: id,
    storeId: state.storeId,
    project: state.project,
    actor: state.author,
    words: state.body.replace(/\s+/g, ' ').slice(0, wordsShown),
  };
  const mentioned = new Set(mentions.map((one) => one.id).filter((partyId) => partyId !== authorPartyId));
  const drafts: NoticeDraft[] = [...mentioned].map((recipientId) => ({
    ...said,
    recipientId,
    kind: 'MENTION',
    key: `comment:${id}`,
  }));
  const told = audience.includes('SALESPERSON') && salespersonId !== null && salespersonId !== authorPartyId;
  if (!told || mentioned.has(salespersonId)) return drafts;
  const key = operationId === null ? `comment:${id}` : `comments:${operationId}`;
  return [
    ...drafts,
    { ...said, recipientId: salespersonId, kind: 'COMMENT', key, gathers: operationId !== null },
  ];
}
