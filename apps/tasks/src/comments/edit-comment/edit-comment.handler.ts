import { editComment, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, expectedVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { commentErrors } from '../comment.errors';
import { CommentRepository } from '../comment.repository';
import { CommentViews } from '../comment-view.port';

@Controller()
export class EditComment {
  constructor(
    private readonly comments: CommentRepository,
    private readonly views: CommentViews,
    private readonly clock: Clock,
  ) {}

  @Answers(editComment)
  async handle({ commentId, ...content }: RequestOf<typeof editComment>, context: AskContext) {
    const { caller } = context;
    const comment = await this.comments.get(commentId, caller);
    const seen = expectedVersion(context.etag);
    if (seen !== undefined && seen !== comment.state.version)
      throw commentErrors.stale(commentId, comment.state.version);
    const edited = comment.edited(content, caller.userId, this.clock.now());
    await this.comments.save(edited);
    context.answerEtag(etagOf(edited.state.version));
    return this.views.of(edited.state, caller);
  }
}
