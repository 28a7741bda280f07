import type { CommentView } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { Comment, type CommentState } from './comment';

/** A comment as the contract shows it to one caller. */
@Injectable()
export class CommentViews {
  constructor(private readonly clock: Clock) {}

  of(state: CommentState, caller: Caller): CommentView {
    const comment = new Comment(state);
    const { id, version, storeId, project, body, audience, mentions, editedAt } = state;
    return {
      id,
      version,
      storeId,
      project,
      body,
      audience: [...audience],
      mentions: [...mentions],
      author: { id: state.authorId, name: state.author },
      createdAt: state.createdAt.toISOString(),
      editedAt: editedAt?.toISOString() ?? null,
      editableUntil: comment.editableUntil?.toISOString() ?? null,
      may: caller.can('comment.write') ? comment.verbsFor(caller.userId, this.clock.now()) : [],
    };
  }
}
