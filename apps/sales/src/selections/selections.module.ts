import { Module } from '@nestjs/common';
import { QuoteListModule } from '../quote-list/quote-list.module';
import { SavedViewsModule } from '../saved-views/saved-views.module';
import { CreateSelection } from './create-selection/create-selection.handler';
import { ForgetSelections } from './forget-selections/forget-selections.job';
import { SelectionRepository } from './selection.repository';
import { Selections } from './selections.port';

@Module({
  imports: [QuoteListModule, SavedViewsModule],
  controllers: [CreateSelection],
  providers: [SelectionRepository, ForgetSelections, Selections],
  exports: [Selections],
})
export class SelectionsModule {}
