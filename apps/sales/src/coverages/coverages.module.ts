import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module';
import { NoteDeliveryWhenOrderDeliveryChanged } from './note-delivery-when-order-delivery-changed/note-delivery-when-order-delivery-changed.reaction';
import { NoteReferenceWhenSupplierPriceChanged } from './note-reference-when-supplier-price-changed/note-reference-when-supplier-price-changed.reaction';
import { NoteSupplierWhenSupplierChosen } from './note-supplier-when-supplier-chosen/note-supplier-when-supplier-chosen.reaction';
import { OrderabilityBook } from './orderability-book.port';
import { TellPurchasesWhenPurchaseOrderChanged } from './tell-purchases-when-purchase-order-changed/tell-purchases-when-purchase-order-changed.reaction';

@Module({
  imports: [ProjectsModule],
  providers: [
    OrderabilityBook,
    NoteDeliveryWhenOrderDeliveryChanged,
    NoteSupplierWhenSupplierChosen,
    NoteReferenceWhenSupplierPriceChanged,
    TellPurchasesWhenPurchaseOrderChanged,
  ],
})
export class CoveragesModule {}
