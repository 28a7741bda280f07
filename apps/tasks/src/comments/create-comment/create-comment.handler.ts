import { createComment, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Directory } from '../../directory/directory.port';
import { commentErrors } from '../comment.errors';
import { CommentRepository } from '../comment.repository';
import { CommentViews } from '../comment-view.port';
import { customerOf } from '../comment-customer';

@Controller()
export class CreateComment {
  constructor(
    private readonly directory: Directory,
    private readonly comments: CommentRepository,
    private readonly views: CommentViews,
    private readonly clock: Clock,
  ) {}

  @Answers(createComment)
  async handle(ask: RequestOf<typeof createComment>, context: AskContext) {
    const { caller } = context;
    const project = await this.directory.project(ask.projectId);
    const salespersonId = project.salesperson?.id ?? null;
    if (!caller.mayOn('comment.write', { storeId: project.storeId, salespersonId }))
      throw commentErrors.outOfScope(project.storeId);
    const customer = customerOf(ask.audience, project);
    const mentionIds = [...new Set(ask.mentionIds.map((id) => id.toLowerCase()))];
    const { stores } = caller.scopeFor('comment.write');
    const people = await this.directory.people(mentionIds, { field: 'mentionIds', stores, project });
    const { state } = await this.comments.create({
      customer,
      state: {
        id: context.idFor(createComment),
        version: 1,
        storeId: project.storeId,
        project: { id: project.id, number: project.number, label: project.label },
        salespersonId,
        body: ask.body,
        audience: ask.audience,
        mentions: people.map(({ id, name }) => ({ id, name })),
        authorId: caller.userId,
        authorPartyId: caller.partyId ?? null,
        author: caller.name,
        createdAt: this.clock.now(),
        editedAt: null,
        operationId: null,
      },
    });
    context.answerEtag(etagOf(state.version));
    return this.views.of(state, caller);
  }
}
