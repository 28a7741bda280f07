import { deleteDraft, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Drafts } from '../drafts.repository';

@Controller()
export class DeleteDraft {
  constructor(private readonly drafts: Drafts) {}

  @Answers(deleteDraft)
  async handle({ draftId }: RequestOf<typeof deleteDraft>, { caller }: AskContext) {
    await this.drafts.remove(caller.userId, draftId);
    return { draftId };
  }
}
