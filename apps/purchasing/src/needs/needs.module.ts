import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module';
import { StoresModule } from '../stores/stores.module';
import { ChooseSupplier } from './choose-supplier/choose-supplier.handler';
import { CopyProjectWhenProjectChanged } from './copy-project-when-project-changed/copy-project-when-project-changed.reaction';
import { FindNeeds } from './find-needs/find-needs.query';
import { FindSupplierNeeds } from './find-supplier-needs/find-supplier-needs.query';
import { KeepNeedsWhenOrderChanged } from './keep-needs-when-order-changed/keep-needs-when-order-changed.reaction';
import { NeedBook } from './need-book.repository';
import { ReadNeedRows } from './read-need-rows/read-need-rows.query';
import { ReleaseOrder } from './release-order/release-order.handler';

@Module({
  imports: [StoresModule, CustomersModule],
  controllers: [FindNeeds, FindSupplierNeeds, ChooseSupplier, ReleaseOrder, ReadNeedRows],
  providers: [NeedBook, KeepNeedsWhenOrderChanged, CopyProjectWhenProjectChanged],
})
export class NeedsModule {}
