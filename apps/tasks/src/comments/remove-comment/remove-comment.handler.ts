import { removeComment, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { CommentRepository } from '../comment.repository';

@Controller()
export class RemoveComment {
  constructor(
    private readonly comments: CommentRepository,
    private readonly clock: Clock,
  ) {}

  @Answers(removeComment)
  async handle({ commentId }: RequestOf<typeof removeComment>, { caller }: AskContext) {
    const comment = await this.comments.get(commentId, caller);
    comment.assertMayChange(caller.userId, this.clock.now());
    await this.comments.remove(comment);
    return {};
  }
}
