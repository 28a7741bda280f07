import { CreateTradeTables20261124100000 } from './20261124100000-create-trade-tables';
import { CreateBulkTables20261124110000 } from './20261124110000-create-bulk-tables';
import { CreateImportLedger20261124120000 } from './20261124120000-create-import-ledger';
import { AddActivityToQuotes20261124121000 } from './20261124121000-add-activity-to-quotes';
import { CountQuotesByStatus20261124121500 } from './20261124121500-count-quotes-by-status';
import { CreateSavedViews20261124122000 } from './20261124122000-create-saved-views';
import { AddControlToProjects20261124123000 } from './20261124123000-add-control-to-projects';
import { CreateOrderTables20261124124000 } from './20261124124000-create-order-tables';
import { IndexQuoteLists20261124125000 } from './20261124125000-index-quote-lists';
import { AddFactsToBulkItems20261124130000 } from './20261124130000-add-facts-to-bulk-items';
import { CreateExports20261124125000 } from './20261124125000-create-exports';
import { IndexOrderLists20261124131000 } from './20261124131000-index-order-lists';
import { AddressBulkItems20261124140000 } from './20261124140000-address-bulk-items';
import { CreateReminderPlans20261124142000 } from './20261124142000-create-reminder-plans';
import { CountQuotesByDay20261124200000 } from './20261124200000-count-quotes-by-day';
import { IndexPaperOrders20261124210000 } from './20261124210000-index-paper-orders';
import { KeepCustomerSignatures20261128215500 } from './20261128215500-keep-customer-signatures';
import { TellWhyProjectsRest20261128223000 } from './20261128223000-tell-why-projects-rest';
import { KeepLineSuppliers20261128230700 } from './20261128230700-keep-line-suppliers';
import { NoteReleases20261128230800 } from './20261128230800-note-releases';
import { TypeSelectionItems20261128233000 } from './20261128233000-type-selection-items';
import { FlagLateDeliveries20261129012200 } from './20261129012200-flag-late-deliveries';
import { TellPurchases20261129013500 } from './20261129013500-tell-purchases';
import { FindPartiesByPhone20261129020900 } from './20261129020900-find-parties-by-phone';
import { PauseBulkOperations20261129021500 } from './20261129021500-pause-bulk-operations';
import { KnowStoresOfOperations20261129082500 } from './20261129082500-know-stores-of-operations';
import { AskForApprovalOfExports20261129130000 } from './20261129130000-ask-for-approval-of-exports';
import { NoteLanguagesOfParties20261129140000 } from './20261129140000-note-languages-of-parties';
import { CreateProjectFiles20261129160000 } from './20261129160000-create-project-files';
import { LeaveStoreReferencesToGateway20261130033000 } from './20261130033000-leave-store-references-to-gateway';
import { PlaceBulkItems20261130080000 } from './20261130080000-place-bulk-items';

export const salesMigrations = [
  CreateTradeTables20261124100000,
  CreateBulkTables20261124110000,
  CreateImportLedger20261124120000,
  AddActivityToQuotes20261124121000,
  CountQuotesByStatus20261124121500,
  CreateSavedViews20261124122000,
  AddControlToProjects20261124123000,
  CreateOrderTables20261124124000,
  IndexQuoteLists20261124125000,
  AddFactsToBulkItems20261124130000,
  CreateExports20261124125000,
  IndexOrderLists20261124131000,
  AddressBulkItems20261124140000,
  CreateReminderPlans20261124142000,
  CountQuotesByDay20261124200000,
  IndexPaperOrders20261124210000,
  KeepCustomerSignatures20261128215500,
  TellWhyProjectsRest20261128223000,
  KeepLineSuppliers20261128230700,
  NoteReleases20261128230800,
  TypeSelectionItems20261128233000,
  FlagLateDeliveries20261129012200,
  TellPurchases20261129013500,
  FindPartiesByPhone20261129020900,
  PauseBulkOperations20261129021500,
  KnowStoresOfOperations20261129082500,
  AskForApprovalOfExports20261129130000,
  NoteLanguagesOfParties20261129140000,
  CreateProjectFiles20261129160000,
  LeaveStoreReferencesToGateway20261130033000,
  PlaceBulkItems20261130080000,
];
