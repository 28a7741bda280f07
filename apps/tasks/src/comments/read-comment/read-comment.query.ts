import { readComment, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { CommentRepository } from '../comment.repository';
import { CommentViews } from '../comment-view.port';

@Controller()
export class ReadComment {
  constructor(
    private readonly comments: CommentRepository,
    private readonly views: CommentViews,
  ) {}

  @Answers(readComment)
  async handle({ commentId }: RequestOf<typeof readComment>, context: AskContext) {
    const { state } = await this.comments.get(commentId, context.caller);
    context.answerEtag(etagOf(state.version));
    return this.views.of(state, context.caller);
  }
}
