import { Module } from '@nestjs/common';
import { GenerationsModule } from './generations/generations.module';
import { NeedsModule } from './needs/needs.module';
import { PurchaseOrderListModule } from './purchase-order-list/purchase-order-list.module';
import { PurchaseOrdersModule } from './purchase-orders/purchase-orders.module';
import { StoresModule } from './stores/stores.module';
import { SuppliersModule } from './suppliers/suppliers.module';

/** The rooms of this service. */
@Module({
  imports: [
    StoresModule,
    SuppliersModule,
    NeedsModule,
    PurchaseOrdersModule,
    PurchaseOrderListModule,
    GenerationsModule,
  ],
})
export class PurchasingModule {}
