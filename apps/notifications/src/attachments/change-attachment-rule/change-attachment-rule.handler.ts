import { changeAttachmentRule, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { attachmentErrors } from '../attachment.errors';
import { AttachmentRules } from '../attachment-rules.port';

@Controller()
export class ChangeAttachmentRule {
  constructor(private readonly rules: AttachmentRules) {}

  @Answers(changeAttachmentRule)
  async handle(rule: RequestOf<typeof changeAttachmentRule>, { caller }: AskContext) {
    if (caller.scopeFor('attachment-rule.write').stores !== 'all') throw attachmentErrors.networkOnly();
    await this.rules.change(rule);
    return rule;
  }
}
