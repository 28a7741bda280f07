import { Module } from '@nestjs/common';
import { CustomersModule } from './customers/customers.module';
import { GenerationsModule } from './generations/generations.module';
import { NeedsModule } from './needs/needs.module';
import { PurchaseBatchesModule } from './purchase-batches/purchase-batches.module';
import { PurchaseOrderListModule } from './purchase-order-list/purchase-order-list.module';
import { PurchaseOrdersModule } from './purchase-orders/purchase-orders.module';
import { PurchaseStagesModule } from './purchase-stages/purchase-stages.module';
import { StoresModule } from './stores/stores.module';
import { SuppliersModule } from './suppliers/suppliers.module';

/** The rooms of this service. */
@Module({
  imports: [
    StoresModule,
    SuppliersModule,
    CustomersModule,
    NeedsModule,
    PurchaseOrdersModule,
    PurchaseStagesModule,
    PurchaseOrderListModule,
    GenerationsModule,
    PurchaseBatchesModule,
  ],
})
export class PurchasingModule {}
