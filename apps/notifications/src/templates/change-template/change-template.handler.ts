import { changeTemplate, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { check } from '../template';
import { templateErrors } from '../template.errors';
import { Templates } from '../templates.port';

@Controller()
export class ChangeTemplate {
  constructor(
    private readonly db: Db,
    private readonly templates: Templates,
  ) {}

  @Answers(changeTemplate)
  async handle({ templateId, ...text }: RequestOf<typeof changeTemplate>, context: AskContext) {
    const seen = requiredVersion(context.etag);
    const kept = await this.templates.get(templateId);
    if (!kept) throw templateErrors.notFound(templateId);
    if (!mayChange(kept.storeId, context)) throw templateErrors.outOfScope(templateId);
    check(text);
    const changed = await this.db.transaction((tx) =>
      this.templates.change(tx, { id: templateId, seen, by: context.caller.name, ...text }),
    );
    if (!changed) throw templateErrors.stale(templateId, kept.version);
    context.answerEtag(etagOf(seen + 1));
    return { ...kept, ...text, version: seen + 1 };
  }
}

/** The template of every store is changed only by those who reach every store. */
function mayChange(storeId: string | null, { caller }: AskContext): boolean {
  const { stores } = caller.scopeFor('template.write');
  return stores === 'all' || (storeId !== null && stores.includes(storeId));
}
