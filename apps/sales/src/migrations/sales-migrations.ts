import { CreateTradeTables20261124100000 } from './20261124100000-create-trade-tables';
import { CreateBulkTables20261124110000 } from './20261124110000-create-bulk-tables';

export const salesMigrations = [CreateTradeTables20261124100000, CreateBulkTables20261124110000];
