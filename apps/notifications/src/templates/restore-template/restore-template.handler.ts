import { restoreTemplate, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { TemplateDesk } from '../template-desk.port';
import { Templates } from '../templates.port';

@Controller()
export class RestoreTemplate {
  constructor(
    private readonly db: Db,
    private readonly templates: Templates,
    private readonly desk: TemplateDesk,
  ) {}

  @Answers(restoreTemplate)
  async handle({ templateId }: RequestOf<typeof restoreTemplate>, { caller }: AskContext) {
    const template = await this.desk.restorable(templateId, caller);
    await this.db.transaction((tx) => this.templates.restore(tx, template));
    return this.desk.view(templateId, caller);
  }
}
