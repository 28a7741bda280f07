import { deleteTemplate, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { isIndispensable, TemplateDesk } from '../template-desk.port';
import { templateErrors } from '../template.errors';
import { Templates } from '../templates.port';

@Controller()
export class DeleteTemplate {
  constructor(
    private readonly db: Db,
    private readonly templates: Templates,
    private readonly desk: TemplateDesk,
  ) {}

  @Answers(deleteTemplate)
  async handle({ templateId }: RequestOf<typeof deleteTemplate>, { caller }: AskContext) {
    const template = await this.desk.changeable(templateId, caller);
    if (isIndispensable(template)) throw templateErrors.indispensable(templateId);
    await this.db.transaction((tx) => this.templates.remove(tx, templateId));
    return { templateId };
  }
}
