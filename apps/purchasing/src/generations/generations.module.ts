import { Module } from '@nestjs/common';
import { PurchaseOrdersModule } from '../purchase-orders/purchase-orders.module';
import { StoresModule } from '../stores/stores.module';
import { CancelGeneration } from './cancel-generation/cancel-generation.handler';
import { GeneratePurchases } from './generate-purchases/generate-purchases.handler';
import { GenerationBell } from './generation-bell';
import { GenerationRepository } from './generation.repository';
import { GenerationRun } from './generation-run.repository';
import { GenerationViews } from './generation-views.port';
import { PreviewGeneration } from './preview-generation/preview-generation.query';
import { PreviewGenerationLines } from './preview-generation-lines/preview-generation-lines.query';
import { FindGenerations } from './find-generations/find-generations.query';
import { ReadGeneration } from './read-generation/read-generation.query';
import { RunGenerations } from './run-generations/run-generations.job';
import { SelectedOrders } from './selected-orders.port';
import { SiteAddresses } from './site-addresses.port';
import { TakeBackGeneration } from './take-back-generation/take-back-generation.handler';

@Module({
  imports: [PurchaseOrdersModule, StoresModule],
  controllers: [
    PreviewGeneration,
    PreviewGenerationLines,
    GeneratePurchases,
    CancelGeneration,
    TakeBackGeneration,
    FindGenerations,
    ReadGeneration,
  ],
  providers: [
    GenerationRepository,
    GenerationRun,
    GenerationViews,
    SelectedOrders,
    SiteAddresses,
    RunGenerations,
    { provide: GenerationBell, useFactory: () => new GenerationBell() },
  ],
})
export class GenerationsModule {}
