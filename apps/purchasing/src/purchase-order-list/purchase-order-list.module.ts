import { Module } from '@nestjs/common';
import { PurchaseOrdersModule } from '../purchase-orders/purchase-orders.module';
import { PurchaseStagesModule } from '../purchase-stages/purchase-stages.module';
import { StoresModule } from '../stores/stores.module';
import { ChosenOrders } from './chosen-orders.port';
import { CountPurchaseOrders } from './count-purchase-orders/count-purchase-orders.query';
import { FoldCounters } from './fold-counters/fold-counters.job';
import { FindPurchaseOrders } from './find-purchase-orders/find-purchase-orders.query';
import { ListViews } from './list-views.port';
import { ReadPurchaseOrderPapers } from './read-purchase-order-papers/read-purchase-order-papers.query';
import { ReadPurchaseOrderRelaxations } from './read-purchase-order-relaxations/read-purchase-order-relaxations.query';
import { ReadPurchaseOrderRows } from './read-purchase-order-rows/read-purchase-order-rows.query';
import { ReadPurchasingFigures } from './read-purchasing-figures/read-purchasing-figures.query';

/** Reading purchase orders in numbers. */
@Module({
  imports: [PurchaseOrdersModule, PurchaseStagesModule, StoresModule],
  controllers: [
    FindPurchaseOrders,
    CountPurchaseOrders,
    ReadPurchasingFigures,
    ReadPurchaseOrderRelaxations,
    ReadPurchaseOrderRows,
    ReadPurchaseOrderPapers,
  ],
  providers: [ListViews, ChosenOrders, FoldCounters],
  exports: [ChosenOrders],
})
export class PurchaseOrderListModule {}
