import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module';
import { ProjectsModule } from '../projects/projects.module';
import { QuotasModule } from '../quotas/quotas.module';
import { SelectionsModule } from '../selections/selections.module';
import { BulkLedger } from './bulk-ledger.repository';
import { BulkOperationViews } from './bulk-operation-views.repository';
import { BulkOperationRepository } from './bulk-operation.repository';
import { BulkPlans } from './bulk-plan.repository';
import { BulkRules } from './bulk-rules.repository';
import { BulkRetries } from './bulk-retries.repository';
import { BulkStart } from './bulk-start.port';
import { BulkTakeBack } from './bulk-take-back.repository';
import { CancelBulkOperation } from './cancel-bulk-operation/cancel-bulk-operation.handler';
import { CreateBulkOperation } from './create-bulk-operation/create-bulk-operation.handler';
import { DispatchBell } from './dispatch-bell';
import { DispatchItems } from './dispatch-items/dispatch-items.job';
import { ItemDispatch } from './dispatch-items/item-dispatch.repository';
import { ItemHandover } from './dispatch-items/item-handover.port';
import { OperationPauses } from './dispatch-items/operation-pauses.repository';
import { FindBulkItems } from './find-bulk-items/find-bulk-items.query';
import { FindLetters } from './find-letters/find-letters.query';
import { RecipientGroups } from './recipient-groups.repository';
import { RetryBulkOperation } from './retry-bulk-operation/retry-bulk-operation.handler';
import { FindBulkOperations } from './find-bulk-operations/find-bulk-operations.query';
import { PauseWhenMailServerChanged } from './pause-when-mail-server-changed/pause-when-mail-server-changed.reaction';
import { PreviewBulkOperation } from './preview-bulk-operation/preview-bulk-operation.query';
import { ReadBulkOperation } from './read-bulk-operation/read-bulk-operation.query';
import { SettleItemsWhenEffectsTakenBack } from './settle-items-when-effects-taken-back/settle-items-when-effects-taken-back.reaction';
import { SettleItemsWhenEmailsEnd } from './settle-items-when-emails-end/settle-items-when-emails-end.reaction';
import { SettleItemsWhenTasksMade } from './settle-items-when-tasks-made/settle-items-when-tasks-made.reaction';

@Module({
  imports: [PartiesModule, ProjectsModule, QuotasModule, SelectionsModule],
  controllers: [
    CreateBulkOperation,
    PreviewBulkOperation,
    FindBulkOperations,
    ReadBulkOperation,
    FindBulkItems,
    CancelBulkOperation,
    RetryBulkOperation,
    FindLetters,
  ],
  providers: [
    BulkLedger,
    BulkOperationRepository,
    BulkOperationViews,
    BulkPlans,
    BulkRetries,
    BulkRules,
    BulkStart,
    BulkTakeBack,
    DispatchBell,
    DispatchItems,
    ItemDispatch,
    ItemHandover,
    OperationPauses,
    PauseWhenMailServerChanged,
    RecipientGroups,
    SettleItemsWhenEffectsTakenBack,
    SettleItemsWhenEmailsEnd,
    SettleItemsWhenTasksMade,
  ],
})
export class BulkModule {}
