import { chooseDefaultView, type RequestOf } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { DefaultViewRepository } from '../default-view.repository';
import { savedViewErrors } from '../saved-view.errors';
import { SavedViewRepository } from '../saved-view.repository';
import { viewUserOf } from '../view-user.port';

@Controller()
export class ChooseDefaultView {
  constructor(
    private readonly views: SavedViewRepository,
    private readonly defaults: DefaultViewRepository,
  ) {}

  @Answers(chooseDefaultView)
  async handle({ list, viewId, roleId }: RequestOf<typeof chooseDefaultView>, { caller }: AskContext) {
    const { shares } = viewUserOf(caller, list);
    if (roleId && shares !== 'all')
      throw new Refusal('forbidden', 'permission.missing', { permission: 'view.share' });
    const view = viewId === null ? undefined : await this.views.read(viewId, caller);
    if (view && view.list !== list) throw savedViewErrors.otherList(view.list);
    if (view && roleId && view.sharing !== 'EVERYONE') throw savedViewErrors.notForEveryone(view.id);
    await this.defaults.choose(list, roleId ?? caller.userId, viewId);
    return { viewId };
  }
}
