import { Module } from '@nestjs/common';
import { QuoteListsModule } from '../quotes/quote-lists.module';
import { CreateSelection } from './create-selection/create-selection.handler';
import { ForgetSelections } from './forget-selections/forget-selections.job';
import { SelectionRepository } from './selection.repository';

@Module({
  imports: [QuoteListsModule],
  controllers: [CreateSelection],
  providers: [SelectionRepository, ForgetSelections],
})
export class SelectionsModule {}
