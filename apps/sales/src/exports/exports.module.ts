import { Module } from '@nestjs/common';
import { OrderListModule } from '../order-list/order-list.module';
import { OrdersModule } from '../orders/orders.module';
import { QuoteListModule } from '../quote-list/quote-list.module';
import { QuotesModule } from '../quotes/quotes.module';
import { SelectionsModule } from '../selections/selections.module';
import { ApprovalNews } from './approve-export/approval-news.port';
import { ApproveExport } from './approve-export/approve-export.handler';
import { ExportApprovals } from './approve-export/export-approvals.repository';
import { CancelExport } from './cancel-export/cancel-export.handler';
import { ExportCancels } from './cancel-export/export-cancels.repository';
import { CreateExport } from './create-export/create-export.handler';
import { ExportBell } from './export-bell';
import { ExportFiles } from './export-files.repository';
import { ExportQueue } from './export-queue.repository';
import { ExportRows } from './export-rows.repository';
import { ExportRepository } from './export.repository';
import { ExportsHttp } from './exports.http';
import { FindExports } from './find-exports/find-exports.query';
import { ForgetExports } from './forget-exports/forget-exports.job';
import { FileMaker } from './make-exports/file-maker.port';
import { MakeExports } from './make-exports/make-exports.job';
import { PrintedPapers } from './make-exports/printed-papers.port';
import { PurchaseFiles } from './make-exports/purchase-files.port';
import { ReadExport } from './read-export/read-export.query';
import { RefuseExport } from './refuse-export/refuse-export.handler';

@Module({
  imports: [OrderListModule, OrdersModule, QuoteListModule, QuotesModule, SelectionsModule],
  controllers: [
    CreateExport,
    FindExports,
    ReadExport,
    CancelExport,
    ApproveExport,
    RefuseExport,
    ExportsHttp,
  ],
  providers: [
    ApprovalNews,
    ExportApprovals,
    ExportBell,
    ExportCancels,
    ExportFiles,
    ExportQueue,
    ExportRepository,
    ExportRows,
    FileMaker,
    ForgetExports,
    MakeExports,
    PrintedPapers,
    PurchaseFiles,
  ],
})
export class ExportsModule {}
