import type { Migration } from '@comptoir/persistence';
import { CreateIdentityTables20261124100000 } from './20261124100000-create-identity-tables';

export const gatewayMigrations: readonly Migration[] = [CreateIdentityTables20261124100000];
