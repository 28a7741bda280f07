import { Module } from '@nestjs/common';
import { OrderListModule } from '../order-list/order-list.module';
import { PaperListModule } from '../paper-list/paper-list.module';
import { QuoteListModule } from '../quote-list/quote-list.module';
import { SavedViewsModule } from '../saved-views/saved-views.module';
import { ChosenPapers } from './chosen.port';
import { CountSelection } from './count-selection/count-selection.query';
import { CreateSelection } from './create-selection/create-selection.handler';
import { ForgetSelections } from './forget-selections/forget-selections.job';
import { ReadSelectedOrders } from './read-selected-orders/read-selected-orders.query';
import { SelectionRepository } from './selection.repository';
import { Selections } from './selections.port';
import { TargetLists } from './target-lists.port';

@Module({
  imports: [OrderListModule, PaperListModule, QuoteListModule, SavedViewsModule],
  controllers: [CountSelection, CreateSelection, ReadSelectedOrders],
  providers: [ChosenPapers, SelectionRepository, ForgetSelections, Selections, TargetLists],
  exports: [Selections, TargetLists],
})
export class SelectionsModule {}
