import { Module } from '@nestjs/common';
import { ChangeSavedView } from './change-saved-view/change-saved-view.handler';
import { ChooseDefaultView } from './choose-default-view/choose-default-view.handler';
import { CreateSavedView } from './create-saved-view/create-saved-view.handler';
import { DefaultViewRepository } from './default-view.repository';
import { DeleteSavedView } from './delete-saved-view/delete-saved-view.handler';
import { FindSavedViews } from './find-saved-views/find-saved-views.query';
import { ForgetSavedViews } from './forget-saved-views/forget-saved-views.job';
import { ReadSavedView } from './read-saved-view/read-saved-view.query';
import { RestoreSavedView } from './restore-saved-view/restore-saved-view.handler';
import { SavedViewRepository } from './saved-view.repository';
import { Segments } from './segments.port';

@Module({
  controllers: [
    FindSavedViews,
    ReadSavedView,
    CreateSavedView,
    ChangeSavedView,
    DeleteSavedView,
    RestoreSavedView,
    ChooseDefaultView,
  ],
  providers: [SavedViewRepository, DefaultViewRepository, ForgetSavedViews, Segments],
  exports: [Segments],
})
export class SavedViewsModule {}
