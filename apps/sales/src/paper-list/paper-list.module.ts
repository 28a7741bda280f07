import { Module } from '@nestjs/common';
import { ListsModule } from '../lists/lists.module';
import { CountSalesPapers } from './count-sales-papers/count-sales-papers.query';
import { FindSalesPapers } from './find-sales-papers/find-sales-papers.query';
import { PaperParts } from './paper-parts.port';
import { ReadPaperIndicators } from './read-paper-indicators/read-paper-indicators.query';
import { ReadPaperRelaxations } from './read-paper-relaxations/read-paper-relaxations.query';
import { ReadProjectPapers } from './read-project-papers/read-project-papers.query';
import { ReadSalesPaper } from './read-sales-paper/read-sales-paper.query';

/** Papers of all kinds in one list. */
@Module({
  imports: [ListsModule],
  controllers: [
    CountSalesPapers,
    FindSalesPapers,
    ReadPaperIndicators,
    ReadPaperRelaxations,
    ReadProjectPapers,
    ReadSalesPaper,
  ],
  providers: [PaperParts],
  exports: [PaperParts],
})
export class PaperListModule {}
