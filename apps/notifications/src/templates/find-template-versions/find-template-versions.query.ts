import { findTemplateVersions, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { TemplateDesk } from '../template-desk.port';
import { Templates } from '../templates.port';

@Controller()
export class FindTemplateVersions {
  constructor(
    private readonly templates: Templates,
    private readonly desk: TemplateDesk,
  ) {}

  @Answers(findTemplateVersions)
  async handle({ templateId }: RequestOf<typeof findTemplateVersions>, { caller }: AskContext) {
    await this.desk.seen(templateId, caller);
    return { items: await this.templates.versions(templateId) };
  }
}
