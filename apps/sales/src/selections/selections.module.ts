import { Module } from '@nestjs/common';
import { OrderListModule } from '../order-list/order-list.module';
import { QuoteListModule } from '../quote-list/quote-list.module';
import { SavedViewsModule } from '../saved-views/saved-views.module';
import { CreateSelection } from './create-selection/create-selection.handler';
import { ForgetSelections } from './forget-selections/forget-selections.job';
import { SelectionRepository } from './selection.repository';
import { Selections } from './selections.port';
import { TargetLists } from './target-lists.port';

@Module({
  imports: [OrderListModule, QuoteListModule, SavedViewsModule],
  controllers: [CreateSelection],
  providers: [SelectionRepository, ForgetSelections, Selections, TargetLists],
  exports: [Selections, TargetLists],
})
export class SelectionsModule {}
