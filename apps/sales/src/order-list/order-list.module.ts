import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { CountOrders } from './count-orders/count-orders.query';
import { FindOrders } from './find-orders/find-orders.query';
import { FoldCounters } from './fold-counters/fold-counters.job';
import { OrderCounters } from './order-counters.repository';
import { OrderListViews } from './order-list-views.port';
import { ReadOrderIndicators } from './read-order-indicators/read-order-indicators.query';
import { ReadOrderRelaxations } from './read-order-relaxations/read-order-relaxations.query';

/** Reading orders in numbers. */
@Module({
  imports: [StoresModule],
  controllers: [CountOrders, FindOrders, ReadOrderIndicators, ReadOrderRelaxations],
  providers: [FoldCounters, OrderCounters, OrderListViews],
  exports: [OrderListViews],
})
export class OrderListModule {}
