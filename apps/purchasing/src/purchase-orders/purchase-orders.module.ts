import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { AcknowledgePurchaseOrder } from './acknowledge-purchase-order/acknowledge-purchase-order.handler';
import { ApprovalLimits } from './approval-limits.repository';
import { DraftBook } from './draft-book.port';
import { EditPurchaseOrder } from './edit-purchase-order/edit-purchase-order.handler';
import { FindApprovalLimits } from './find-approval-limits/find-approval-limits.query';
import { MovePurchaseOrder } from './move-purchase-order/move-purchase-order.handler';
import { NoteUndeliveredWhenEmailFails } from './note-undelivered-when-email-fails/note-undelivered-when-email-fails.reaction';
import { OrderCoverage } from './order-coverage.port';
import { PurchaseOrderChronicle } from './purchase-order-chronicle.port';
import { PurchaseOrderDesk } from './purchase-order-desk.repository';
import { PurchaseOrderLetters } from './move-purchase-order/purchase-order-letters.port';
import { PurchaseOrderMoves } from './move-purchase-order/purchase-order-moves.port';
import { PurchaseOrderPapers } from './purchase-order-papers.port';
import { PurchaseOrderRepository } from './purchase-order.repository';
import { PurchaseOrderViews } from './purchase-order-views.port';
import { ReadPurchaseOrder } from './read-purchase-order/read-purchase-order.query';
import { RecordBills } from './record-bills/record-bills.handler';
import { RecordGoods } from './record-goods/record-goods.handler';
import { ResolveDeviations } from './resolve-deviations/resolve-deviations.handler';
import { SetApprovalLimit } from './set-approval-limit/set-approval-limit.handler';
import { UntouchedDrafts } from './untouched-drafts.port';

@Module({
  imports: [StoresModule],
  controllers: [
    ReadPurchaseOrder,
    EditPurchaseOrder,
    MovePurchaseOrder,
    AcknowledgePurchaseOrder,
    ResolveDeviations,
    RecordGoods,
    RecordBills,
    FindApprovalLimits,
    SetApprovalLimit,
  ],
  providers: [
    PurchaseOrderRepository,
    PurchaseOrderDesk,
    PurchaseOrderViews,
    PurchaseOrderChronicle,
    PurchaseOrderLetters,
    PurchaseOrderMoves,
    PurchaseOrderPapers,
    NoteUndeliveredWhenEmailFails,
    OrderCoverage,
    DraftBook,
    UntouchedDrafts,
    ApprovalLimits,
  ],
  exports: [OrderCoverage, DraftBook, PurchaseOrderMoves, PurchaseOrderPapers, UntouchedDrafts],
})
export class PurchaseOrdersModule {}
