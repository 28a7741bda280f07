import { Module } from '@nestjs/common';
import { ChangePurchaseStages } from './change-purchase-stages/change-purchase-stages.handler';
import { FindPurchaseStageChanges } from './find-purchase-stage-changes/find-purchase-stage-changes.query';
import { ReadPurchaseStages } from './read-purchase-stages/read-purchase-stages.query';
import { StageBook } from './stage-book.repository';
import { StagesInForce } from './stages-in-force.port';

@Module({
  controllers: [ReadPurchaseStages, ChangePurchaseStages, FindPurchaseStageChanges],
  providers: [StageBook, StagesInForce],
  exports: [StagesInForce],
})
export class PurchaseStagesModule {}
