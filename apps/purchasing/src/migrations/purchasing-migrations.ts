import { CreatePurchasing20261124111800 } from './20261124111800-create-purchasing';

export const purchasingMigrations = [CreatePurchasing20261124111800];
