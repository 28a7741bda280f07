import { changeSavedView, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { assertSharable } from '../saved-view';
import { SavedViewRepository } from '../saved-view.repository';
import { viewUserOf } from '../view-user.port';

@Controller()
export class ChangeSavedView {
  constructor(private readonly views: SavedViewRepository) {}

  @Answers(changeSavedView)
  async handle({ viewId, ...view }: RequestOf<typeof changeSavedView>, context: AskContext) {
    const { caller, etag } = context;
    assertSharable(view, viewUserOf(caller, view.list));
    await this.views.change(viewId, requiredVersion(etag), view, caller);
    const changed = await this.views.read(viewId, caller);
    context.answerEtag(etagOf(changed.version));
    return changed;
  }
}
