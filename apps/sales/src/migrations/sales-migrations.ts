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
];
