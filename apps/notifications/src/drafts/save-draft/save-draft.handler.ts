import { saveDraft, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Drafts } from '../drafts.repository';

@Controller()
export class SaveDraft {
  constructor(private readonly drafts: Drafts) {}

  @Answers(saveDraft)
  handle({ draftId, content }: RequestOf<typeof saveDraft>, { caller }: AskContext) {
    return this.drafts.save(caller.userId, draftId, content);
  }
}
