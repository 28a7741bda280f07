import { Module } from '@nestjs/common';
import { NeedsModule } from './needs/needs.module';
import { StoresModule } from './stores/stores.module';
import { SuppliersModule } from './suppliers/suppliers.module';

/** The rooms of this service. */
@Module({ imports: [StoresModule, SuppliersModule, NeedsModule] })
export class PurchasingModule {}
