import { findAttachmentRules } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { AttachmentRules } from '../attachment-rules.port';

@Controller()
export class FindAttachmentRules {
  constructor(private readonly rules: AttachmentRules) {}

  @Answers(findAttachmentRules)
  async handle() {
    return { items: await this.rules.all() };
  }
}
