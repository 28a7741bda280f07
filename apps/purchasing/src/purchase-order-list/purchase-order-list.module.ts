import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { CountPurchaseOrders } from './count-purchase-orders/count-purchase-orders.query';
import { FindPurchaseOrders } from './find-purchase-orders/find-purchase-orders.query';
import { ListViews } from './list-views.port';
import { ReadPurchaseOrderRelaxations } from './read-purchase-order-relaxations/read-purchase-order-relaxations.query';
import { ReadPurchasingFigures } from './read-purchasing-figures/read-purchasing-figures.query';

/** Reading purchase orders in numbers. */
@Module({
  imports: [StoresModule],
  controllers: [FindPurchaseOrders, CountPurchaseOrders, ReadPurchasingFigures, ReadPurchaseOrderRelaxations],
  providers: [ListViews],
})
export class PurchaseOrderListModule {}
