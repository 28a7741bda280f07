import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { ChooseSupplier } from './choose-supplier/choose-supplier.handler';
import { CopyProjectWhenProjectChanged } from './copy-project-when-project-changed/copy-project-when-project-changed.reaction';
import { FindNeeds } from './find-needs/find-needs.query';
import { FindSupplierNeeds } from './find-supplier-needs/find-supplier-needs.query';
import { KeepNeedsWhenOrderChanged } from './keep-needs-when-order-changed/keep-needs-when-order-changed.reaction';
import { NeedBook } from './need-book.repository';

@Module({
  imports: [StoresModule],
  controllers: [FindNeeds, FindSupplierNeeds, ChooseSupplier],
  providers: [NeedBook, KeepNeedsWhenOrderChanged, CopyProjectWhenProjectChanged],
})
export class NeedsModule {}
