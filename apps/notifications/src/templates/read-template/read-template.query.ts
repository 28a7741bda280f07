import { readTemplate, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { TemplateDesk } from '../template-desk.port';

@Controller()
export class ReadTemplate {
  constructor(private readonly desk: TemplateDesk) {}

  @Answers(readTemplate)
  async handle({ templateId }: RequestOf<typeof readTemplate>, context: AskContext) {
    const view = await this.desk.view(templateId, context.caller);
    context.answerEtag(etagOf(view.version));
    return view;
  }
}
