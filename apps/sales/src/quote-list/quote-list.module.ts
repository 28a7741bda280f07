import { Module } from '@nestjs/common';
import { ListsModule } from '../lists/lists.module';
import { CountQuotes } from './count-quotes/count-quotes.query';
import { FindQuotes } from './find-quotes/find-quotes.query';
import { ReadIndicators } from './read-indicators/read-indicators.query';
import { ReadRelaxations } from './read-relaxations/read-relaxations.query';

/** Reading quotes in numbers. */
@Module({
  imports: [ListsModule],
  controllers: [CountQuotes, FindQuotes, ReadIndicators, ReadRelaxations],
  exports: [ListsModule],
})
export class QuoteListModule {}
