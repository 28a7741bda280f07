import { changeTemplate, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { check } from '../template';
import { TemplateDesk } from '../template-desk.port';
import { templateErrors } from '../template.errors';
import { Templates } from '../templates.port';

@Controller()
export class ChangeTemplate {
  constructor(
    private readonly db: Db,
    private readonly templates: Templates,
    private readonly desk: TemplateDesk,
  ) {}

  @Answers(changeTemplate)
  async handle({ templateId, ...text }: RequestOf<typeof changeTemplate>, context: AskContext) {
    const { caller } = context;
    const seen = requiredVersion(context.etag);
    const kept = await this.desk.changeable(templateId, caller);
    check(text, kept.kind);
    const changed = await this.db.transaction((tx) =>
      this.templates.change(tx, { id: templateId, seen, by: caller.name, ...text }),
    );
    if (!changed) throw templateErrors.stale(templateId, kept.version);
    context.answerEtag(etagOf(seen + 1));
    return this.desk.view(templateId, caller);
  }
}
