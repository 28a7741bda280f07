import { Module } from '@nestjs/common';
import { PurchaseOrderListModule } from '../purchase-order-list/purchase-order-list.module';
import { PurchaseOrdersModule } from '../purchase-orders/purchase-orders.module';
import { StoresModule } from '../stores/stores.module';
import { BatchBell } from './batch-bell';
import { CancelPurchaseBatch } from './cancel-purchase-batch/cancel-purchase-batch.handler';
import { CreatePurchaseBatch } from './create-purchase-batch/create-purchase-batch.handler';
import { FindPurchaseBatches } from './find-purchase-batches/find-purchase-batches.query';
import { PurchaseBatchRun } from './purchase-batch-run.repository';
import { PurchaseBatchViews } from './purchase-batch-views.port';
import { PurchaseBatchRepository } from './purchase-batch.repository';
import { ReadPurchaseBatch } from './read-purchase-batch/read-purchase-batch.query';
import { RetryPurchaseBatch } from './retry-purchase-batch/retry-purchase-batch.handler';
import { RunPurchaseBatches } from './run-purchase-batches/run-purchase-batches.job';

/** The same done to many purchase orders. */
@Module({
  imports: [PurchaseOrdersModule, PurchaseOrderListModule, StoresModule],
  controllers: [
    CreatePurchaseBatch,
    ReadPurchaseBatch,
    FindPurchaseBatches,
    CancelPurchaseBatch,
    RetryPurchaseBatch,
  ],
  providers: [
    PurchaseBatchRepository,
    PurchaseBatchRun,
    PurchaseBatchViews,
    RunPurchaseBatches,
    { provide: BatchBell, useFactory: () => new BatchBell() },
  ],
})
export class PurchaseBatchesModule {}
