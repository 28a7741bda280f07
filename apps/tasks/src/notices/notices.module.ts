import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { ChangePreferences } from './change-preferences/change-preferences.handler';
import { ClearNotices } from './clear-notices/clear-notices.handler';
import { CountNotices } from './count-notices/count-notices.query';
import { ExportApprovals } from './export-approvals.repository';
import { FindNotices } from './find-notices/find-notices.query';
import { ForgetOldNotices } from './forget-old-notices/forget-old-notices.job';
import { MarkNoticesRead } from './mark-notices-read/mark-notices-read.handler';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices.port';
import { ReadPreferences } from './read-preferences/read-preferences.query';
import { TellApprovers } from './tell-approvers/tell-approvers.reaction';
import { TellOrdererWhenApprovalSettled } from './tell-orderer-when-approval-settled/tell-orderer-when-approval-settled.reaction';
import { TellOrdererWhenOperationFinished } from './tell-orderer-when-operation-finished/tell-orderer-when-operation-finished.reaction';
import { TellSalespersonWhenQuoteRunsOut } from './tell-salesperson-when-quote-runs-out/tell-salesperson-when-quote-runs-out.reaction';

@Module({
  imports: [StoresModule],
  controllers: [FindNotices, CountNotices, MarkNoticesRead, ClearNotices, ReadPreferences, ChangePreferences],
  providers: [
    Notices,
    NoticeRepository,
    ExportApprovals,
    TellSalespersonWhenQuoteRunsOut,
    TellOrdererWhenOperationFinished,
    TellApprovers,
    TellOrdererWhenApprovalSettled,
    ForgetOldNotices,
  ],
  exports: [Notices],
})
export class NoticesModule {}
