import { Module } from '@nestjs/common';
import { ListsModule } from '../lists/lists.module';
import { CountOrders } from './count-orders/count-orders.query';
import { FindOrders } from './find-orders/find-orders.query';
import { FoldCounters } from './fold-counters/fold-counters.job';
import { ReadOrderIndicators } from './read-order-indicators/read-order-indicators.query';
import { ReadOrderRelaxations } from './read-order-relaxations/read-order-relaxations.query';

/** Reading orders in numbers. */
@Module({
  imports: [ListsModule],
  controllers: [CountOrders, FindOrders, ReadOrderIndicators, ReadOrderRelaxations],
  providers: [FoldCounters],
  exports: [ListsModule],
})
export class OrderListModule {}
