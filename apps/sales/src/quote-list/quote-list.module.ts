import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { CountQuotes } from './count-quotes/count-quotes.query';
import { FindQuotes } from './find-quotes/find-quotes.query';
import { QuoteListViews } from './quote-list-views.port';
import { ReadIndicators } from './read-indicators/read-indicators.query';
import { ReadRelaxations } from './read-relaxations/read-relaxations.query';

/** Reading quotes in numbers. */
@Module({
  imports: [StoresModule],
  controllers: [CountQuotes, FindQuotes, ReadIndicators, ReadRelaxations],
  providers: [QuoteListViews],
  exports: [QuoteListViews],
})
export class QuoteListModule {}
