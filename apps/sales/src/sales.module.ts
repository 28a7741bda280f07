import { Module } from '@nestjs/common';
import { HistoryModule } from './history/history.module';
import { QuoteListsModule } from './quotes/quote-lists.module';
import { QuotesModule } from './quotes/quotes.module';
import { StoresModule } from './stores/stores.module';

/** The rooms of this service. */
@Module({ imports: [HistoryModule, QuoteListsModule, QuotesModule, StoresModule] })
export class SalesModule {}
