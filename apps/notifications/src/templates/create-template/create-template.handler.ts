import { createTemplate, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { check } from '../template';
import { assertReach, TemplateDesk } from '../template-desk.port';
import { Templates } from '../templates.port';

@Controller()
export class CreateTemplate {
  constructor(
    private readonly db: Db,
    private readonly templates: Templates,
    private readonly desk: TemplateDesk,
  ) {}

  @Answers(createTemplate)
  async handle(template: RequestOf<typeof createTemplate>, context: AskContext) {
    const { caller } = context;
    assertReach(template.storeId, caller);
    check(template, template.kind);
    const id = context.idFor(createTemplate);
    await this.db.transaction((tx) => this.templates.add(tx, { id, ...template }, caller.name));
    const view = await this.desk.view(id, caller);
    context.answerEtag(etagOf(view.version));
    return view;
  }
}
